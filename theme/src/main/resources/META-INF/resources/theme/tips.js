// What a control without visible words is called: shown beside it when a mouse rests on it and when the keyboard comes to
// it, on a page or within an open shadow root. Screen readers have its name already. Plain ES module, no build.
const REST_MILLIS = 400;
let tip;
let about;
let waiting = 0;

// The place of an icon's word where it is clipped away, and words for screen readers alone, are a point in size.
function isSeen(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  const frame = node.parentElement.getBoundingClientRect();
  return box.width > 0 && frame.width > 2 && frame.height > 2;
}

function showsWords(control) {
  const walker = document.createTreeWalker(control, NodeFilter.SHOW_TEXT, (node) =>
    node.data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
  while (walker.nextNode()) {
    if (isSeen(walker.currentNode)) {
      return true;
    }
  }
  return false;
}

function nameOf(control) {
  return control.getAttribute('aria-label') || control.textContent.trim() || control.title;
}

// Reactions say who gave them (kit/givers.js), pictures are what they show.
function controlOf(event) {
  const control = event.composedPath().find((each) => each.matches?.('button, a[href], [role="button"]'));
  const silent = !control || control.dataset.givers || control.querySelector('img') || showsWords(control);
  return silent ? undefined : control;
}

function hide() {
  clearTimeout(waiting);
  if (about?.dataset.tipTitle) {
    about.title = about.dataset.tipTitle;
    delete about.dataset.tipTitle;
  }
  tip?.remove();
  tip = undefined;
  about = undefined;
}

function place(control) {
  const at = control.getBoundingClientRect();
  const below = at.bottom + tip.offsetHeight + 12 < innerHeight;
  const left = at.left + (at.width - tip.offsetWidth) / 2;
  tip.style.left = `${Math.max(8, Math.min(left, innerWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = `${below ? at.bottom + 6 : at.top - tip.offsetHeight - 6}px`;
}

function show(control) {
  const words = nameOf(control);
  if (!words || !control.isConnected || control.getAttribute('aria-expanded') === 'true') {
    return;
  }
  hide();
  about = control;
  // The browser's own tip would come beside this one.
  if (control.title) {
    control.dataset.tipTitle = control.title;
    control.removeAttribute('title');
  }
  tip = document.createElement('div');
  tip.className = 'h-tip';
  tip.popover = 'manual';
  tip.setAttribute('aria-hidden', 'true');
  tip.textContent = words;
  document.body.append(tip);
  tip.showPopover();
  place(control);
}

function come(control, delay) {
  clearTimeout(waiting);
  waiting = setTimeout(() => show(control), delay);
}

function pointed(event) {
  const control = event.pointerType === 'touch' ? undefined : controlOf(event);
  if (control && control !== about) {
    come(control, REST_MILLIS);
  } else if (!control && !about?.matches(':focus-visible')) {
    hide();
  }
}

function focused(event) {
  const control = controlOf(event);
  if (control?.matches(':focus-visible')) {
    come(control, 0);
  } else {
    hide();
  }
}

// What moves from one place to another within a shadow root is told to that root alone.
const heard = new WeakSet();
function listen(root) {
  if (heard.has(root)) {
    return;
  }
  heard.add(root);
  root.addEventListener('pointerover', pointed);
  root.addEventListener('focusin', focused);
  root.addEventListener('focusout', hide);
}

function listenInside(event) {
  event.composedPath().filter((each) => each instanceof ShadowRoot).forEach(listen);
}

listen(document);
document.addEventListener('pointerover', listenInside);
document.addEventListener('focusin', listenInside);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    hide();
  }
});
document.addEventListener('pointerdown', hide, true);
document.addEventListener('click', hide, true);
document.addEventListener('scroll', hide, { capture: true, passive: true });
