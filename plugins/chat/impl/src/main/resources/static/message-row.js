// Builds the elements of one row of the stream.

import {avatar} from '/kit/avatar.js';
import {h, icon, safeHtml} from '/kit/dom.js';
import {fileCards} from '/kit/file-cards.js';

/** The longest side of a picture in the stream, in CSS pixels. */
const PICTURE = {width: 360, height: 280};

export class MessageRow {
  /** @param act (name, message, element, detail) told of everything that the reader does with a message */
  constructor({texts, dates, me, act, language}) {
    Object.assign(this, {texts, dates, me, act, language});
  }

  build({message, day, unread, led, head}) {
    return h('div', {class: `row${head ? ' head' : ''}${led ? ' led' : ''}`},
      day && h('div', {class: 'day'}, h('button', {type: 'button', title: this.texts.jump,
        onclick: event => this.act('choose-date', message, event.currentTarget)}, this.dates.day(message.at))),
      unread && h('div', {class: 'unread'}, h('span', {}, this.texts.unread)),
      this.#article(message, head));
  }

  #article(message, head) {
    const notice = this.#notice(message);
    if (notice) {
      return h('article', {class: 'notice', tabindex: -1, 'data-message': message.id, 'aria-label': notice}, notice);
    }
    const own = message.author.id === this.me;
    const article = h('article', {
      class: `message${own ? ' own' : ''}${message.pending ? ' pending' : ''}`,
      tabindex: -1,
      'data-message': message.id,
      'aria-label': this.#label(message),
      onkeydown: event => this.#key(event, message),
      oncontextmenu: event => this.#contextMenu(event, message),
    }, this.#gutter(message, head), h('div', {class: 'body'}, head && this.#byline(message), this.#content(message)),
    !message.pending && !message.recalled && this.#tools(message));
    article.classList.toggle('for-me', !own && article.querySelector('.words a.me') !== null);
    return article;
  }

  #label(message) {
    const words = message.recalled ? this.texts.recalled : message.text || this.#carried(message);
    return `${message.author.name}、${this.dates.time(message.at)}、${words.slice(0, 200)}`;
  }

