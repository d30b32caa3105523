// The REST API, as far as the composer and the reactions need it.

import {language, Offline, sendFile} from './transfer.js';

const answer = async response => {
  const body = /json/.test(response.headers.get('Content-Type') ?? '') ? await response.json() : undefined;
  if (!response.ok) throw Object.assign(new Error(body?.detail ?? body?.title ?? String(response.status)), {status: response.status});
  return body;
};

const ask = async (path, options) => {
  let response;
  try {
    response = await fetch(`/api/v1${path}`, {credentials: 'same-origin', ...options, headers: {...language(), ...options?.headers}});
  } catch (failure) {
    throw failure.name === 'AbortError' ? failure : new Offline(failure.message);
  }
  return answer(response);
};

/** Active people whose name, reading, login or affiliation contains the words. */
export const findPeople = (words, signal) =>
  ask(`/people?${new URLSearchParams({search: words, limit: '8'})}`, {headers: {Accept: 'application/json'}, signal});

/** Who gave the reaction, first giver first. @param ref such as post:12 */
export const listGivers = (ref, emoji) =>
  ask(`/content/${ref}/reactions/${encodeURIComponent(emoji)}`, {headers: {Accept: 'application/json'}});

/** @returns {id, width, height, description} of the stored image */
export const uploadImage = (file, how) => sendFile('/api/v1/images', file, how);

const keys = new WeakMap();

/** The same at every attempt to send what was chosen once, so that a lost answer makes no second file. */
const keyOf = file => {
  if (!keys.has(file)) keys.set(file, `f-${crypto.randomUUID()}`);
  return keys.get(file);
};

/**
 * Any other file.
 * @param where `{audience}` to share it there at once, `{version}` to become the next version of the file of that id; else it waits
 *     for being attached
 * @returns {ref, name, bytes, …} of what is stored
 */
export const uploadFile = async (file, how = {}, {audience, version} = {}) => {
  const about = new URLSearchParams({name: file.name, clientKey: keyOf(file), ...(audience && {audience})});
  // Asked first, so that a refusal is told in words, and what arrived in an earlier attempt is found, before anything is sent.
  const room = new URLSearchParams({...Object.fromEntries(about), bytes: file.size, ...(version && {version})});
  const there = await ask(`/files/room?${room}`, {headers: {Accept: 'application/json'}, signal: how.signal});
  return there ?? sendFile(version ? `/api/v1/files/${version}/versions?${about}` : `/api/v1/files?${about}`, file, how);
};
