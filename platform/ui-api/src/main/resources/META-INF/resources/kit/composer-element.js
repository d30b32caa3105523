// <hiroba-composer label="…" button="…" draft="…" language="ja">: the place to write a post or comment.
// With the attribute files it takes files of any sort. Event: hiroba-submit {text, images: [id], files: [ref]}. The page answers with taken() or, with the words put back, refused(). suggest(words) offers a beginning.

import {composerTextsFor} from './composer-texts.js';
import {Composer} from './composer.js';
import {Drafts} from './drafts.js';
import {dress} from './dom.js';
import {takeFiles} from './page-files.js';
import {findPeople, uploadFile, uploadImage} from './rest.js';

const stylesheet = new URL('composer-element.css', import.meta.url).href;

/** Stands in for storage where no draft is to be kept. */
const NO_STORAGE = {getItem: () => null, setItem() {}, removeItem() {}};

class ComposerElement extends HTMLElement {
  #composer; #sent; #ended;

  connectedCallback() {
    this.#ended = takeFiles(this, files => this.#composer.add(files));
    if (this.#composer) return;
    const label = this.getAttribute('label') ?? '';
    const draft = this.getAttribute('draft');
    const texts = {...composerTextsFor(this.getAttribute('language')), write: label, send: this.getAttribute('button') ?? ''};
    this.#composer = new Composer({texts, enterSends: false,
      drafts: new Drafts(draft ? localStorage : NO_STORAGE, `hiroba.draft.${draft}`),
      actions: {send: written => this.#send(written), people: findPeople, upload: uploadImage,
        uploadFile: this.hasAttribute('files') ? uploadFile : undefined, editLast() {}}});
    const dressed = dress(this.attachShadow({mode: 'open'}), stylesheet, this.#composer.element);
    if (this.hasAttribute('text')) this.#composer.text = this.getAttribute('text');
    if (this.hasAttribute('autofocus')) dressed.then(() => this.#composer.focus());
    addEventListener('pagehide', () => this.#composer.flush());
  }

  disconnectedCallback() { this.#ended(); }

  /** The server has it. */
  taken() { this.#sent = undefined; }

  /** The server did not take it: the words come back. */
  refused() {
    if (this.#sent) this.#composer.putBack(this.#sent);
    this.#sent = undefined;
  }

  /** A beginning for those who wrote nothing yet. */
  suggest(beginning) { this.#composer.suggest(beginning); }

  #send(written) {
    this.#sent = written;
    const detail = {text: written.text, images: written.images.map(image => image.id),
      files: written.files.map(file => file.ref)};
    this.dispatchEvent(new CustomEvent('hiroba-submit', {detail}));
  }
}

if (!customElements.get('hiroba-composer')) customElements.define('hiroba-composer', ComposerElement);
