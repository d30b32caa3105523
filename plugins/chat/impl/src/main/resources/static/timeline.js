// The messages that are held at the moment: one unbroken stretch of a conversation, however long that is. Pure; knows no page.

/** Positions are microseconds since 1970: exact as a JavaScript number for some centuries. */
export const positionOf = message => Number(message.position);

export class Timeline {
  #items = [];
  #byId = new Map();
  // What came in live beyond the stretch, while its end is not held; oldest first.
  #beyond = [];

  /** @param capacity how many messages are held at most; the far end is let go beyond that */
  constructor({capacity = 360, beyondCapacity = 200} = {}) {
    this.capacity = capacity;
    this.beyondCapacity = beyondCapacity;
    this.hasBefore = false;
    this.hasAfter = false;
  }

  get items() { return this.#items; }
  get first() { return this.#items[0]; }
  get last() { return this.#items.at(-1); }
  find(id) { return this.#byId.get(id); }

  /** Starts anew with a page from anywhere in the history. */
  reset({messages, hasBefore, hasAfter}) {
    this.#items = [];
    this.#byId.clear();
    messages.forEach(message => this.#insert(message));
    this.hasBefore = hasBefore;
    this.hasAfter = hasAfter;
    if (!hasAfter) this.#takeBeyond();
  }

  /** Adds the page before the first message and lets go of the newest ones beyond the capacity. */
  prepend({messages, hasMore}) {
    messages.forEach(message => this.#insert(message));
    this.hasBefore = hasMore;
    const excess = this.#items.length - this.capacity;
    if (excess > 0) {
      this.#items.splice(-excess).forEach(message => this.#byId.delete(message.id));
      this.hasAfter = true;
    }
  }

  /** Adds the page after the last message and lets go of the oldest ones beyond the capacity. */
  append({messages, hasMore}) {
    messages.forEach(message => this.#insert(message));
    this.hasAfter = hasMore;
    if (!hasMore) this.#takeBeyond();
    this.trimStart();
  }

  /** Lets go of the oldest messages beyond the capacity: for a reader who stays at the end while more and more arrive. */
  trimStart() {
    const excess = this.#items.length - this.capacity;
    if (excess <= 0) return;
    this.#items.splice(0, excess).forEach(message => this.#byId.delete(message.id));
    this.hasBefore = true;
  }

  /**
   * Takes a message that was posted just now, once, in its place.
   * @returns whether it is new here: shown, or noted for when the end is held again
   */
  take(message) {
    if (this.#byId.has(message.id)) {
      this.#insert(message);
      return false;
    }
    if (this.hasAfter && (!this.last || positionOf(message) > positionOf(this.last))) {
      return this.#note(message);
    }
    if (this.hasBefore && this.first && positionOf(message) < positionOf(this.first)) return false;
    this.#insert(message);
    return true;
  }

  /** Replaces what `change` returns in the message, if it is held. @returns whether it is */
  patch(id, change) {
    const beyond = this.#beyond.findIndex(message => message.id === id);
    if (beyond >= 0) this.#beyond[beyond] = {...this.#beyond[beyond], ...change(this.#beyond[beyond])};
    const present = this.#byId.get(id);
    if (!present) return beyond >= 0;
    this.#insert({...present, ...change(present)});
    return true;
  }

  #note(message) {
    if (this.#beyond.some(noted => noted.id === message.id)) return false;
    this.#beyond.push(message);
    if (this.#beyond.length > this.beyondCapacity) this.#beyond.shift();
    return true;
  }

  #takeBeyond() {
    // Notes that were dropped for want of room lie before those kept: the page that led to the end held them.
    this.#beyond.splice(0).forEach(message => { if (!this.#byId.has(message.id)) this.#insert(message); });
  }

  #insert(message) {
    const known = this.#byId.get(message.id);
    this.#byId.set(message.id, message);
    if (known) {
      this.#items[this.#items.indexOf(known)] = message;
      return;
    }
    let at = this.#items.length;
    while (at > 0 && positionOf(this.#items[at - 1]) > positionOf(message)) at--;
    this.#items.splice(at, 0, message);
  }
}
