// Days and times in the words of the reader's language.

import {dayKey} from './rows.js';

export class Dates {
  #time; #day; #dayWithYear; #full; #texts;

  constructor(language, texts) {
    const make = options => new Intl.DateTimeFormat(language, options);
    this.#texts = texts;
    this.#time = make({hour: 'numeric', minute: '2-digit', hourCycle: 'h23'});
    this.#day = make({month: 'long', day: 'numeric', weekday: 'short'});
    this.#dayWithYear = make({year: 'numeric', month: 'long', day: 'numeric', weekday: 'short'});
    this.#full = make({dateStyle: 'full', timeStyle: 'short'});
  }

  time(instant) { return this.#time.format(new Date(instant)); }

  full(instant) { return this.#full.format(new Date(instant)); }

  /** Today, yesterday, else the date; with the year unless it is this one. */
  day(instant, now = new Date()) {
    const date = new Date(instant);
    const key = dayKey(date);
    if (key === dayKey(now)) return this.#texts.today;
    const yesterday = new Date(now);
    yesterday.setDate(now.getDate() - 1);
    if (key === dayKey(yesterday)) return this.#texts.yesterday;
    return (date.getFullYear() === now.getFullYear() ? this.#day : this.#dayWithYear).format(date);
  }
}
