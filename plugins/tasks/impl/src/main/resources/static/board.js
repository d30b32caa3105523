// Moves the cards of a board: by mouse, by a finger that rests on a card first, by Alt and arrow keys on a focused card. What
// is dropped is only a wish; the server moves the card and draws the board anew.

const CARD = '.tasks-card';
const COLUMN = '.tasks-column';
const START_PIXELS = 6;
const REST_MILLIS = 350;

let drag;

const cardsOf = column => [...column.querySelectorAll(':scope > .tasks-row')];

const ask = (card, column, before) => card.closest('.tasks-board').dispatchEvent(new CustomEvent('hiroba-move', {
  detail: {task: card.dataset.task, status: column.dataset.status, before: before?.dataset.task ?? ''}}));

const begin = () => {
  drag.moving = true;
  drag.ghost = drag.card.cloneNode(true);
  drag.ghost.removeAttribute('data-task');
  drag.ghost.setAttribute('aria-hidden', 'true');
  drag.ghost.classList.add('tasks-ghost');
  drag.ghost.style.width = `${drag.card.offsetWidth}px`;
  drag.ghost.style.transform = `translate(${drag.x - drag.dx}px, ${drag.y - drag.dy}px)`;
  drag.mark = document.createElement('div');
  drag.mark.className = 'tasks-mark';
  document.body.append(drag.ghost);
  drag.card.classList.add('tasks-moving');
};

const follow = event => {
  drag.ghost.style.transform = `translate(${event.clientX - drag.dx}px, ${event.clientY - drag.dy}px)`;
  const column = document.elementsFromPoint(event.clientX, event.clientY).map(each => each.closest(COLUMN)).find(Boolean);
  if (!column) return;
  const below = cardsOf(column).find(card => card !== drag.card
    && event.clientY < card.getBoundingClientRect().top + card.offsetHeight / 2);
  drag.column = column;
  drag.before = below;
  column.insertBefore(drag.mark, below ?? null);
};

// The click that follows a drop is none.
const swallowClick = () => {
  const swallow = click => { click.preventDefault(); click.stopPropagation(); };
  addEventListener('click', swallow, {capture: true, once: true});
  setTimeout(() => removeEventListener('click', swallow, {capture: true}));
};

const end = dropped => {
  if (!drag) return;
  const {card, column, before, moving, ghost, mark, timer} = drag;
  drag = undefined;
  clearTimeout(timer);
  ghost?.remove();
  mark?.remove();
  card.classList.remove('tasks-moving');
  if (!moving) return;
  swallowClick();
  if (dropped && column) ask(card, column, before);
};

document.addEventListener('pointerdown', event => {
  const card = event.target.closest?.(CARD);
  if (!card || event.button !== 0 || event.target.closest('button, vaadin-popover')) return;
  const box = card.getBoundingClientRect();
  drag = {card, pointer: event.pointerId, x: event.clientX, y: event.clientY, dx: event.clientX - box.left, dy: event.clientY - box.top};
  if (event.pointerType === 'touch') {
    drag.touch = true;
    drag.timer = setTimeout(begin, REST_MILLIS);
  }
});

document.addEventListener('pointermove', event => {
  if (!drag || event.pointerId !== drag.pointer) return;
  const far = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > START_PIXELS;
  // A finger that moves at once scrolls.
  if (!drag.moving && far) {
    if (drag.touch) return end(false);
    begin();
  }
  if (drag.moving) follow(event);
});
document.addEventListener('pointerup', () => end(true));
document.addEventListener('pointercancel', () => end(false));
document.addEventListener('touchmove', event => { if (drag?.moving) event.preventDefault(); }, {passive: false});
document.addEventListener('contextmenu', event => { if (drag?.touch) event.preventDefault(); });
// Links can be dragged by themselves; here the whole card is.
document.addEventListener('dragstart', event => { if (event.target.closest?.(CARD)) event.preventDefault(); });

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') return end(false);
  const card = event.target.closest?.(CARD);
  if (!card || !event.altKey || !event.key.startsWith('Arrow')) return undefined;
  event.preventDefault();
  const column = card.closest(COLUMN);
  const columns = [...card.closest('.tasks-board').querySelectorAll(COLUMN)];
  const cards = cardsOf(column);
  const at = cards.indexOf(card);
  switch (event.key) {
    case 'ArrowLeft': return columns[columns.indexOf(column) - 1] && ask(card, columns[columns.indexOf(column) - 1]);
    case 'ArrowRight': return columns[columns.indexOf(column) + 1] && ask(card, columns[columns.indexOf(column) + 1]);
    case 'ArrowUp': return at > 0 && ask(card, column, cards[at - 1]);
    default: return at < cards.length - 1 && ask(card, column, cards[at + 2]);
  }
});
