// Who gave a reaction: shown beside every button with data-givers="<content>/<emoji>", on a page or within an open shadow
// root, when a mouse rests on it, when the keyboard comes to it, and when a finger is held on it. Screen readers hear it as
// the button's description.

import {listGivers} from './rest.js';

const REST_MILLIS = 250;
const MOST = 20;
const known = new WeakMap();
let tip;
let waiting = 0;

const japanese = () => document.documentElement.lang.startsWith('ja');

const words = people => {
  const names = people.slice(0, MOST).map(person => person.name).join(japanese() ? '、' : ', ');
  const more = people.length - MOST;
  if (more <= 0) return names;
  return japanese() ? `${names}、ほか${more}人` : `${names} and ${more} more`;
};

/** Asked once for as long as the button says the same. */
const ask = button => {
  const label = button.getAttribute('aria-label');
  if (known.get(button)?.label !== label) {
    const [ref, emoji] = button.dataset.givers.split('/');
    const names = listGivers(ref, emoji).then(words).catch(() => {
      known.delete(button);
      return '';
    });
    known.set(button, {label, names});
  }
  return known.get(button).names;
};

export const hideGivers = () => {
  clearTimeout(waiting);
  tip?.remove();
  tip = undefined;
};

const place = button => {
  const at = button.getBoundingClientRect();
  const {offsetWidth: width, offsetHeight: height} = tip;
  const above = at.top > height + 12;
  tip.style.left = `${Math.max(8, Math.min(at.left + at.width / 2 - width / 2, innerWidth - width - 8))}px`;
  tip.style.top = `${above ? at.top - height - 6 : at.bottom + 6}px`;
};

const show = async button => {
  const names = await ask(button);
  if (!names || !button.isConnected) return;
  button.setAttribute('aria-description', names);
  hideGivers();
  tip = document.createElement('div');
  tip.className = 'h-tip';
  tip.setAttribute('popover', 'manual');
  tip.setAttribute('role', 'tooltip');
  tip.textContent = names;
  document.body.append(tip);
  tip.showPopover();
  place(button);
};

/** The button that an event concerns, also behind the edge of a shadow root. */
const buttonOf = event => event.composedPath().find(each => each.dataset?.givers);

const come = delay => event => {
  const button = buttonOf(event);
  if (!button) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => show(button), delay);
};

const touch = event => event.pointerType === 'touch';

// What moves from one place to another within a shadow root is told to that root alone.
const heard = new WeakSet();
const listen = root => {
  if (heard.has(root)) return;
  heard.add(root);
  root.addEventListener('pointerover', event => { if (!touch(event)) come(REST_MILLIS)(event); });
  root.addEventListener('pointerout', event => { if (!touch(event) && buttonOf(event)) hideGivers(); });
  root.addEventListener('focusin', event => { if (buttonOf(event)?.matches(':focus-visible')) come(0)(event); });
  root.addEventListener('focusout', hideGivers);
};
const listenInside = event => event.composedPath().filter(each => each instanceof ShadowRoot).forEach(listen);

listen(document);
document.addEventListener('pointerover', listenInside);
document.addEventListener('focusin', listenInside);
document.addEventListener('keydown', event => { if (event.key === 'Escape') hideGivers(); });
document.addEventListener('scroll', hideGivers, {capture: true, passive: true});
document.addEventListener('pointerdown', hideGivers, true);
document.addEventListener('contextmenu', event => {
  if (!touch(event) || !buttonOf(event)) return;
  event.preventDefault();
  come(0)(event);
}, true);
