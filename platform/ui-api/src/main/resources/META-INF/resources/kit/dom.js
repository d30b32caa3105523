// Makes elements. Text only ever becomes text.

/** `h('button', {class: 'a', 'aria-label': 'x', onclick: f}, 'text', child)`; false and undefined are left out. */
export const h = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== undefined && child !== false));
  return element;
};

/**
 * Fills a shadow tree that stays unseen until its style sheet is there: bare buttons would flash otherwise. @return a promise for when
 * it is seen, which comes also if the sheet does not.
 */
export const dress = (root, stylesheet, ...children) => {
  const veil = h('style', {}, ':host { visibility: hidden; }');
  const link = h('link', {rel: 'stylesheet', href: stylesheet});
  const dressed = new Promise(resolve => { link.onload = link.onerror = resolve; }).then(() => veil.remove());
  root.append(veil, link, ...children);
  return dressed;
};

const ICONS = {
  attach: 'M12 5v14M5 12h14',
  camera: 'M4 8h3l2-3h6l2 3h3v11H4zM12 10a3.5 3.500 0 100 7 3.500 3.500 0 000-7',
  send: 'M4 12l16-8-5 16-3.500-6.500z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  smile: 'M12 3a9 9 0 100 18 9 9 0 000-18M8.500 14.500c1.800 2 5.200 2 7 0M9 9.500h.01M15 9.500h.01',
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M12 5v14M6 13l6 6 6-6',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 016 0v3',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
};

/** A line drawing for a button that has a label of its own. */
export const icon = name => {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
};

/** Whether the main pointer is a finger. */
export const touch = () => globalThis.matchMedia?.('(pointer: coarse)').matches ?? false;

/** HTML that the server has made safe (RichText); nothing else may come here. */
export const safeHtml = html => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
};
