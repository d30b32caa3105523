// Files dropped or pasted anywhere on a page find the place that takes them; none leads the browser away from the page.

const places = new Map();

/** What is pasted into a field belongs to the field. */
const FIELD = 'input, textarea, [contenteditable]';

/**
 * From now on the element takes files: those dropped or pasted in it, and, if it is the first such place in sight, those that meet
 * none. While files hover it has the class `dropping`.
 * @param take is given a FileList
 * @returns ends it
 */
export const takeFiles = (element, take) => {
  places.set(element, take);
  return () => places.delete(element);
};

const inSight = element => element.getClientRects().length > 0;

const earlier = (one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

const placeOf = event => {
  const met = event.composedPath().find(element => places.has(element));
  // Behind an open dialog nothing is taken.
  const dialog = document.querySelector('vaadin-dialog[opened]');
  const open = () => [...places.keys()].filter(element => inSight(element) && (!dialog || dialog.contains(element)));
  return met ?? open().sort(earlier)[0];
};

const mark = place => places.forEach((take, element) => element.classList.toggle('dropping', element === place));

const carriesFiles = event => !event.defaultPrevented && (event.dataTransfer?.types ?? []).includes('Files');

document.addEventListener('dragover', event => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  const place = placeOf(event);
  event.dataTransfer.dropEffect = place ? 'copy' : 'none';
  mark(place);
});

// Without a related target the pointer has left the window.
document.addEventListener('dragleave', event => {
  if (!event.relatedTarget) mark();
});

document.addEventListener('drop', event => {
  mark();
  if (!carriesFiles(event)) return;
  event.preventDefault();
  places.get(placeOf(event))?.(event.dataTransfer.files);
});

document.addEventListener('paste', event => {
  const files = event.clipboardData?.files ?? [];
  if (files.length === 0 || event.defaultPrevented || event.composedPath()[0].closest?.(FIELD)) return;
  const take = places.get(placeOf(event));
  if (!take) return;
  event.preventDefault();
  take(files);
});
