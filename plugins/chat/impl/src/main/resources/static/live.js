// One connection to the live stream for the whole browser tab, shared by everybody who imports this module from anywhere.
// See docs/live-stream.md for the protocol.

import {backoff} from './backoff.js';

/** No timer of a page that is awake is this late: the machine slept, and the connection is dead without knowing it. */
const SLEPT_MILLIS = 45_000;
const PULSE_MILLIS = 15_000;
/** How the server closes when the session has ended. */
const SIGNED_OUT = 4401;
const CALL_TIMEOUT_MILLIS = 15_000;

export class LiveError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

export class Live extends EventTarget {
  #open; #socket; #timer; #pulse;
  #attempt = 0;
  #sequence; #reloading = false;
  #followers = new Set();
  #watched = new Map();
  #announced = new Set();
  #calls = new Map();
  #nextCall = 1;

  /** `idle`, `connecting`, `ready`, `waiting` for the next attempt, or `signed-out`. Event `state` tells of changes. */
  state = 'idle';
  /** The id of the person that the server knows us as, from the first `ready` on. */
  person;

  constructor(open = () => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/live`, 'hiroba.v1')) {
    super();
    this.#open = open;
    globalThis.addEventListener?.('online', () => this.reconnect());
    globalThis.addEventListener?.('offline', () => this.#socket?.close());
    globalThis.document?.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && this.state === 'waiting') this.reconnect();
    });
  }

  /** The sequence of the last event seen, or where the stream began. */
  get sequence() { return this.#sequence; }

  /**
   * Hands events to the follower from now on.
   * @param handler `event(frame)` for every event; `ready({resumed})` whenever the stream runs (again): with `resumed` false,
   *     something may have been missed and is to be read through the API
   * @returns a function that ends it
   */
  follow(handler) {
    this.#followers.add(handler);
    if (this.state === 'idle') this.#connect();
    return () => {
      if (this.#followers.delete(handler) && this.#followers.size === 0) this.#stop();
    };
  }

  /** Is told of an audience without belonging to it. @returns a function that ends it, once */
  watch(audience) {
    const count = this.#watched.get(audience) ?? 0;
    this.#watched.set(audience, count + 1);
    if (count === 0 && this.state === 'ready') this.#send({op: 'watch', audience});
    let ended = false;
    return () => {
      if (!ended) this.#unwatch(audience);
      ended = true;
    };
  }

  /** Calls an operation over the connection. Rejects with code DISCONNECTED if it is not known whether it was done. */
  call(type, data) {
    if (this.state !== 'ready') return Promise.reject(new LiveError('DISCONNECTED', 'No connection'));
    const id = String(this.#nextCall++);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#settle(id, call => call.reject(new LiveError('DISCONNECTED', 'No answer'))),
        CALL_TIMEOUT_MILLIS);
      this.#calls.set(id, {resolve, reject, timer});
      this.#send({op: 'call', id, type, data});
    });
  }

  /** Does not wait any longer with the next attempt; also replaces a connection that may be dead. */
  reconnect() {
    if (this.state === 'idle' || this.state === 'signed-out' || this.state === 'connecting') return;
    this.#attempt = 0;
    this.#connect();
  }

  #connect() {
    clearTimeout(this.#timer);
    this.#drop();
    this.#become('connecting');
    const socket = this.#socket = this.#open();
    socket.onopen = () => this.#start();
    socket.onmessage = message => {
      for (const line of message.data.split('\n')) if (line) this.#receive(JSON.parse(line));
    };
    socket.onclose = closed => { if (socket === this.#socket) this.#lost(closed); };
    this.#startPulse();
  }

  /** What is watched is named at once, so that what was missed of it is told, too. */
  #start() {
    const watch = [...this.#watched.keys()];
    this.#announced = new Set(watch);
    this.#send({op: 'start', ...(this.#sequence ? {after: this.#sequence} : {}), ...(watch.length ? {watch} : {})});
  }

  #receive(frame) {
    switch (frame.type) {
      case 'ready': return this.#ready(frame);
      case 'answer': return this.#settle(frame.id, call => call.resolve(frame.data));
      case 'error': return this.#refused(frame);
      case 'resume': return this.#again(frame.after ?? this.#sequence);
      case 'reload': return this.#again(undefined);
      default: return this.#event(frame);
    }
  }

  /** A call's, or, while nothing runs yet, the start's: that is tried again. */
  #refused(frame) {
    if (this.state === 'connecting') return this.#lost();
    return this.#settle(frame.id, call => call.reject(new LiveError(frame.code, frame.message)));
  }

  #ready(frame) {
    const resumed = this.#sequence !== undefined;
    this.#sequence ??= frame.sequence;
    this.person = frame.person;
    this.#attempt = 0;
    for (const audience of this.#watched.keys()) if (!this.#announced.has(audience)) this.#send({op: 'watch', audience});
    this.#become('ready');
    this.#tell(handler => handler.ready?.({resumed}));
  }

  #event(frame) {
    if (frame.sequence === undefined) return;
    if (this.#sequence !== undefined && Number(frame.sequence) <= Number(this.#sequence)) return;
    this.#sequence = frame.sequence;
    this.#tell(handler => handler.event?.(frame));
  }

  #tell(action) {
    for (const handler of [...this.#followers]) {
      try {
        action(handler);
      } catch (failure) {
        console.error(failure);
      }
    }
  }

  #again(sequence) {
    this.#sequence = sequence;
    this.#connect();
  }

  #lost(closed) {
    this.#drop();
    if (closed?.code === SIGNED_OUT) return this.#become('signed-out');
    this.#become('waiting');
    this.#timer = setTimeout(() => this.#connect(), backoff(this.#attempt++));
  }

  #drop() {
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    for (const id of [...this.#calls.keys()]) {
      this.#settle(id, call => call.reject(new LiveError('DISCONNECTED', 'Connection lost')));
    }
  }

  #settle(id, action) {
    const call = this.#calls.get(id);
    if (!call) return;
    this.#calls.delete(id);
    clearTimeout(call.timer);
    action(call);
  }

  #stop() {
    clearTimeout(this.#timer);
    clearInterval(this.#pulse);
    this.#pulse = undefined;
    this.#drop();
    this.#sequence = undefined;
    this.#become('idle');
  }

  #startPulse() {
    if (this.#pulse) return;
    let last = Date.now();
    this.#pulse = setInterval(() => {
      const late = Date.now() - last - PULSE_MILLIS > SLEPT_MILLIS - PULSE_MILLIS;
      last = Date.now();
      // A hidden tab's timers are slowed down by the browser; its connection is fine.
      if (late && globalThis.document?.visibilityState !== 'hidden') this.reconnect();
    }, PULSE_MILLIS);
  }

  #unwatch(audience) {
    const count = this.#watched.get(audience) - 1;
    if (count > 0) return this.#watched.set(audience, count);
    this.#watched.delete(audience);
    if (this.state === 'ready') this.#send({op: 'unwatch', audience});
  }

  #send(object) { this.#socket.send(JSON.stringify(object)); }

  #become(state) {
    if (this.state === state) return;
    this.state = state;
    this.dispatchEvent(new Event('state'));
  }
}

/** The tab's own. A symbol of the page, because two versions of this file may be loaded while a plugin is being updated. */
export const sharedLive = () => globalThis[Symbol.for('org.hiroba.live')] ??= new Live();
