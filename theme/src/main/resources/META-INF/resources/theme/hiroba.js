// What the page does by itself, without asking the server. Plain ES module, no build.
import './tips.js';

const YEAR_SECONDS = 31536000;
const root = document.documentElement;
let lostText = 'Connection lost';
let backText = 'Connected again';

function present() {
  return root.dataset.look || 'auto';
}

function showLook(group) {
  for (const button of group.querySelectorAll('[data-look]')) {
    button.setAttribute('aria-pressed', String(button.dataset.look === present()));
  }
}

function look(wanted) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  if (wanted === 'light' || wanted === 'dark') {
    root.dataset.look = wanted;
    document.cookie = `hiroba-look=${wanted}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`;
  } else {
    delete root.dataset.look;
    document.cookie = `hiroba-look=; Path=/; Max-Age=0; SameSite=Lax${secure}`;
  }
  document.querySelectorAll('.h-look').forEach(showLook);
}

// After a walk to another page: its heading gets the focus, so that a screen reader says where one is and the keyboard goes
// on from there. Who writes is left alone.
function arrived() {
  const active = document.activeElement;
  if (active && active.matches('input, textarea, [contenteditable]')) {
    return;
  }
  requestAnimationFrame(() => {
    const headings = [...document.querySelectorAll('#main h1[tabindex]')];
    const visible = headings.find(isShown);
    (visible ?? document.getElementById('main'))?.focus({ preventScroll: true });
  });
}

// Some lines of a menu are for a phone only.
function isShown(element) {
  return element.getClientRects().length > 0;
}

// The arrow keys in menus and among emoji, which stand beside each other.
function walk(event) {
  const menu = event.target.closest?.('.h-menu-items, .h-emoji-choice');
  if (menu && event.key === 'Escape') {
    const opener = menu.closest('vaadin-popover')?.target;
    setTimeout(() => opener?.focus());
  }
  const step = { ArrowDown: 1, ArrowUp: -1 };
  if (menu?.matches('.h-emoji-choice')) {
    Object.assign(step, { ArrowRight: 1, ArrowLeft: -1 });
  }
  if (!menu || !(event.key in step || ['Home', 'End'].includes(event.key))) {
    return;
  }
  const items = [...menu.querySelectorAll('.h-menu-item, .h-segment, .h-emoji')].filter(isShown);
  const at = items.indexOf(document.activeElement);
  const next = { Home: 0, End: items.length - 1 }[event.key] ?? at + step[event.key];
  items[(next + items.length) % items.length]?.focus();
  event.preventDefault();
}

// A menu that opens takes the focus; it belongs on the first line, not on the frame around it.
function enter(event) {
  if (event.target.matches?.('vaadin-popover')) {
    [...event.target.querySelectorAll('.h-menu-items .h-menu-item, .h-emoji-choice .h-emoji')].find(isShown)?.focus();
  }
}

// Before a loss Enter must not do it: the focus that Vaadin puts on the confirming button goes on to the other one, once.
function shrinkBack(event) {
  const button = event.target.closest?.('vaadin-confirm-dialog[data-before-loss] > [slot="confirm-button"]');
  if (button) {
    button.parentElement.removeAttribute('data-before-loss');
    button.parentElement.querySelector('[slot="cancel-button"]:not([hidden])')?.focus({ focusVisible: true });
    // Vaadin draws the ring after the focus, when it has long gone on.
    requestAnimationFrame(() => button.removeAttribute('focus-ring'));
  }
}

// The lost connection, in words. Vaadin knows the state; a quiet second passes first, since most losses heal at once.
const LOST = ['connection-lost', 'reconnecting'];
const QUIET_MILLIS = 1000;
const ASK_MILLIS = 3000;
const banner = Object.assign(document.createElement('div'), { className: 'h-connection', hidden: true });
banner.setAttribute('role', 'status');
let pending = 0;

function isLost() {
  return LOST.includes(window.Vaadin.connectionState.state);
}

