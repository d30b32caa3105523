// One conversation on one screen: what is loaded, what is on its way, what is read. Knows the API and the live stream, no elements.

import {Outbox} from './outbox.js';
import {rowsOf} from './rows.js';
import {positionOf, Timeline} from './timeline.js';

/** Read marks go out this long after reading at the earliest, and at most this often: many may read the same thing at once. */
const READ_PAUSE_MILLIS = 800;
const READ_INTERVAL_MILLIS = 4_000;

const RECALLED = {recalled: true, text: '', html: '', images: [], attachments: [], reactions: [], badges: []};

/**
 * Events: `change` (with `to`, see Viewport.show), `posted` (with `message`, by somebody else), `info`, `trouble` (with `failure`).
 */
export class Session extends EventTarget {
  #api; #live; #storage; #unfollow; #unwatch; #outbox; #closed = false;
  #generation = 0; #loading = new Set(); #jumps = 0;
  // What happened while a page was on its way, for each such page.
  #readings = new Set();
  // Up to where in the journal the stretch is known to be whole, and from where on the stream tells.
  #pageSequence = 0; #streamSequence = 0;
  #readTimer; #readWanted = 0; #readSentAt = -Infinity;

  timeline = new Timeline();
  /** What the API tells of the conversation; undefined until it is open. */
  info;
  /** Position after which messages count as new on this screen; undefined for none. */
  unreadAfter;
  /** Id of the message that the reader was led to, until led elsewhere. */
  meant;
  /** Position of what the reader looks at, or undefined at the end; set by the screen. */
  lookingAt = () => undefined;

  constructor({api, live, conversation, storage = globalThis.localStorage}) {
    super();
    this.#api = api;
    this.#live = live;
    this.#storage = storage;
    this.conversation = conversation;
  }

