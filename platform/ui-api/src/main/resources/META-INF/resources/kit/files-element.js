// <hiroba-files language="ja" files='[…]'>: files that hang on content, on a page.

import {fileCards} from './file-cards.js';
import {dress, h} from './dom.js';

const stylesheet = new URL('files-element.css', import.meta.url).href;

class FilesElement extends HTMLElement {
  static observedAttributes = ['files', 'language'];
  #place;

  connectedCallback() {
    if (this.#place) return;
    this.#place = h('div');
    dress(this.attachShadow({mode: 'open'}), stylesheet, this.#place);
    this.#show();
  }

  attributeChangedCallback() { this.#show(); }

  #show() {
    const cards = fileCards(JSON.parse(this.getAttribute('files') ?? '[]'), this.getAttribute('language'));
    this.#place?.replaceChildren(...(cards ? [cards] : []));
  }
}

if (!customElements.get('hiroba-files')) customElements.define('hiroba-files', FilesElement);
