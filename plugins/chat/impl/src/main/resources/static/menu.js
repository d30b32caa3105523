// Small windows over the stream: the menu of a message, the choice of a reaction, questions, pictures in full size.

import {h, icon} from '/kit/dom.js';

/** Shows a popover beside an element; it goes with Escape, a choice or a press elsewhere. */
const popUp = (root, element, beside) => {
  const back = root.activeElement;
  element.setAttribute('popover', 'auto');
  root.append(element);
  element.addEventListener('beforetoggle', event => {
    if (event.newState === 'closed' && element.contains(root.activeElement)) back?.focus({preventScroll: true});
  });
  element.addEventListener('toggle', event => { if (event.newState === 'closed') element.remove(); });
  element.showPopover();
  const at = beside.getBoundingClientRect();
  const {offsetWidth: width, offsetHeight: height} = element;
  const below = at.bottom + height + 8 < innerHeight || at.top < height + 8;
  element.style.left = `${Math.max(8, Math.min(at.right - width, innerWidth - width - 8))}px`;
  element.style.top = `${Math.max(8, Math.min(below ? at.bottom + 4 : at.top - height - 4, innerHeight - height - 8))}px`;
};

const moveWithin = (event, selector) => {
  const items = [...event.currentTarget.querySelectorAll(selector)];
  const now = items.indexOf(event.target);
  const step = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1}[event.key];
  if (!step) return;
  event.preventDefault();
  items[(now + step + items.length) % items.length].focus();
};

/**
 * @param items {label, run, danger}
 * @param emojis offered above them
 * @returns {menu, add(items)}: what is thought of later can be added below
 */
export const openMenu = ({root, beside, label, items, emojis, choose}) => {
  const entry = item => h('button', {type: 'button', role: 'menuitem', class: item.danger ? 'danger' : undefined,
    onclick: () => close(item.run)}, item.label);
  const menu = h('div', {class: 'menu', role: 'menu', 'aria-label': label, onkeydown: event => moveWithin(event, '[role^=menuitem]')},
    emojis && h('div', {class: 'emojis', role: 'group'}, emojis.map(({emoji, mine}) =>
      h('button', {type: 'button', role: 'menuitemcheckbox', 'aria-checked': String(mine), 'aria-label': emoji,
        onclick: () => close(() => choose(emoji))}, emoji))),
    items.map(item => entry(item)));
  const close = action => {
    menu.hidePopover();
    action();
  };
  popUp(root, menu, beside);
  menu.querySelector('[role^=menuitem]')?.focus();
  return {menu, add: more => menu.append(...more.map(entry))};
};

const dialog = (root, properties, ...children) => {
  const element = h('dialog', properties, ...children);
  element.addEventListener('close', () => element.remove());
  element.addEventListener('click', event => { if (event.target === element) element.close(); });
  root.append(element);
  element.showModal();
  return element;
};

/** @returns a promise of whether the reader said yes */
export const ask = ({root, title, hint, yes, no}) => new Promise(resolve => {
  const element = dialog(root, {class: 'question', 'aria-labelledby': 'question-title'},
    h('h2', {id: 'question-title'}, title), h('p', {}, hint),
    h('div', {class: 'buttons'}, h('button', {type: 'button', onclick: () => element.close()}, no),
      h('button', {type: 'button', class: 'danger', onclick: () => element.close('yes')}, yes)));
  element.addEventListener('close', () => resolve(element.returnValue === 'yes'));
});

/**
 * @param versions {text, when, who}, newest first
 * @returns the window
 */
export const showVersions = ({root, title, close, versions}) => {
  const element = dialog(root, {class: 'versions', 'aria-label': title}, h('h2', {}, title),
    h('ol', {}, versions.map(version => h('li', {}, h('p', {class: 'when'}, version.when), h('p', {class: 'words plain'}, version.text)))),
    h('div', {class: 'buttons'}, h('button', {type: 'button', onclick: () => element.close()}, close)));
  return element;
};

/**
 * Pictures of a message in full size, one at a time.
 *
 * @returns the window
 */
export const openLightbox = ({root, texts, images, start}) => {
  let index = start;
  const picture = h('img', {class: 'full'});
  const show = at => {
    index = (at + images.length) % images.length;
    picture.src = `/media/${images[index].id}`;
    picture.alt = images[index].description || texts.image;
  };
  const turn = (name, label, step) => images.length > 1
    && h('button', {type: 'button', class: `turn ${name}`, 'aria-label': label, onclick: () => show(index + step)}, icon(name));
  const element = dialog(root, {class: 'lightbox', 'aria-label': texts.image, onkeydown: event => {
    if (event.key === 'ArrowLeft') show(index - 1);
    if (event.key === 'ArrowRight') show(index + 1);
  }}, picture, turn('left', texts.previous, -1), turn('right', texts.next, 1),
  h('button', {type: 'button', class: 'close', 'aria-label': texts.close, onclick: () => element.close()}, icon('close')));
  show(start);
  return element;
};
