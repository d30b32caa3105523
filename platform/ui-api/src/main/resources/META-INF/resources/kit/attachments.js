// Pictures that will go with the message: uploaded as soon as they are chosen, shown small, removable.

import {h, icon} from './dom.js';

const ACCEPTED = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

export class Attachments {
  #texts; #upload; #changed; #complain;
  #uploading = 0;

  /** Uploaded ones: {id, width, height, description}. */
  images = [];

  constructor({texts, upload, changed, complain}) {
    this.#texts = texts;
    this.#upload = upload;
    this.#changed = changed;
    this.#complain = complain;
    this.element = h('div', {class: 'attachments', hidden: true});
    this.input = this.#fileInput({multiple: true});
    this.camera = this.#fileInput({capture: 'environment'});
  }

  get busy() { return this.#uploading > 0; }

  /** Takes the files of a paste, a drop or a choice. @returns whether there was any */
  async add(files) {
    const chosen = [...files];
    await Promise.all(chosen.map(file => this.#take(file)));
    return chosen.length > 0;
  }

  set(images) {
    this.images = [...images];
    this.#show();
  }

  async #take(file) {
    if (!ACCEPTED.includes(file.type)) return this.#complain(this.#texts.notAnImage(file.name));
    this.#uploading++;
    this.#show();
    try {
      this.images.push(await this.#upload(file));
    } catch (failure) {
      this.#complain(`${this.#texts.uploadFailed(file.name)} ${failure.message}`);
    } finally {
      this.#uploading--;
      this.#show();
      this.#changed();
    }
  }

  #fileInput(properties) {
    const input = h('input', {type: 'file', accept: ACCEPTED.join(','), hidden: true, tabindex: -1, ...properties});
    input.addEventListener('change', () => {
      this.add(input.files);
      input.value = '';
    });
    return input;
  }

  #show() {
    this.element.hidden = this.images.length === 0 && !this.busy;
    this.element.replaceChildren(...this.images.map(image => this.#chip(image)),
      ...(this.busy ? [h('span', {class: 'uploading', role: 'status'}, this.#texts.uploading)] : []));
  }

  #chip(image) {
    return h('span', {class: 'chip'}, h('img', {src: `/media/${image.id}/thumbnail`, alt: image.description || this.#texts.image}),
      h('button', {type: 'button', 'aria-label': this.#texts.removeImage, onclick: () => {
        this.set(this.images.filter(other => other !== image));
        this.#changed();
      }}, icon('close')));
  }
}