  /** What a message without words brings. */
  #carried({images, attachments}) {
    return images.length || !attachments?.length ? this.texts.images(images.length) : attachments.map(file => file.name).join(', ');
  }

  #notice(message) {
    const name = message.author.name;
    switch (message.kind) {
      case 'STARTED': return this.texts.started(name);
      case 'JOINED': return this.texts.joined(name);
      case 'LEFT': return this.texts.left(name);
      case 'RENAMED': return this.texts.renamed(name, message.text);
      default: return undefined;
    }
  }

  #gutter(message, head) {
    return h('div', {class: 'gutter'}, head ? avatar(message.author) : this.#time(message));
  }

  #byline({author, ...message}) {
    return h('header', {}, h('a', {class: 'name', href: `/people/${author.id}`}, author.name),
      author.affiliation && h('span', {class: 'affiliation'}, author.affiliation), this.#time(message));
  }

  #time(message) {
    return h('time', {datetime: message.at, title: this.dates.full(message.at)}, this.dates.time(message.at));
  }

  #content(message) {
    if (message.recalled) {
      return h('p', {class: 'tombstone'}, this.texts.recalled, message.author.id === this.me
        && h('a', {href: `/me/recalls/message/${message.id}`}, this.texts.recallReach));
    }
    return [this.#words(message), message.images?.length > 0 && this.#pictures(message),
      fileCards(message.attachments, this.language), this.#badges(message), this.#reactions(message),
      message.pending && this.#fate(message)];
  }

  #words(message) {
    if (!message.text) return undefined;
    const words = h('div', {class: 'words'});
    if (message.html === undefined) {
      words.classList.add('plain');
      words.textContent = message.text;
    } else {
      words.append(safeHtml(message.html));
      words.querySelectorAll('a[data-person]').forEach(link => link.classList.toggle('me', link.dataset.person === this.me));
      words.querySelectorAll('a[href^="http"]').forEach(link => Object.assign(link, {target: '_blank', rel: 'noopener noreferrer'}));
    }
    if (message.edited) {
      const mark = h('button', {type: 'button', class: 'edited', onclick: event => this.act('versions', message, event.currentTarget)}, this.texts.edited);
      (words.lastElementChild?.tagName === 'P' ? words.lastElementChild : words).append(' ', mark);
    }
    return words;
  }

  #pictures(message) {
    return h('div', {class: 'pictures'}, message.images.map((image, index) => {
      const scale = Math.min(1, PICTURE.width / image.width, PICTURE.height / image.height);
      return h('button', {type: 'button', class: 'picture', 'aria-label': image.description || this.texts.image,
        onclick: event => this.act('open-image', message, event.currentTarget, index)},
      h('img', {src: `/media/${image.id}/thumbnail`, alt: image.description, loading: 'lazy', decoding: 'async',
        width: Math.max(1, Math.round(image.width * scale)), height: Math.max(1, Math.round(image.height * scale))}));
    }));
  }

  #reactions(message) {
    if (!message.reactions?.length) return undefined;
    return h('div', {class: 'reactions'}, message.reactions.map(({emoji, count, mine}) =>
      h('button', {type: 'button', class: 'reaction', 'aria-pressed': String(mine), 'data-focus': `r-${emoji}`,
        'aria-label': this.texts.reactionLabel(emoji, count),
        'data-givers': `message:${message.id}/${emoji}`,
        onclick: event => this.act('react', message, event.currentTarget, emoji)},
      h('span', {class: 'emoji'}, emoji), h('span', {class: 'count'}, String(count)))));
  }

  #badges(message) {
    if (!message.badges?.length) return undefined;
    return h('div', {class: 'badges'}, message.badges.map(badge =>
      h('a', {class: `badge ${badge.tone.toLowerCase()}`, href: `/${badge.path}`},
        this.#badgeIcon(badge), h('span', {}, badge.text))));
  }

  #badgeIcon({icon: name}) {
    const drawing = h('span', {class: 'badge-icon', 'aria-hidden': 'true'});
    drawing.style.setProperty('--icon', `url("/theme/icons/${name}.svg")`);
    return drawing;
  }

  #fate(message) {
    if (!message.failed) return h('p', {class: 'fate'}, this.texts.sending);
    return h('p', {class: 'fate failed'}, h('span', {role: 'alert'}, `${this.texts.failed}: ${message.failed.message}`),
      h('button', {type: 'button', onclick: event => this.act('retry', message, event.currentTarget)}, this.texts.retry),
      h('button', {type: 'button', onclick: event => this.act('discard', message, event.currentTarget)}, this.texts.discard));
  }

  #tools(message) {
    const tool = (name, label) => h('button', {type: 'button', tabindex: -1, 'aria-label': label, title: label, 'aria-haspopup': 'menu',
      'data-focus': `t-${name}`, onclick: event => this.act(name, message, event.currentTarget)}, icon(name === 'menu' ? 'more' : 'smile'));
    return h('div', {class: 'tools'}, tool('choose-reaction', this.texts.react), tool('menu', this.texts.more));
  }

  #key(event, message) {
    if (event.key !== 'Enter' || event.target !== event.currentTarget || message.pending || message.recalled) return;
    event.preventDefault();
    this.act('menu', message, event.currentTarget);
  }

  #contextMenu(event, message) {
    // A finger that rests on the words opens the menu; a mouse keeps the browser's own.
    if (event.defaultPrevented || event.pointerType !== 'touch' || message.pending || message.recalled || event.target.closest('a, img')) return;
    event.preventDefault();
    this.act('menu', message, event.currentTarget.querySelector('.tools') ?? event.currentTarget);
  }
}
