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

  /** Keeps it at once, as what is on its way to the server. */
  hold(draft) {
    this.#waiting = draft;
    this.flush();
  }

  /** What was on its way has arrived, and need not be kept; what was begun meanwhile stays. */
  release({text, images, files = []}) {
    if (read(this.#storage, this.#name) === JSON.stringify({text, images, files})) write(this.#storage, this.#name, undefined);
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
