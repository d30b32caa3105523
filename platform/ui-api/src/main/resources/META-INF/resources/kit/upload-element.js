// <hiroba-file-upload audience="group:12" language="ja">: the place to drop files on, to paste or to choose them. With version="7" it takes one
// file, which becomes the next version of the file of that id. With neither they are to be attached: event hiroba-uploaded {ref}.

import {dress, h, icon} from './dom.js';
import {fileMark} from './file-cards.js';
import {takeFiles} from './page-files.js';
import {uploadFile} from './rest.js';
import {persist} from './transfer.js';

const stylesheet = new URL('upload-element.css', import.meta.url).href;

const TEXTS = {
  ja: {
    choose: 'ファイルをえらぶ', drop: 'またはここにドロップ、貼り付け', chooseVersion: '新しい版をえらぶ', attach: 'ファイルを付ける', camera: '写真を撮る',
    stop: name => `「${name}」の送信をやめる`, remove: name => `「${name}」の知らせを消す`, again: 'もう一度',
    waiting: '接続が切れました。つながり次第、続けます。', failed: name => `「${name}」を送れませんでした。`, done: name => `「${name}」を共有しました。`, attached: name => `「${name}」を付けました。`,
  },
  en: {
    choose: 'Choose files', drop: 'or drop or paste them here', chooseVersion: 'Choose the new version', attach: 'Attach files', camera: 'Take a photo',
    stop: name => `Stop uploading “${name}”`, remove: name => `Dismiss the note about “${name}”`, again: 'Try again',
    waiting: 'Connection lost. It goes on as soon as it is back.', failed: name => `“${name}” could not be uploaded. `, done: name => `“${name}” is shared.`, attached: name => `“${name}” is attached.`,
  },
};

class FileUploadElement extends HTMLElement {
  #texts; #list; #box; #told; #ended;

  connectedCallback() {
    this.#ended = takeFiles(this, files => this.#take(files));
    if (this.#box) return;
    this.#texts = TEXTS[this.getAttribute('language')?.startsWith('ja') ? 'ja' : 'en'];
    const version = this.hasAttribute('version');
    const input = this.#input({multiple: !version});
    const camera = version ? [] : this.#camera();
    this.#list = h('div', {class: 'list'});
    this.#told = h('p', {class: 'unseen', role: 'status'});
    this.#box = h('div', {class: 'box'},
      h('button', {type: 'button', class: 'choose', onclick: () => input.click()}, icon('attach'), this.#label()),
      ...camera,
      h('span', {class: 'drop'}, this.#texts.drop), input);
    dress(this.attachShadow({mode: 'open'}), stylesheet, this.#box, this.#list, this.#told);
  }

  disconnectedCallback() { this.#ended(); }

  get #attaches() { return !this.hasAttribute('version') && !this.hasAttribute('audience'); }

  #label() {
    if (this.#attaches) return this.#texts.attach;
    return this.hasAttribute('version') ? this.#texts.chooseVersion : this.#texts.choose;
  }

  #input(properties) {
    const input = h('input', {type: 'file', hidden: true, tabindex: -1, ...properties});
    input.addEventListener('change', () => {
      this.#take(input.files);
      input.value = '';
    });
    return input;
  }

  /** A photo is no version of what is there. */
  #camera() {
    const input = this.#input({capture: 'environment', accept: 'image/*'});
    return [h('button', {type: 'button', class: 'camera', onclick: () => input.click()}, icon('camera'), this.#texts.camera), input];
  }

  #take(files) {
    const chosen = this.hasAttribute('version') ? [...files].slice(0, 1) : [...files];
    chosen.forEach(file => this.#send(file));
  }

  async #send(file) {
    const stop = new AbortController();
    const bar = h('progress', {'aria-label': file.name});
    const note = h('span', {class: 'file-size', role: 'status'});
    const close = this.#button(this.#texts.stop(file.name), () => stop.abort());
    const words = h('span', {class: 'file-words'}, h('span', {class: 'file-name'}, file.name), bar, note);
    const row = h('div', {class: 'upload'}, fileMark(file.name), words, close);
    this.#list.append(row);
    try {
      const stored = await this.#deliver(file, {stop, bar, note});
      row.remove();
      this.#told.textContent = this.#attaches ? this.#texts.attached(file.name) : this.#texts.done(file.name);
      this.dispatchEvent(new CustomEvent('hiroba-uploaded', {detail: {ref: stored.ref}}));
    } catch (failure) {
      if (failure.name === 'AbortError') return row.remove();
      this.#failed(row, words, file, failure);
    }
  }

  #deliver(file, {stop: {signal}, bar, note}) {
    const progress = part => {
      note.textContent = '';
      bar.value = part;
    };
    const where = {audience: this.getAttribute('audience') ?? undefined, version: this.getAttribute('version') ?? undefined};
    return persist(() => uploadFile(file, {signal, progress}, where), {signal, waiting: () => { note.textContent = this.#texts.waiting; }});
  }

  #failed(row, words, file, failure) {
    row.classList.add('failed');
    row.lastChild.replaceWith(this.#button(this.#texts.remove(file.name), () => row.remove()));
    words.replaceChildren(h('span', {class: 'file-name'}, file.name),
      h('span', {class: 'complaint', role: 'alert'}, this.#texts.failed(file.name) + failure.message),
      h('button', {type: 'button', class: 'again', onclick: () => {
        row.remove();
        this.#send(file);
      }}, this.#texts.again));
  }

  #button(label, action) {
    return h('button', {type: 'button', 'aria-label': label, title: label, onclick: action}, icon('close'));
  }
}

if (!customElements.get('hiroba-file-upload')) customElements.define('hiroba-file-upload', FileUploadElement);
