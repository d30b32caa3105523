// The REST API, as far as the composer needs it.

const answer = async response => {
  const body = /json/.test(response.headers.get('Content-Type') ?? '') ? await response.json() : undefined;
  if (!response.ok) throw new Error(body?.detail ?? body?.title ?? String(response.status));
  return body;
};

const ask = async (path, options) => answer(await fetch(`/api/v1${path}`, {credentials: 'same-origin', ...options}));

/** Active people whose name, reading, login or affiliation contains the words. */
export const findPeople = (words, signal) =>
  ask(`/people?${new URLSearchParams({search: words, limit: '8'})}`, {headers: {Accept: 'application/json'}, signal});

/** @returns {id, width, height, description} of the stored image */
export const uploadImage = file => ask('/images', {method: 'POST', body: file,
  headers: {Accept: 'application/json', 'Content-Type': file.type || 'application/octet-stream'}});
