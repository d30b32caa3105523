// Shows rows in a scrolling box and keeps what the reader looks at where it is, whatever comes or goes around it.

/** This near to the end, the reader is taken to be at the end and stays there when something is added, in CSS pixels. */
const END_TOLERANCE = 48;
/** When this little is left above or below what is seen, in heights of the box, more is asked for. */
const AHEAD = 1.5;

export class Viewport {
  #scroller; #list; #build; #listener;
  #elements = new Map();
  #signatures = new Map();
  #anchor; #atEnd = false; #openEnd = true; #top = 0; #frame;
  #observer;

  /**
   * @param scroller the box that scrolls
   * @param list the element within it that holds the rows
   * @param build (row) => element
   * @param listener `nearStart()`, `nearEnd()`, `scrolled()`
   */
  constructor({scroller, list, build, listener}) {
    this.#scroller = scroller;
    this.#list = list;
    this.#build = build;
    this.#listener = listener;
    scroller.addEventListener('scroll', () => this.#scrolled(), {passive: true});
    // Pictures without a size, fonts that come late, a turned phone: put back what the reader looked at.
    this.#observer = new ResizeObserver(() => this.#restore());
    this.#observer.observe(list);
    this.#observer.observe(scroller);
  }

  /** Whether the newest row held is in sight. */
  get atEnd() { return this.#atEnd; }

  close() {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  element(key) { return this.#elements.get(key); }

  /**
   * Shows these rows instead of the present ones.
   * @param to where to look then: undefined for where the reader looks now, `end`, or {key, offset} to have that row
   *     so far below the upper edge
   * @param openEnd whether there is more after the last of the rows, so that nobody stays at this end
   */
  show(rows, {to, openEnd}) {
    this.#noticeScroll();
    const anchors = to === undefined ? this.#visible() : [];
    const stay = to === 'end' || (to === undefined && this.#atEnd);
    this.#reconcile(rows);
    this.#openEnd = openEnd;
    if (stay) return this.#toEnd();
    const anchor = typeof to === 'object' ? to : anchors.find(each => this.#elements.has(each.key)) ?? this.#anchor;
    if (anchor) this.#place(anchor);
    this.#capture();
  }

  toEnd() { this.#toEnd(); }

  /** Scrolls as little as needed to have the row in sight. */
  reveal(key) {
    this.#elements.get(key)?.scrollIntoView({block: 'nearest'});
    this.#capture();
  }

  /** Keys of the rows in sight, from above. */
  visibleKeys() { return this.#visible().map(each => each.key); }

  /** Whether what the selector finds in a row stands near the upper edge. */
  startsWith(selector) {
    const edge = this.#scroller.getBoundingClientRect().top;
    return this.#visible().slice(0, 2).some(({key}) => {
      const found = this.#elements.get(key).querySelector(selector)?.getBoundingClientRect();
      return found && found.bottom > edge && found.top < edge + 48;
    });
  }

  /** Whether there is little left to scroll in a direction. */
  get wantsBefore() { return this.#scroller.scrollTop - this.#list.offsetTop < AHEAD * this.#scroller.clientHeight; }

  get wantsAfter() {
    const below = this.#list.offsetTop + this.#list.offsetHeight - this.#scroller.scrollTop - this.#scroller.clientHeight;
    return below < AHEAD * this.#scroller.clientHeight;
  }

  #scrolled() {
    this.#capture();
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#listener.scrolled();
      if (this.wantsBefore) this.#listener.nearStart();
      if (this.wantsAfter) this.#listener.nearEnd();
    });
  }

  #capture() {
    const {scrollTop, clientHeight, scrollHeight} = this.#scroller;
    this.#atEnd = !this.#openEnd && scrollHeight - scrollTop - clientHeight < END_TOLERANCE;
    this.#anchor = this.#firstVisible();
    this.#top = scrollTop;
  }

  // The reader may have scrolled a moment ago: the position is changed by then, the event is still to come.
  #noticeScroll() {
    if (Math.abs(this.#scroller.scrollTop - this.#top) > 1) this.#capture();
  }

  #restore() {
    this.#noticeScroll();
    if (this.#atEnd) this.#toEnd();
    else if (this.#anchor) this.#place(this.#anchor);
  }

  #toEnd() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#atEnd = !this.#openEnd;
    this.#anchor = this.#firstVisible();
    this.#top = this.#scroller.scrollTop;
  }

  #place({key, offset}) {
    const element = this.#elements.get(key);
    if (!element) return;
    const now = element.offsetTop - this.#scroller.scrollTop;
    if (Math.abs(now - offset) >= 1) this.#scroller.scrollTop += now - offset;
    this.#top = this.#scroller.scrollTop;
  }

  // Rows lie in order: the first one in sight is found by halving, without measuring all.
  #firstIndex() {
    const children = this.#list.children;
    const top = this.#scroller.scrollTop;
    let low = 0;
    let high = children.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (children[middle].offsetTop + children[middle].offsetHeight > top) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #firstVisible() {
    const element = this.#list.children[this.#firstIndex()];
    return element && {key: element.dataset.key, offset: element.offsetTop - this.#scroller.scrollTop};
  }

  #visible() {
    const found = [];
    const bottom = this.#scroller.scrollTop + this.#scroller.clientHeight;
    for (let i = this.#firstIndex(); i < this.#list.children.length; i++) {
      const element = this.#list.children[i];
      if (element.offsetTop >= bottom) break;
      found.push({key: element.dataset.key, offset: element.offsetTop - this.#scroller.scrollTop});
    }
    return found;
  }

  #reconcile(rows) {
    const wanted = new Set(rows.map(row => row.key));
    for (const [key, element] of this.#elements) {
      if (wanted.has(key)) continue;
      element.remove();
      this.#elements.delete(key);
      this.#signatures.delete(key);
    }
    let next = this.#list.firstElementChild;
    for (const row of rows) {
      const present = this.#elements.get(row.key);
      if (present && this.#signatures.get(row.key) === row.signature) {
        if (present === next) next = next.nextElementSibling;
        else this.#list.insertBefore(present, next);
        continue;
      }
      const element = this.#make(row);
      if (present) {
        if (present === next) next = next.nextElementSibling;
        replaceKeepingFocus(present, element);
      } else {
        this.#list.insertBefore(element, next);
      }
    }
  }

  #make(row) {
    const element = this.#build(row);
    element.dataset.key = row.key;
    this.#elements.set(row.key, element);
    this.#signatures.set(row.key, row.signature);
    return element;
  }
}

const replaceKeepingFocus = (old, replacement) => {
  const focused = old.getRootNode().activeElement;
  const inside = focused && old.contains(focused);
  const name = inside && focused.dataset.focus;
  const article = inside && focused.localName === 'article';
  old.replaceWith(replacement);
  if (name) replacement.querySelector(`[data-focus="${CSS.escape(name)}"]`)?.focus({preventScroll: true});
  else if (article) replacement.querySelector('article').focus({preventScroll: true});
};
