// From messages to what stands on the screen: day separators, the unread mark, who needs a name above the words. Pure.

import {positionOf} from './timeline.js';

/** Successive messages of one person stand together unless this many minutes lie between them. */
const TOGETHER_MINUTES = 5;

export const dayKey = instant => {
  const date = new Date(instant);
  const two = number => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

const belongsTo = (message, previous) =>
  previous !== undefined
  && previous.kind === 'TEXT' && message.kind === 'TEXT'
  && previous.author.id === message.author.id
  && Math.abs(Date.parse(message.at) - Date.parse(previous.at)) < TOGETHER_MINUTES * 60_000;

/**
 * @param messages in order
 * @param pending own messages that the server has not confirmed, in order
 * @param meant id of the message that the reader was led to
 * @param unreadAfter position after which messages of others are new; undefined for no mark
 * @returns rows {key, message, day, unread, head, signature}; a row whose signature is the same looks the same
 */
export const rowsOf = (messages, pending, {meant, unreadAfter, me, hasBefore}) => {
  const rows = [];
  let previous;
  let marked = false;
  for (const message of messages) {
    const day = !previous || dayKey(previous.at) !== dayKey(message.at);
    const unread = !marked && unreadAfter !== undefined && message.author.id !== me
      && positionOf(message) > unreadAfter && (previous !== undefined || !hasBefore);
    marked ||= unread;
    const led = message.id === meant;
    rows.push(row(message.id, message, {day, unread, led, head: day || unread || led || !belongsTo(message, previous)}));
    previous = message;
  }
  for (const message of pending) {
    const day = !previous || dayKey(previous.at) !== dayKey(message.at);
    rows.push(row(`pending-${message.clientKey}`, message, {day, unread: false, head: day || !belongsTo(message, previous)}));
    previous = message;
  }
  return rows;
};

const row = (key, message, shape) => ({
  key, message, ...shape,
  day: shape.day ? dayKey(message.at) : undefined,
  signature: JSON.stringify([shape, message]),
});
