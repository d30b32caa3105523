// Files that hang on a message, a post or a comment, as cards.

import {h, icon} from './dom.js';
import {endingOf, sizeText, sortOf} from './file-type.js';

const ja = {
  files: 'ファイル', save: name => `「${name}」を保存`, limited: '見られる人が限られたファイル', saveForbidden: '保存はできません',
};
const en = {
  files: 'Files', save: name => `Save “${name}”`, limited: 'A file that only some people can see', saveForbidden: 'Cannot be saved',
};
const textsFor = language => (language?.startsWith('ja') ? ja : en);

/** The square with the file's ending. */
export const fileMark = name => h('span', {class: `file-mark ${sortOf(name)}`, 'aria-hidden': 'true'}, endingOf(name).slice(0, 4) || '?');

/**
 * @param attachments as the API tells of them
 * @returns a list, or undefined if there are none
 */
export const fileCards = (attachments, language) => {
  if (!attachments?.length) return undefined;
  const texts = textsFor(language);
  return h('ul', {class: 'files', 'aria-label': texts.files}, attachments.map(attachment => card(attachment, texts)));
};

const card = (attachment, texts) => {
  const item = h('li', {class: 'file', 'data-ref': attachment.ref});
  fill(item, attachment, texts);
  if (attachment.limited) reveal(item, attachment, texts);
  return item;
};

const fill = (item, {name, bytes, path, download, preview, limited}, texts) => {
  if (limited) {
    item.replaceChildren(h('span', {class: 'file-mark other'}, icon('lock')), h('span', {class: 'file-words'}, texts.limited));
    return;
  }
  const save = download
    ? [h('a', {class: 'file-save', href: `/${download}`, download: name, 'aria-label': texts.save(name), title: texts.save(name)}, icon('down'))]
    : [];
  const picture = preview ? h('img', {class: preview.startsWith('downloads/') ? 'file-mark page' : 'file-mark', src: `/${preview}`, alt: '', loading: 'lazy', width: 44, height: 44}) : fileMark(name);
  item.replaceChildren(
    h('a', {class: 'file-open', href: `/${path}`}, picture, h('span', {class: 'file-words'}, h('span', {class: 'file-name'}, name),
      h('span', {class: 'file-size'}, download ? sizeText(bytes) : `${sizeText(bytes)}・${texts.saveForbidden}`))),
    ...save);
};

/** What everybody is told of a limited file says nothing; whoever may see it asks for the rest. */
const reveal = async (item, {ref}, texts) => {
  const answer = await fetch(`/api/v1/files/${ref.slice('file:'.length)}`, {headers: {Accept: 'application/json'}, credentials: 'same-origin'});
  if (answer.ok) fill(item, await answer.json(), texts);
};
