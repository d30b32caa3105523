// <hiroba-reactions given='[…]'>: the reactions to content as buttons, first of all in the element; what the page puts there
// follows. A button keeps its place, and with it the focus, while what it says changes. A tap
// is told as "choose" with the emoji; that on the last button with its id instead.

import {h} from './dom.js';
import './givers.js';

const ja = {reactions: 'リアクション', more: 'リアクションをつける'};
const en = {reactions: 'Reactions', more: 'Add a reaction'};
const texts = () => (document.documentElement.lang.startsWith('ja') ? ja : en);

let made = 0;

class ReactionsElement extends HTMLElement {
  static observedAttributes = ['given'];
  #chips;
  #more;
  #buttons = new Map();

  connectedCallback() {
    if (this.#chips) return;
    this.#more = this.#opener();
    this.#chips = h('div', {class: 'h-acts-chips', role: 'group', 'aria-label': texts().reactions}, this.#more);
    this.prepend(this.#chips);
    this.#show();
  }

  attributeChangedCallback() {
    if (this.#chips) this.#show();
  }

  #show() {
    const given = JSON.parse(this.getAttribute('given') ?? '[]');
    const wanted = new Set(given.map(({emoji}) => emoji));
    for (const [emoji, button] of this.#buttons) {
      if (!wanted.has(emoji)) {
        button.remove();
        this.#buttons.delete(emoji);
      }
    }
    for (const reaction of given) this.#fill(this.#button(reaction.emoji), reaction);
  }

  #button(emoji) {
    if (!this.#buttons.has(emoji)) {
      const button = h('button', {type: 'button', class: 'h-chip', onclick: () => this.#tell({emoji, opener: ''})});
      this.#more.before(button);
      this.#buttons.set(emoji, button);
    }
    return this.#buttons.get(emoji);
  }

  #fill(button, {emoji, word, count, mine, label, givers}) {
    button.classList.toggle('h-chip-mine', mine);
    button.setAttribute('aria-pressed', String(mine));
    button.setAttribute('aria-label', label);
    // The space is not seen, but read: what is written must be part of what is said.
    button.replaceChildren(
      h('span', {class: 'h-emoji'}, emoji), ...(word ? [h('span', {}, word)] : []), ...(count > 0 ? [' ', h('span', {}, String(count))] : []));
    if (givers) button.dataset.givers = givers;
    else delete button.dataset.givers;
  }

  #opener() {
    const id = `h-reactions-${++made}`;
    return h('button', {
      type: 'button', id, class: 'h-chip h-chip-icon', 'aria-label': texts().more, 'aria-haspopup': 'dialog',
      onclick: () => this.#tell({emoji: '', opener: id}),
    }, h('span', {class: 'h-icon', 'aria-hidden': 'true', style: '--icon: url("/theme/icons/reaction.svg")'}));
  }

  #tell(detail) { this.dispatchEvent(new CustomEvent('choose', {detail})); }
}

if (!customElements.get('hiroba-reactions')) customElements.define('hiroba-reactions', ReactionsElement);
