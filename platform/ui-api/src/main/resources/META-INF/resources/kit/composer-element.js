// <hiroba-composer label="…" button="…" draft="…" language="ja">: the place to write a post or comment.
// With the attribute files it takes files of any sort. Event: hiroba-submit {text, images: [id], files: [ref]}.
// The page answers with taken() or, with the words put back, refused(). suggest(words) offers a beginning.

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
  #composer; #drafts; #ended; #leaving;
  // What the server has not answered yet, oldest first.
  #sent = [];

  connectedCallback() {
    this.#ended = takeFiles(this, files => this.#composer.add(files));
    this.#leaving = new AbortController();
    addEventListener('pagehide', () => this.#composer.flush(), {signal: this.#leaving.signal});
    if (this.#composer) return;
    const label = this.getAttribute('label') ?? '';
    const draft = this.getAttribute('draft');
    const texts = {...composerTextsFor(this.getAttribute('language')), write: label, send: this.getAttribute('button') ?? ''};
    this.#drafts = new Drafts(draft ? localStorage : NO_STORAGE, `hiroba.draft.${draft}`);
    this.#composer = new Composer({texts, enterSends: false, drafts: this.#drafts,
      actions: {send: written => this.#send(written), people: findPeople, upload: uploadImage,
        uploadFile: this.hasAttribute('files') ? uploadFile : undefined, editLast() {}}});
    const dressed = dress(this.attachShadow({mode: 'open'}), stylesheet, this.#composer.element);
    if (this.hasAttribute('text')) this.#composer.text = this.getAttribute('text');
    if (this.hasAttribute('autofocus')) dressed.then(() => this.#composer.focus());
  }

  disconnectedCallback() {
    this.#composer.flush();
    this.#leaving.abort();
    this.#ended();
  }

  /** The server has it. */
  taken() {
    const sent = this.#sent.shift();
    if (sent) this.#drafts.release(sent);
  }

  /** The server did not take it: the words come back. */
  refused() {
    const sent = this.#sent.shift();
    if (sent) this.#composer.putBack(sent);
  }

  /** A beginning for those who wrote nothing yet. */
  suggest(beginning) { this.#composer.suggest(beginning); }

  #send(written) {
    // A page that is loaded anew before the answer, because the session has ended, finds the words again.
    this.#sent.push(written);
    this.#drafts.hold(written);
    const detail = {text: written.text, images: written.images.map(image => image.id),
      files: written.files.map(file => file.ref)};
    this.dispatchEvent(new CustomEvent('hiroba-submit', {detail}));
  }
}

if (!customElements.get('hiroba-composer')) customElements.define('hiroba-composer', ComposerElement);
