// What will go with the text: pictures, and files of any other sort where they are taken. Sent as soon as they are chosen, told
// how far they are, removable at any time; one that was refused says why and can be tried again.

import {h, icon} from './dom.js';
import {fileMark} from './file-cards.js';
import {sizeText} from './file-type.js';
import {persist} from './transfer.js';

const PICTURES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

export class Attachments {
  #texts; #upload; #uploadFile; #changed; #complain;
  #coming = []; #failed = []; #chosen = 0; #order = new WeakMap();

  /** Uploaded ones: {id, width, height, description}. */
  images = [];

  /** Uploaded ones: {ref, name, bytes}. */
  files = [];

  /**
   * @param upload `(file, {signal})`, promise of an image
   * @param uploadFile `(file, {signal, progress})`, promise of a file; undefined where only pictures are taken
   */
  constructor({texts, upload, uploadFile, changed, complain}) {
    this.#texts = texts;
    this.#upload = upload;
    this.#uploadFile = uploadFile;
    this.#changed = changed;
    this.#complain = complain;
    this.element = h('div', {class: 'attachments', hidden: true});
    this.input = this.#fileInput({multiple: true, accept: uploadFile ? undefined : PICTURES.join(',')});
    this.camera = this.#fileInput({capture: 'environment', accept: PICTURES.join(',')});
  }

  get busy() { return this.#coming.length > 0; }

  get empty() { return this.images.length === 0 && this.files.length === 0; }

  /** Takes the files of a paste, a drop or a choice. @returns whether there was any */
  async add(files) {
    const chosen = [...files];
    await Promise.all(chosen.map(file => this.#take(file)));
    return chosen.length > 0;
  }

  set(images, files = []) {
    this.images = [...images];
    this.files = [...files];
    this.#failed = [];
    this.#show();
  }

  async #take(file) {
    const picture = PICTURES.includes(file.type);
    if (!picture && !this.#uploadFile) return this.#complain(this.#texts.notAnImage(file.name));
    const stop = new AbortController();
    const item = {file, picture, stop, place: this.#chosen++, bar: h('progress', {'aria-label': file.name})};
    this.#coming.push(item);
    this.#show();
    this.#changed();
    const failure = await this.#deliver(item).then(() => undefined, reason => reason);
    this.#coming = this.#coming.filter(other => other !== item);
    if (failure && failure.name !== 'AbortError') this.#failed.push(this.#refusal(item, this.#wordsOf(failure, item)));
    this.#show();
    this.#changed();
  }

  #wordsOf(failure, {file, picture}) {
    // Where nobody keeps files, pictures still go.
    if (!picture && failure.status === 404) return this.#texts.notAnImage(file.name);
    return this.#texts.uploadFailed(file.name) + failure.message;
  }

  async #deliver(item) {
    const {file, picture, stop: {signal}, bar} = item;
    const waiting = () => this.#tell(item, this.#texts.uploadWaiting);
    const progress = part => {
      this.#tell(item, '');
      bar.value = part;
    };
    const done = await persist(() => (picture ? this.#upload(file, {signal, progress}) : this.#uploadFile(file, {signal, progress})), {signal, waiting});
    signal.throwIfAborted();
    this.#order.set(done, item.place);
    const kept = picture ? this.images : this.files;
    kept.push(done);
    // As they were chosen, whichever came first.
    kept.sort((one, other) => (this.#order.get(one) ?? -1) - (this.#order.get(other) ?? -1));
  }

  #tell(item, words) {
    item.words = words;
    if (item.note) item.note.textContent = words;
  }

  #fileInput(properties) {
    const input = h('input', {type: 'file', hidden: true, tabindex: -1, ...properties});
    input.addEventListener('change', () => {
      this.add(input.files);
      input.value = '';
    });
    return input;
  }

  #show() {
    this.element.hidden = this.empty && !this.busy && this.#failed.length === 0;
    this.element.replaceChildren(...this.images.map(image => this.#chip(image)), ...this.files.map(file => this.#row(file)),
      ...this.#coming.map(item => this.#progress(item)),
      ...this.#failed,
      ...(this.busy ? [h('span', {class: 'uploading', role: 'status'}, this.#texts.uploading)] : []));
  }

  #chip(image) {
    return h('span', {class: 'chip'}, h('img', {src: `/media/${image.id}/thumbnail`, alt: image.description || this.#texts.image}),
      this.#close(this.#texts.removeImage, () => { this.images = this.images.filter(other => other !== image); }));
  }

  #row(file) {
    return h('span', {class: 'upload'}, fileMark(file.name),
      h('span', {class: 'file-words'}, h('span', {class: 'file-name'}, file.name), h('span', {class: 'file-size'}, sizeText(file.bytes))),
      this.#close(this.#texts.removeFile(file.name), () => { this.files = this.files.filter(other => other !== file); }));
  }

  #progress(item) {
    item.note = h('span', {class: 'file-size', role: 'status'}, item.words ?? '');
    return h('span', {class: 'upload'}, fileMark(item.file.name),
      h('span', {class: 'file-words'}, h('span', {class: 'file-name'}, item.file.name), item.bar, item.note),
      this.#close(this.#texts.uploadStop(item.file.name), () => item.stop.abort()));
  }

  /** Why a file did not go. It stays the same element, so that it is read out once. */
  #refusal({file}, words) {
    const dismiss = () => { this.#failed = this.#failed.filter(other => other !== row); };
    const again = () => {
      dismiss();
      this.#take(file);
    };
    const row = h('span', {class: 'upload failed'}, fileMark(file.name),
      h('span', {class: 'file-words'}, h('span', {class: 'file-name'}, file.name), h('span', {class: 'complaint', role: 'alert'}, words),
        h('button', {type: 'button', class: 'again', onclick: again}, this.#texts.uploadAgain)),
      this.#close(this.#texts.uploadDismiss(file.name), dismiss));
    return row;
  }

  #close(label, remove) {
    return h('button', {type: 'button', 'aria-label': label, title: label, onclick: () => {
      remove();
      this.#show();
      this.#changed();
    }}, icon('close'));
  }
}