  get me() { return this.info?.viewer.id; }
  get outbox() { return this.#outbox; }

  /** @param message id of one to look at first; else the first unread, else the end */
  async open(message) {
    this.#unfollow ??= this.#live.follow(this);
    const info = await this.#api.conversation(this.conversation);
    if (this.#closed) return;
    this.#opened(info);
    const readTo = Number(info.readPosition);
    this.unreadAfter = info.unread > 0 ? readTo : undefined;
    if (message) return this.jump({message});
    return this.jump(info.unread > 0 && readTo > 0 ? {unread: true} : {});
  }

  close() {
    this.#closed = true;
    this.#unfollow?.();
    this.#unwatch?.();
    this.#outbox?.close();
    this.#sendRead();
    this.#generation++;
  }

  rows() {
    const pending = this.timeline.hasAfter || !this.#outbox ? [] : this.#outbox.entries.map(entry => this.#pending(entry));
    return rowsOf(this.timeline.items, pending,
      {meant: this.meant, unreadAfter: this.unreadAfter, me: this.me, hasBefore: this.timeline.hasBefore});
  }

  /** Loads the history anew around {message}, {at}, {unread: true}, or the end, and looks there. */
  async jump({message, at, unread} = {}) {
    this.#jumps++;
    try {
      const where = unread ? {around: this.unreadAfter} : {message, at};
      if (!await this.#stretch(where, () => { this.meant = message; })) return;
      this.#changed(this.#target({message, at, unread}));
    } finally {
      this.#jumps--;
      this.#catchUp();
    }
  }

  loadBefore() {
    return this.#more('before', this.timeline.hasBefore, this.timeline.first,
      page => this.timeline.prepend({messages: page.items, hasMore: Boolean(page.before)}));
  }

  loadAfter() {
    return this.#more('after', this.timeline.hasAfter, this.timeline.last,
      page => this.timeline.append({messages: page.items, hasMore: Boolean(page.after)}));
  }

  async send(message) {
    this.unreadAfter = undefined;
    // Kept before anything else can fail.
    this.#outbox.add(message);
    if (this.timeline.hasAfter) await this.jump();
    this.#changed('end');
  }

  async react(message, emoji) {
    const given = !message.reactions?.some(reaction => reaction.emoji === emoji && reaction.mine);
    this.#patch(message.id, present => ({reactions: toggled(present.reactions ?? [], emoji, given)}));
    try {
      await this.#api.react(message.id, emoji, given);
    } catch (failure) {
      this.#patch(message.id, present => ({reactions: toggled(present.reactions ?? [], emoji, !given)}));
      throw failure;
    }
  }

  /** The reader has seen everything up to the position. */
  seen(position) {
    if (!this.info || position <= Math.max(Number(this.info.readPosition), this.#readWanted)) return;
    this.#readWanted = position;
    const pause = Math.max(READ_PAUSE_MILLIS, this.#readSentAt + READ_INTERVAL_MILLIS - performance.now());
    this.#readTimer ??= setTimeout(() => this.#sendRead(), pause);
  }

  /** From here on things count as new: the reader looked away. */
  lookedAway() {
    const last = this.timeline.last;
    if (last && !this.timeline.hasAfter) this.unreadAfter = positionOf(last);
  }

  // The live stream's follower

  ready({resumed}) {
    this.#outbox?.flush();
    if (resumed) return;
    this.#streamSequence = Number(this.#live.sequence);
    this.#catchUp();
  }

  event(frame) {
    this.#readings.forEach(meanwhile => meanwhile.push(frame));
    const {type, data, subject} = frame;
    switch (type) {
      case 'chat.message-posted': return data.conversation === this.conversation && this.#posted(data);
      case 'chat.conversation-changed': return data.id === this.conversation && this.#reloadInfo();
      case 'content.badges-changed': return this.#reloadBadges(messageId(subject));
      default: if (this.#amended(frame)) this.#changed();
    }
    if (type === 'content.recalled') this.dispatchEvent(Object.assign(new Event('recalled'), {message: messageId(subject)}));
    return undefined;
  }

  #opened(info) {
    this.info = info;
    // A group that is open to all may be read without belonging to it.
    if (info.audience.startsWith('group:')) this.#unwatch ??= this.#live.watch(info.audience);
    if (!this.#outbox) {
      this.#outbox = new Outbox({storage: this.#storage, name: `hiroba.outbox.${this.me}.${this.conversation}`,
        send: entry => this.#transmit(entry)});
      this.#outbox.addEventListener('change', () => this.#changed());
      this.#outbox.addEventListener('sent', ({message}) => this.timeline.take({reactions: [], ...message}));
      this.#outbox.flush();
    }
    this.dispatchEvent(new Event('info'));
  }

  async #reloadInfo() {
    try {
      const info = await this.#api.conversation(this.conversation);
      if (!this.#closed) this.#opened(info);
    } catch (failure) {
      this.#trouble(failure);
    }
  }

  // What plugins know depends on who looks, so the stream only tells that it changed.
  async #reloadBadges(id) {
    if (!id || !this.timeline.find(id)) return;
    try {
      const badges = await this.#api.badges(id);
      this.#patch(id, () => ({badges}));
    } catch (failure) {
      this.#trouble(failure);
    }
  }

  #transmit({clientKey, text, images, files = []}) {
    const message = {clientKey, text, images: images.map(image => image.id)};
    if (files.length) message.attachments = files.map(file => file.ref);
    if (this.#live.state !== 'ready') return this.#api.post(this.conversation, message);
    return this.#live.call('chat.post', {conversation: this.conversation, ...message});
  }

  #posted(message) {
    const own = message.author.id === this.me;
    const fresh = this.#take(message);
    if (fresh && this.lookingAt() === undefined && !this.timeline.hasAfter) this.timeline.trimStart();
    if (own && message.clientKey) this.#outbox?.remove(message.clientKey);
    this.#changed();
    if (fresh && !own) this.dispatchEvent(Object.assign(new Event('posted'), {message}));
  }

  #take(message) {
    const held = this.timeline.find(message.id);
    return this.timeline.take({...message, reactions: held?.reactions ?? [], badges: held?.badges ?? []});
  }

  /** What an event changes of the messages that are held. @returns whether it did */
  #amended({type, data, subject, actor}) {
    const id = messageId(subject);
    switch (type) {
      case 'chat.message-edited': return data.conversation === this.conversation && this.timeline.patch(data.id, () => withoutReactions(data));
      case 'content.recalled': return this.timeline.patch(id, () => RECALLED);
      case 'content.attachments-changed': return this.timeline.patch(id, () => ({attachments: data.attachments}));
      case 'content.reactions-changed': return this.timeline.patch(id,
        message => ({reactions: counted(message.reactions ?? [], data, actor === this.me)}));
      default: return false;
    }
  }

  // The stream began later than what is on the screen. A jump that is under way finds out for itself.
  #catchUp() {
    if (!this.info || this.#jumps > 0 || this.#streamSequence <= this.#pageSequence) return;
    this.#refresh().catch(failure => this.#trouble(failure));
  }

