// Where people write: messages, posts, comments.

import {Attachments} from './attachments.js';
import {h, icon, touch} from './dom.js';
import {EnterGuard} from './enter.js';
import {MentionList} from './mention-list.js';

export class Composer {
  #texts; #drafts; #actions;
  #guard = new EnterGuard();
  #editing; #maxLength = Infinity; #enterSends;
  #area; #send; #attachments; #mentions; #banner; #complaint;

  /**
   * @param enterSends whether Enter alone sends, as in a chat; Ctrl+Enter always does
   * @param actions `send({text, images, files})`, `save(message, text)`, `people(words, signal)`, `upload(file)`, `uploadFile(file)` where files of
   *     any sort are taken, `editLast()`
   */
  constructor({texts, drafts, actions, enterSends = true}) {
    this.#enterSends = enterSends;
    this.#texts = texts;
    this.#drafts = drafts;
    this.#actions = actions;
    this.#area = h('textarea', {rows: 1, 'aria-label': texts.write, placeholder: texts.write, autocomplete: 'off'});
    this.#attachments = new Attachments({texts, upload: actions.upload, uploadFile: actions.uploadFile,
      changed: () => this.#changed(), complain: words => this.#complain(words)});
    this.#mentions = new MentionList({area: this.#area, texts, find: actions.people, changed: () => this.#changed()});
    this.#banner = h('div', {class: 'editing', hidden: true}, h('span', {}, texts.editing),
      h('button', {type: 'button', onclick: () => this.stopEditing()}, texts.editCancel));
    this.#complaint = h('p', {class: 'complaint', role: 'alert'});
    this.#send = h('button', {type: 'submit', class: 'send', disabled: true}, icon('send'), h('span', {}, texts.send));
    this.element = this.#build();
    this.#listen();
    this.#restore();
  }

  set title(title) {
    const label = title ? this.#texts.writeTo(title) : this.#texts.write;
    this.#area.setAttribute('aria-label', label);
    this.#area.placeholder = label;
  }

  set maxLength(most) { this.#maxLength = most; }

  set readOnly(readOnly) {
    this.element.classList.toggle('read-only', readOnly);
    this.#area.disabled = readOnly;
    if (readOnly) this.#area.placeholder = this.#texts.readOnly;
  }

  /** Sets the text to begin with. */
  set text(text) {
    this.#area.value = text;
    this.#changed();
  }

  focus() { this.#area.focus(); }

  /** Puts the beginning in unless something was begun; the caret is behind it. */
  suggest(beginning) {
    if (!this.#area.value) this.text = beginning;
    this.focus();
    this.#area.setSelectionRange(this.#area.value.length, this.#area.value.length);
  }

  add(files) { return this.#attachments.add(files); }

  /** Puts what was withdrawn or refused back to be worked on, before what was begun meanwhile. */
  putBack({text, images, files = []}) {
    const begun = this.#editing ? this.#drafts.load() : {text: this.#area.value, images: this.#attachments.images, files: this.#attachments.files};
    const whole = {text: [text, begun.text].filter(Boolean).join('\n\n'), images: [...images, ...begun.images], files: [...files, ...begun.files]};
    if (this.#editing) return this.#drafts.hold(whole);
    this.#area.value = whole.text;
    this.#attachments.set(whole.images, whole.files);
    this.#changed();
    return this.focus();
  }

  /** @param text to go on with, if not the message's own */
  edit(message, text = message.text) {
    this.#drafts.flush();
    this.#editing = message;
    this.#banner.hidden = false;
    this.#area.value = text;
    this.#attachments.set([]);
    this.#label(this.#texts.save);
    this.#changed();
    this.focus();
    this.#area.setSelectionRange(text.length, text.length);
  }

  stopEditing() {
    if (!this.#editing) return;
    this.#editing = undefined;
    this.#banner.hidden = true;
    this.#label(this.#texts.send);
    this.#restore();
  }

  /** Keeps what was begun; the page may go. */
  flush() { this.#drafts.flush(); }

  #build() {
    const button = (name, label, input) => h('button', {type: 'button', class: `tool ${name}`, 'aria-label': label, title: label,
      onclick: () => input.click()}, icon(name));
    return h('form', {class: 'composer', onsubmit: event => { event.preventDefault(); this.#submit(); }},
      this.#banner, this.#attachments.element, this.#mentions.element,
      h('div', {class: 'box'}, button('attach', this.#actions.uploadFile ? this.#texts.attachFiles : this.#texts.attach, this.#attachments.input),
        touch() && button('camera', this.#texts.camera, this.#attachments.camera), this.#area, this.#send,
        this.#attachments.input, this.#attachments.camera),
      this.#complaint, !touch() && h('p', {class: 'hint'}, this.#enterSends ? this.#texts.hint : this.#texts.hintSlow));
  }

  #listen() {
    const area = this.#area;
    area.addEventListener('compositionstart', () => this.#guard.compositionStarted());
    area.addEventListener('compositionend', event => this.#guard.compositionEnded(event));
    area.addEventListener('input', () => this.#changed());
    area.addEventListener('keydown', event => this.#key(event));
    area.addEventListener('paste', event => {
      const files = [...event.clipboardData.files];
      if (files.length === 0) return;
      event.preventDefault();
      this.#attachments.add(files);
    });
  }

  #key(event) {
    if (this.#guard.belongsToInputMethod(event) || this.#mentions.key(event)) return;
    if (this.#guard.sends(event, {touch: touch() || !this.#enterSends})) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === 'Escape' && this.#editing) {
      this.stopEditing();
    } else if (event.key === 'ArrowUp' && this.#area.value === '' && !this.#editing) {
      event.preventDefault();
      this.#actions.editLast();
    }
  }

  #changed() {
    const {value} = this.#area;
    if (!this.#editing) this.#drafts.keep({text: value, images: this.#attachments.images, files: this.#attachments.files});
    this.#mentions.update();
    this.#grow();
    const tooLong = value.length > this.#maxLength;
    this.#complain(tooLong ? this.#texts.tooLong(this.#maxLength) : '');
    this.#send.disabled = tooLong || this.#attachments.busy || (!value.trim() && this.#attachments.empty);
  }

  #submit() {
    if (this.#send.disabled) return;
    const text = this.#area.value.trim();
    if (this.#editing) {
      const message = this.#editing;
      this.stopEditing();
      this.#actions.save(message, text);
      return;
    }
    const {images, files} = this.#attachments;
    this.#area.value = '';
    this.#attachments.set([]);
    this.#changed();
    this.#drafts.flush();
    this.#actions.send({text, images, files});
    this.focus();
  }

  #restore() {
    const draft = this.#drafts.load();
    this.#area.value = draft.text;
    this.#attachments.set(draft.images, draft.files);
    this.#changed();
  }

  #label(words) { this.#send.lastElementChild.textContent = words; }

  #complain(words) { this.#complaint.textContent = words; }

  #grow() {
    if (CSS.supports('field-sizing', 'content')) return;
    this.#area.style.height = 'auto';
    this.#area.style.height = `${this.#area.scrollHeight}px`;
  }
}
