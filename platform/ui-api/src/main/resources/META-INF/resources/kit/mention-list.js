// Suggests people while a mention is typed: by name, reading, login or affiliation, as the server finds them.

import {avatar} from './avatar.js';
import {h} from './dom.js';
import {complete, mentionAt} from './mention.js';

const PAUSE_MILLIS = 120;

export class MentionList {
  #area; #texts; #find; #changed;
  #mention; #people = []; #chosen = 0; #timer; #search;

  /**
   * @param area the text area that is written in
   * @param find (words, signal) => promise of people {id, login, name, affiliation, photo}
   * @param changed called after the text was completed
   */
  constructor({area, texts, find, changed}) {
    this.#area = area;
    this.#texts = texts;
    this.#find = find;
    this.#changed = changed;
    this.element = h('ul', {class: 'mentions', id: 'mentions', role: 'listbox', 'aria-label': texts.mentions, hidden: true});
    area.setAttribute('aria-autocomplete', 'list');
    area.setAttribute('aria-controls', 'mentions');
    area.addEventListener('blur', () => setTimeout(() => this.hide(), 150));
  }

  get open() { return !this.element.hidden; }

  /** The text or the caret changed. */
  update() {
    this.#mention = mentionAt(this.#area.value, this.#area.selectionStart);
    clearTimeout(this.#timer);
    this.#search?.abort();
    if (!this.#mention) return this.hide();
    this.#timer = setTimeout(() => this.#ask(this.#mention.words), PAUSE_MILLIS);
  }

  /** @returns whether the key was meant for the list */
  key(event) {
    if (!this.open) return false;
    switch (event.key) {
      case 'ArrowDown': this.#choose(this.#chosen + 1); break;
      case 'ArrowUp': this.#choose(this.#chosen - 1); break;
      case 'Enter': case 'Tab': this.#take(this.#people[this.#chosen]); break;
      case 'Escape': this.hide(); break;
      default: return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  hide() {
    this.element.hidden = true;
    this.#area.removeAttribute('aria-activedescendant');
  }

  async #ask(words) {
    this.#search = new AbortController();
    try {
      const found = await this.#find(words, this.#search.signal);
      this.#people = found.items ?? found;
      this.#show();
    } catch (failure) {
      // Suggestions are a help, not a need: the login can be typed.
      if (failure.name !== 'AbortError') this.hide();
    }
  }

  #show() {
    this.element.replaceChildren(...this.#people.map((person, index) => this.#option(person, index)));
    this.element.hidden = this.#people.length === 0;
    if (this.open) this.#choose(0);
    else this.hide();
  }

  #option(person, index) {
    return h('li', {role: 'option', id: `mention-${index}`,
      onpointerdown: event => { event.preventDefault(); this.#take(person); }},
    avatar(person), h('span', {class: 'name'}, person.name), h('span', {class: 'affiliation'}, person.affiliation ?? ''),
    h('span', {class: 'login'}, `@${person.login}`));
  }

  #choose(index) {
    this.#chosen = (index + this.#people.length) % this.#people.length;
    [...this.element.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === this.#chosen)));
    this.element.children[this.#chosen].scrollIntoView({block: 'nearest'});
    this.#area.setAttribute('aria-activedescendant', `mention-${this.#chosen}`);
  }

  #take(person) {
    const done = complete(this.#area.value, this.#area.selectionStart, this.#mention, person.login);
    this.#area.value = done.text;
    this.#area.setSelectionRange(done.caret, done.caret);
    this.hide();
    this.#changed();
  }
}