  // What was missed while nobody listened: the stretch that is looked at is read again, and the reader stays there.
  async #refresh() {
    const around = this.lookingAt();
    if (await this.#stretch(around === undefined ? {} : {around})) this.#changed(around === undefined ? 'end' : undefined);
  }

  /** Holds another stretch of the history. @returns whether it came, and no other was asked for meanwhile */
  #stretch(where, before = () => {}) {
    const generation = ++this.#generation;
    this.#loading.clear();
    return this.#read(where, generation, page => {
      before();
      this.#pageSequence = Number(page.sequence);
      this.timeline.reset({messages: page.items, hasBefore: Boolean(page.before), hasAfter: Boolean(page.after)});
    });
  }

  async #more(direction, there, edge, take) {
    if (!there || !edge || this.#loading.has(direction)) return;
    this.#loading.add(direction);
    const generation = this.#generation;
    try {
      if (await this.#read({[direction]: positionOf(edge)}, generation, take)) this.#changed();
    } catch (failure) {
      this.#trouble(failure);
    } finally {
      if (generation === this.#generation) this.#loading.delete(direction);
    }
  }

  /** A page, and then what happened while it was on its way, of which it does not know. */
  async #read(where, generation, take) {
    const meanwhile = [];
    this.#readings.add(meanwhile);
    try {
      const page = await this.#api.messages(this.conversation, where);
      if (generation !== this.#generation) return false;
      take(page);
      meanwhile.filter(frame => Number(frame.sequence) > Number(page.sequence)).forEach(frame => this.#repeat(frame));
      return true;
    } finally {
      this.#readings.delete(meanwhile);
    }
  }

  #repeat(frame) {
    const {type, data, subject} = frame;
    if (type === 'chat.message-posted') return data.conversation === this.conversation && this.#take(data);
    return type === 'content.badges-changed' ? this.#reloadBadges(messageId(subject)) : this.#amended(frame);
  }

  #target({message, at, unread}) {
    if (message && this.timeline.find(message)) return {key: message, offset: 96};
    if (unread) {
      const row = this.rows().find(each => each.unread);
      if (row) return {key: row.message.id, offset: 96};
    }
    const first = at && this.timeline.items.find(each => Date.parse(each.at) >= Date.parse(at));
    return first ? {key: first.id, offset: 8} : 'end';
  }

  #pending({clientKey, text, images, files = [], at, failed}) {
    return {id: `pending-${clientKey}`, clientKey, kind: 'TEXT', author: this.info.viewer, at, text, images, attachments: files, reactions: [],
      pending: true, failed};
  }

  #patch(id, change) {
    if (id && this.timeline.patch(id, change)) this.#changed();
  }

  #changed(to) { this.dispatchEvent(Object.assign(new Event('change'), {to})); }

  #trouble(failure) { this.dispatchEvent(Object.assign(new Event('trouble'), {failure})); }

  #sendRead() {
    clearTimeout(this.#readTimer);
    this.#readTimer = undefined;
    if (!this.info || this.#readWanted <= Number(this.info.readPosition)) return;
    this.info.readPosition = String(this.#readWanted);
    this.#readSentAt = performance.now();
    // A mark that does not arrive comes again with the next one.
    this.#api.read(this.conversation, this.#readWanted).catch(() => {});
  }
}

const messageId = subject => subject?.startsWith('message:') ? subject.slice('message:'.length) : undefined;

const withoutReactions = ({reactions, badges, ...message}) => message;

const toggled = (reactions, emoji, given) => {
  const present = reactions.find(reaction => reaction.emoji === emoji);
  if (!present) return given ? [...reactions, {emoji, count: 1, mine: true}] : reactions;
  if (present.mine === given) return reactions;
  const changed = {...present, mine: given, count: present.count + (given ? 1 : -1)};
  return reactions.map(reaction => (reaction === present ? changed : reaction)).filter(reaction => reaction.count > 0);
};

/** The count as the server has it after somebody's change; whether it is mine only changes if it was me. */
const counted = (reactions, {emoji, given, count}, byMe) => {
  const present = reactions.find(reaction => reaction.emoji === emoji);
  const changed = {emoji, count, mine: byMe ? given : Boolean(present?.mine)};
  const all = present ? reactions.map(reaction => (reaction === present ? changed : reaction)) : [...reactions, changed];
  return all.filter(reaction => reaction.count > 0);
};
