// What the reader sees and does: ties the session to the elements.

import {Composer} from '/kit/composer.js';
import {Dates} from './dates.js';
import {dress, h, icon} from '/kit/dom.js';
import {Drafts} from '/kit/drafts.js';
import {takeFiles} from '/kit/page-files.js';
import {uploadFile} from '/kit/rest.js';
import {MessageActions} from './message-actions.js';
import {MessageRow} from './message-row.js';
import {positionOf} from './timeline.js';
import {Viewport} from './viewport.js';

export class Screen {
  #root; #host; #api; #live; #session; #texts; #dates; #storage = globalThis.localStorage;
  #viewport; #composer; #actions;
  #scroller; #list; #before; #after; #empty; #pill; #day; #date; #notice; #announcer; #toast;
  #news = 0; #closing = new AbortController();

  /** Resolves when the style sheet is there: rows have their heights only then. */
  styled;

  constructor({host, api, live, session, language, texts, stylesheet}) {
    Object.assign(this, {language});
    this.#host = host;
    this.#root = host.shadowRoot;
    this.#api = api;
    this.#live = live;
    this.#session = session;
    this.#texts = texts;
    this.#dates = new Dates(language, texts);
    this.styled = this.#build(stylesheet);
    this.#listen();
  }

  async open(message) {
    try {
      await this.#session.open(message);
      this.#fill();
    } catch (failure) {
      this.#before.hidden = true;
      this.#scroller.setAttribute('aria-busy', 'false');
      this.#say(failure);
    }
  }

  close() {
    this.#closing.abort();
    this.#composer?.flush();
    this.#viewport?.close();
  }

