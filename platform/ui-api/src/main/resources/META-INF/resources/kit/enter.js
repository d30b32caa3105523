// Whether a press of Enter means "send". It must never send what an input method is still composing.

/** Safari tells the end of a composition before the key press that caused it; no hand is faster than this. */
const SAME_STROKE_MILLIS = 30;

export class EnterGuard {
  #composing = false;
  #endedAt = -Infinity;

  compositionStarted() { this.#composing = true; }

  compositionEnded(event) {
    this.#composing = false;
    this.#endedAt = event.timeStamp;
  }

  /** @param touch whether the keyboard is on the screen: there, Enter makes a new line and a button sends */
  sends(event, {touch = false} = {}) {
    if (event.key !== 'Enter' || this.belongsToInputMethod(event)) return false;
    if (event.ctrlKey || event.metaKey) return true;
    return !touch && !event.shiftKey && !event.altKey;
  }

  /** Key presses that choose or confirm a conversion; 229 is what browsers report for them. */
  belongsToInputMethod(event) {
    return this.#composing || event.isComposing || event.keyCode === 229
      || event.timeStamp - this.#endedAt < SAME_STROKE_MILLIS;
  }
}
