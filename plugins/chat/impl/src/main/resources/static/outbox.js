// Own messages on their way. They are kept in the browser until the server has them, and carry a key of their own, so that a
// repeated attempt never makes a second message.

import {read, write} from '/kit/storage.js';
import {backoff} from './backoff.js';

/** Answers after which trying again makes no sense: the writer has to decide. */
const FINAL = new Set(['INVALID', 'FORBIDDEN', 'NOT_FOUND', 'GONE', 'TOO_LARGE', 'CONFLICT', 'UNAUTHENTICATED']);

export class Outbox extends EventTarget {
  #storage; #name; #send; #wait; #timer;
  #attempt = 0;
  #running = false;

  /** Oldest first: {clientKey, text, images, files, at, failed}; `failed` is the reason why it will not go by itself. */
  entries = [];

  /** @param send (entry) => promise of the message as the server took it; rejects with a `code` */
  constructor({storage, name, send, wait = backoff}) {
    super();
    this.#storage = storage;
    this.#name = name;
    this.#send = send;
    this.#wait = wait;
    this.entries = JSON.parse(read(storage, name) ?? '[]');
  }

  add({text, images = [], files = []}) {
    const entry = {clientKey: `c-${crypto.randomUUID()}`, text, images, files, at: new Date().toISOString()};
    this.entries.push(entry);
    this.#changed();
    this.flush();
    return entry;
  }

  /** Tries again now: after a reconnect, or because the writer said so. */
  retry(clientKey) {
    const entry = this.entries.find(each => each.clientKey === clientKey);
    if (entry) delete entry.failed;
    this.#changed();
    this.flush();
  }

  /** Takes it out of the box. @returns the entry, if it was there */
  remove(clientKey) {
    const at = this.entries.findIndex(each => each.clientKey === clientKey);
    if (at < 0) return undefined;
    const [entry] = this.entries.splice(at, 1);
    this.#changed();
    return entry;
  }

  /** Sends one after the other, so that they arrive in the order of writing. */
  async flush() {
    clearTimeout(this.#timer);
    if (this.#running) return;
    this.#running = true;
    try {
      for (let entry; (entry = this.entries.find(each => !each.failed));) {
        const message = await this.#send(entry);
        this.#attempt = 0;
        this.dispatchEvent(Object.assign(new Event('sent'), {message}));
        this.remove(entry.clientKey);
      }
    } catch (failure) {
      this.#failed(failure);
    } finally {
      this.#running = false;
    }
  }

  close() { clearTimeout(this.#timer); }

  #failed(failure) {
    const entry = this.entries.find(each => !each.failed);
    if (entry && FINAL.has(failure.code)) {
      entry.failed = {code: failure.code, message: failure.message};
      this.#changed();
      this.#timer = setTimeout(() => this.flush(), 0);
      return;
    }
    this.#timer = setTimeout(() => this.flush(), this.#wait(this.#attempt++));
  }

  #changed() {
    write(this.#storage, this.#name, this.entries.length ? JSON.stringify(this.entries) : undefined);
    this.dispatchEvent(new Event('change'));
  }
}
