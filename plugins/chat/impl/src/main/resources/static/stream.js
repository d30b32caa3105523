// <hiroba-message-stream conversation="312" lang="ja">: a conversation with everything that one does in it.
// Attributes: conversation, lang, api (default /api/v1), jump (id of a message to look at first).
// Events: hiroba-menu {message} when a message's menu opens, to be answered with offerActions(); hiroba-action {action, message};
// hiroba-signed-out. Methods: offerActions(message, [{id, label}]), jumpTo({message, at}).

import '/kit/givers.js';
import {ChatApi} from './api.js';
import {sharedLive} from './live.js';
import {Screen} from './screen.js';
import {Session} from './session.js';
import {textsFor} from './texts.js';
// All that comes by way of others, too, so that a browser that was never here asks for everything at once, not level by level.
import '/kit/attachments.js';
import '/kit/avatar.js';
import '/kit/composer-texts.js';
import '/kit/composer.js';
import '/kit/dom.js';
import '/kit/drafts.js';
import '/kit/enter.js';
import '/kit/file-cards.js';
import '/kit/file-type.js';
import '/kit/mention-list.js';
import '/kit/mention.js';
import '/kit/page-files.js';
import '/kit/rest.js';
import '/kit/storage.js';
import '/kit/transfer.js';
import './backoff.js';
import './dates.js';
import './menu.js';
import './message-actions.js';
import './message-row.js';
import './outbox.js';
import './rows.js';
import './timeline.js';
import './viewport.js';

const stylesheet = new URL('stream.css', import.meta.url).href;

export class MessageStream extends HTMLElement {
  static observedAttributes = ['conversation', 'lang'];
  #session; #screen; #starting;

  constructor() {
    super();
    this.attachShadow({mode: 'open'});
  }

  connectedCallback() { this.#restart(); }

  disconnectedCallback() { this.#end(); }

  attributeChangedCallback(name, before, after) {
    if (this.isConnected && before !== after) this.#restart();
  }

  jumpTo(where) { return this.#session?.jump(where); }

  offerActions(message, actions) { this.#screen?.offerActions(message, actions); }

  // Several attributes may change in one go: one start is enough for them.
  #restart() {
    this.#end();
    if (!this.getAttribute('conversation')) return;
    const starting = this.#starting = Symbol('start');
    queueMicrotask(() => { if (this.#starting === starting && this.isConnected) this.#start(); });
  }

  async #start() {
    const api = new ChatApi(this.getAttribute('api') ?? undefined);
    const live = this.live ?? sharedLive();
    const language = this.getAttribute('lang') || document.documentElement.lang || 'en';
    const session = this.#session = new Session({api, live, conversation: this.getAttribute('conversation')});
    const screen = this.#screen = new Screen({host: this, api, live, session, language, texts: textsFor(language), stylesheet});
    await screen.styled;
    if (session === this.#session) await screen.open(this.#jump());
  }

  #jump() {
    return this.getAttribute('jump') || new URLSearchParams(location.search).get('message') || undefined;
  }

  #end() {
    this.#starting = undefined;
    this.#screen?.close();
    this.#session?.close();
    this.#screen = this.#session = undefined;
    this.shadowRoot.replaceChildren();
  }
}

customElements.get('hiroba-message-stream') ?? customElements.define('hiroba-message-stream', MessageStream);