  offerActions(message, actions) { this.#actions?.offer(message, actions); }

  #build(stylesheet) {
    const texts = this.#texts;
    const skeleton = hidden => h('div', {class: 'skeleton', hidden, 'aria-hidden': 'true'},
      Array.from({length: 4}, () => h('div', {}, h('i'), h('b'))));
    this.#before = skeleton(false);
    this.#after = skeleton(true);
    this.#list = h('div', {class: 'list'});
    this.#empty = h('div', {class: 'empty', hidden: true}, h('h2', {}, texts.emptyTitle), h('p', {}, texts.emptyHint));
    // New messages are told by a region of their own: history that is loaded while scrolling is no news.
    this.#scroller = h('div', {class: 'scroller', role: 'log', 'aria-label': texts.log, 'aria-live': 'off', 'aria-busy': 'true', tabindex: 0},
      this.#before, this.#list, this.#after, this.#empty);
    this.#announcer = h('div', {class: 'unseen', 'aria-live': 'polite'});
    this.#date = h('input', {type: 'date', class: 'unseen', tabindex: -1, 'aria-label': texts.jump});
    this.#day = h('button', {type: 'button', class: 'day-chip', title: texts.jump, hidden: true}, h('span'), icon('calendar'));
    this.#pill = h('button', {type: 'button', class: 'pill', hidden: true});
    this.#notice = h('div', {class: 'notice-bar', role: 'status', hidden: true});
    this.#toast = h('div', {class: 'toast', role: 'status', hidden: true});
    return dress(this.#root, stylesheet, this.#notice, h('div', {class: 'middle'},
      h('div', {class: 'day-bar'}, this.#day, this.#date), this.#scroller, this.#pill, this.#toast),
      this.#announcer);
  }

  #listen() {
    const options = {signal: this.#closing.signal};
    const session = this.#session;
    session.lookingAt = () => this.#lookingAt();
    session.addEventListener('change', ({to}) => this.#show(to), options);
    session.addEventListener('info', () => this.#informed(), options);
    session.addEventListener('posted', ({message}) => this.#posted(message), options);
    session.addEventListener('recalled', ({message}) => this.#actions?.recalled(message), options);
    session.addEventListener('trouble', ({failure}) => this.#say(failure), options);
    this.#live.addEventListener('state', () => this.#connection(), options);
    document.addEventListener('visibilitychange', () => this.#visibility(), options);
    addEventListener('focus', () => this.#seen(), options);
    addEventListener('blur', () => this.#visibility(), options);
    addEventListener('pagehide', () => this.#composer?.flush(), options);
    this.#day.addEventListener('click', () => this.#date.showPicker());
    this.#date.addEventListener('change', () => {
      if (this.#date.value) this.#attempt(session.jump({at: new Date(`${this.#date.value}T00:00`).toISOString()}));
    });
    this.#pill.addEventListener('click', () => this.#toEnd());
    this.#scroller.addEventListener('keydown', event => this.#key(event));
    options.signal.addEventListener('abort', takeFiles(this.#host, files => this.#composer?.add(files)));
  }

  // The first time that the conversation is known, the rest of the screen is made; later its title may change.
  #informed() {
    const {info} = this.#session;
    if (!this.#composer) this.#furnish();
    this.#composer.title = info.title;
    this.#composer.maxLength = info.maxLength;
    this.#composer.readOnly = !info.mayWrite;
  }

  #furnish() {
    const session = this.#session;
    this.#actions = new MessageActions({root: this.#root, host: this.#host, api: this.#api, session, texts: this.#texts,
      dates: this.#dates, edit: message => this.#composer.edit(message), putBack: entry => this.#composer.putBack(entry),
      chooseDate: () => this.#date.showPicker(), tell: words => this.#tell(words)});
    const rows = new MessageRow({texts: this.#texts, dates: this.#dates, me: session.me, language: this.language,
      act: (...what) => this.#attempt(this.#actions.act(...what))});
    this.#viewport = new Viewport({scroller: this.#scroller, list: this.#list, build: row => rows.build(row), listener: {
      nearStart: () => session.loadBefore(), nearEnd: () => session.loadAfter(), scrolled: () => this.#scrolled()}});
    this.#composer = new Composer({texts: this.#texts,
      drafts: new Drafts(this.#storage, `hiroba.draft.${session.me}.${session.conversation}`), actions: {
        send: message => this.#attempt(session.send(message)), save: (message, text) => this.#save(message, text),
        people: (words, signal) => this.#api.people(words, signal), upload: (file, how) => this.#api.upload(file, how),
        uploadFile,
        editLast: () => this.#editLast()}});
    this.#root.append(this.#composer.element);
  }

  #show(to) {
    const {timeline} = this.#session;
    if (!this.#viewport) return;
    this.#before.hidden = !timeline.hasBefore;
    this.#after.hidden = !timeline.hasAfter;
    const rows = this.#session.rows();
    this.#viewport.show(rows, {to, openEnd: timeline.hasAfter});
    this.#scroller.setAttribute('aria-busy', 'false');
    this.#empty.hidden = rows.length > 0;
    this.#scrolled();
  }

  // A page may be too short for the screen.
  #fill() {
    if (!this.#viewport) return;
    if (this.#viewport.wantsBefore) this.#session.loadBefore();
    if (this.#viewport.wantsAfter) this.#session.loadAfter();
  }

  #scrolled() {
    if (this.#viewport.atEnd) this.#news = 0;
    this.#pill.hidden = this.#viewport.atEnd || this.#session.timeline.items.length === 0;
    this.#pill.replaceChildren(icon('down'), this.#news > 0 ? this.#texts.newMessages(this.#news) : this.#texts.toEnd);
    this.#pill.classList.toggle('news', this.#news > 0);
    this.#showDay();
    this.#seen();
  }

  #showDay() {
    const first = this.#visibleMessages()[0];
    this.#day.hidden = !first || this.#viewport.startsWith('.day');
    if (first) this.#day.firstElementChild.textContent = this.#dates.day(first.at);
  }

  #seen() {
    if (!this.#viewport || document.visibilityState !== 'visible' || !document.hasFocus()) return;
    const last = this.#visibleMessages().at(-1);
    if (last) this.#session.seen(positionOf(last));
  }

  #visibility() {
    if (document.visibilityState !== 'visible' || !document.hasFocus()) this.#lookedAway();
    else this.#seen();
  }

  #lookedAway() {
    this.#composer?.flush();
    if (this.#viewport?.atEnd && this.#news === 0) this.#session.lookedAway();
  }

  #posted(message) {
    if (!this.#viewport?.atEnd || !document.hasFocus()) this.#news++;
    this.#announcer.textContent = this.#texts.spoken(message.author.name, (message.text || this.#texts.image).slice(0, 200));
    this.#scrolled();
  }

  #visibleMessages() {
    return this.#viewport.visibleKeys().map(key => this.#session.timeline.find(key)).filter(Boolean);
  }

  #lookingAt() {
    const first = this.#viewport && !this.#viewport.atEnd && this.#visibleMessages()[0];
    return first ? positionOf(first) : undefined;
  }

  #toEnd() {
    this.#news = 0;
    if (this.#session.timeline.hasAfter) this.#attempt(this.#session.jump());
    else this.#viewport.toEnd();
  }

  #key(event) {
    const articles = [...this.#list.querySelectorAll('article')];
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const inside = event.target.closest?.('article');
    if (event.key === 'End' && !event.ctrlKey) return this.#keyEnd(event);
    if (event.key === 'Escape') return this.#composer.focus();
    if (!step || (event.target !== this.#scroller && event.target !== inside)) return;
    const visible = this.#viewport.visibleKeys().at(-1);
    const from = inside ? articles.indexOf(inside) : articles.findIndex(each => each.closest('.row').dataset.key === visible) + 1;
    const target = articles[from + step];
    event.preventDefault();
    if (!target) return this.#fill();
    target.focus({preventScroll: true});
    this.#viewport.reveal(target.closest('.row').dataset.key);
  }

  #keyEnd(event) {
    event.preventDefault();
    this.#toEnd();
  }

  #editLast() {
    const own = this.#session.timeline.items.findLast(message => message.author.id === this.#session.me
      && message.kind === 'TEXT' && !message.recalled);
    if (own && !this.#session.timeline.hasAfter) this.#composer.edit(own);
  }

  async #save(message, text) {
    if (text === message.text) return;
    try {
      await this.#api.edit(message.id, text);
    } catch (failure) {
      this.#composer.edit(message, text);
      this.#say(failure);
    }
  }

  #connection() {
    const {state} = this.#live;
    if (state === 'signed-out') return this.#signedOut();
    this.#notice.hidden = state !== 'waiting';
    this.#host.toggleAttribute('data-offline', state === 'waiting');
    if (state === 'waiting') this.#notice.replaceChildren(this.#texts.offline);
  }

  #signedOut() {
    this.#notice.hidden = false;
    const here = encodeURIComponent(location.pathname + location.search);
    this.#notice.replaceChildren(this.#texts.signedOut, ' ', h('a', {href: `/sign-in?next=${here}`}, this.#texts.signIn));
    this.#host.dispatchEvent(new CustomEvent('hiroba-signed-out', {bubbles: true}));
  }

  async #attempt(promise) {
    try {
      await promise;
    } catch (failure) {
      this.#say(failure);
    }
  }

  #say(failure) {
    if (failure.code === 'UNAUTHENTICATED') return this.#signedOut();
    if (failure.code === 'OFFLINE') return this.#tell(this.#texts.offline);
    if (failure.code) return this.#tell(failure.message);
    this.#tell(this.#texts.loadFailed);
    console.error(failure);
  }

  #tell(words) {
    this.#toast.textContent = words;
    this.#toast.hidden = false;
    clearTimeout(this.#toast.timer);
    this.#toast.timer = setTimeout(() => { this.#toast.hidden = true; }, 5_000);
  }
}
