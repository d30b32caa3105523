// What was begun and not sent, kept in the browser for each person and conversation.

import {read, write} from './storage.js';

const EMPTY = {text: '', images: [], files: []};

export class Drafts {
  #storage; #name; #timer; #waiting;

  constructor(storage, name) {
    this.#storage = storage;
    this.#name = name;
  }

  load() {
    try {
      return {...EMPTY, ...JSON.parse(read(this.#storage, this.#name) ?? '{}')};
    } catch {
      return EMPTY;
    }
  }

  /** Keeps it soon: not at every stroke of a key. */
  keep(draft) {
    this.#waiting = draft;
    this.#timer ??= setTimeout(() => this.flush(), 250);
  }

  /** Keeps at once what waits: the page may go any moment. */
  flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#waiting) return;
    const {text, images, files = []} = this.#waiting;
    this.#waiting = undefined;
    write(this.#storage, this.#name, text || images.length || files.length ? JSON.stringify({text, images, files}) : undefined);
  }
}
