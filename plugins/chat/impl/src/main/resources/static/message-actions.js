// What one can do with a message, and the small windows for it.

import {ask, openLightbox, openMenu, showVersions} from './menu.js';

export class MessageActions {
  #with; #offered; #window;

  constructor(what) { this.#with = what; }

  /** @param name as MessageRow gives it */
  act(name, message, element, detail) {
    const {session, root, texts} = this.#with;
    switch (name) {
      case 'choose-date': return this.#with.chooseDate();
      case 'react': return session.react(message, detail);
      case 'choose-reaction': return this.#menu(message, element, []);
      case 'menu': return this.#menu(message, element, this.#items(message));
      case 'open-image': return this.#opened(message, openLightbox({root, texts, images: message.images, start: detail}));
      case 'versions': return this.#versions(message);
      case 'retry': return session.outbox.retry(message.clientKey);
      case 'discard': return this.#discard(message);
      default: throw new Error(name);
    }
  }

  /** What is open of the message goes: its pictures and earlier words are nobody's to see any more. */
  recalled(message) {
    if (this.#window?.id === message) this.#window.element.close();
  }

  /** Further actions for the message whose menu is open, from the portal's plugins. */
  offer(message, actions) {
    if (this.#offered?.id !== message || !this.#offered.menu.isConnected) return;
    this.#offered.add(actions.map(({id, label}) => ({label, run: () => this.#tellHost('hiroba-action', {action: id, message})})));
  }

  #menu(message, beside, items) {
    const {root, session, texts} = this.#with;
    const mine = emoji => Boolean(message.reactions?.some(reaction => reaction.emoji === emoji && reaction.mine));
    const menu = openMenu({root, beside, label: texts.menu, items,
      emojis: session.info.reactions.map(emoji => ({emoji, mine: mine(emoji)})),
      choose: emoji => session.react(message, emoji).catch(failure => this.#with.tell(failure.message))});
    if (items.length === 0) return;
    this.#offered = {id: message.id, ...menu};
    this.#tellHost('hiroba-menu', {message: message.id});
  }

  #items(message) {
    const {session, texts, tell, edit} = this.#with;
    const own = message.author.id === session.me;
    const copy = text => navigator.clipboard.writeText(text).then(() => tell(texts.copied));
    return [
      own && session.info.mayWrite && {label: texts.edit, run: () => edit(message)},
      message.text && {label: texts.copy, run: () => copy(message.text)},
      {label: texts.copyLink, run: () => copy(`${location.origin}/${session.info.path}?message=${message.id}`)},
      message.edited && {label: texts.versions, run: () => this.act('versions', message)},
      (own || session.info.mayRecall) && {label: texts.recall, danger: true, run: () => this.#recall(message)},
    ].filter(Boolean);
  }

  async #recall(message) {
    const {root, api, texts, tell} = this.#with;
    const yes = await ask({root, title: texts.recallTitle, hint: texts.recallHint, yes: texts.recall, no: texts.cancel});
    if (!yes) return;
    try {
      await api.recall(message.id);
    } catch (failure) {
      tell(failure.message);
    }
  }

  async #versions(message) {
    const {api, root, texts, dates} = this.#with;
    const earlier = await api.versions(message.id);
    const versions = [{text: message.text, when: texts.versionsNow},
      ...earlier.map(version => ({text: version.text, when: dates.full(version.replacedAt)}))];
    this.#opened(message, showVersions({root, title: texts.versionsTitle, close: texts.close, versions}));
  }

  #opened({id}, element) { this.#window = {id, element}; }

  #discard(message) {
    const entry = this.#with.session.outbox.remove(message.clientKey);
    if (entry) this.#with.putBack(entry);
  }

  #tellHost(type, detail) {
    this.#with.host.dispatchEvent(new CustomEvent(type, {detail, bubbles: true, composed: true}));
  }
}