function connection() {
  clearTimeout(pending);
  if (isLost()) {
    pending = setTimeout(lost, banner.hidden ? QUIET_MILLIS : 0);
  } else if (!banner.hidden) {
    banner.textContent = backText;
    pending = setTimeout(() => {
      banner.hidden = true;
    }, 2000);
  }
}

function lost() {
  banner.textContent = lostText;
  banner.hidden = false;
  setTimeout(ask, ASK_MILLIS);
}

// Vaadin 25.2 stays in the state 'reconnecting' when the loss came in the middle of a request, although it has long sent
// everything again. So when the server answers and a round of Vaadin's own attempts (3 s) has passed, the loss is over.
function ask() {
  if (isLost()) {
    fetch('/healthz', { cache: 'no-store' }).then(() => setTimeout(recover, ASK_MILLIS + 1000), () => setTimeout(ask, ASK_MILLIS));
  }
}

function recover() {
  if (isLost() && navigator.onLine) {
    window.Vaadin.connectionState.state = 'connected';
  }
}

// Who is signed out while nothing could be told (a phone that slept) gets 401 for whatever the page asks, and Vaadin would
// ask for ever. Loaded anew, the page leads to the sign-in and from there back here.
const ANEW_MILLIS = 30000;
function signedOut(entries) {
  const refused = entries.getEntries().some((each) => each.responseStatus === 401 && /[?&]v-r=(uidl|push)/.test(each.name));
  const last = Number(sessionStorage.getItem('hiroba-anew') ?? 0);
  if (refused && Date.now() - last > ANEW_MILLIS) {
    sessionStorage.setItem('hiroba-anew', Date.now());
    location.reload();
  }
}

function watchConnection() {
  const state = window.Vaadin?.connectionState;
  if (!state) {
    setTimeout(watchConnection, 250);
    return;
  }
  state.addStateChangeListener(connection);
  // Vaadin's own indicator keeps its bar for long requests; its words are ours.
  document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');
}

// The key / leads to the field to look something up, wherever one is and does not write; on a narrow page by way of its
// entry in the rail. From the field the arrow leads to the findings.
function seek(event) {
  const field = document.querySelector('.h-seek input');
  if (!field) {
    return;
  }
  if (event.key === 'ArrowDown' && event.target === field) {
    const first = document.querySelector('#main .h-finding');
    if (first) {
      event.preventDefault();
      first.focus();
    }
    return;
  }
  const typing = event.composedPath()[0].matches?.('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  event.preventDefault();
  if (isShown(field)) {
    field.focus();
    field.select();
  } else {
    document.querySelector('.h-nav-search')?.click();
  }
}

// From finding to finding, and back to the field.
function walkFindings(event) {
  const here = event.target.closest?.('.h-finding');
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!here || !step) {
    return;
  }
  const all = [...document.querySelectorAll('#main .h-finding')];
  const next = all[all.indexOf(here) + step];
  event.preventDefault();
  (next || (step < 0 ? document.querySelector('.h-seek input') : here)).focus();
}

window.hiroba = {
  look,
  showLook,
  arrived,
  texts(lost, back) {
    lostText = lost;
    backText = back;
  },
};

document.addEventListener('keydown', walk);
document.addEventListener('keydown', seek);
document.addEventListener('keydown', walkFindings);
document.addEventListener('focusin', enter);
document.addEventListener('focusin', shrinkBack);
document.addEventListener('click', (event) => {
  const button = event.target.closest?.('.h-segment[data-look]');
  if (button) {
    look(button.dataset.look);
  }
  // Before what was chosen opens something, the focus is back where the menu came from, to return there afterwards.
  event.target.closest?.('button.h-menu-item, .h-emoji-choice button')?.closest('vaadin-popover')?.target?.focus();
  // A link in an open menu leads away: the menu goes.
  const link = event.target.closest?.('a.h-menu-item');
  if (link) {
    const popover = link.closest('vaadin-popover');
    if (popover) {
      popover.opened = false;
    }
  }
});
document.body.append(banner);
new PerformanceObserver(signedOut).observe({ type: 'resource' });
watchConnection();
