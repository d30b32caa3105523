// Sends files to the server as the plain body of a request, tells how far it is, and goes on trying when the connection is lost.

/** Thrown when the server was not reached. */
export class Offline extends Error {
  code = 'OFFLINE';
}

/** Answers come in the language of the page, which is the person's; the browser's may be another. */
export const language = () => ({'Accept-Language': document.documentElement.lang || navigator.language});

const PAUSES = [1_000, 3_000, 8_000, 15_000];

const problem = request => {
  try {
    const {code, detail, title} = JSON.parse(request.responseText);
    return Object.assign(new Error(detail ?? title ?? String(request.status)), {code, status: request.status});
  } catch {
    return Object.assign(new Error(String(request.status)), {status: request.status});
  }
};

/**
 * @param progress told the part that is sent, 0 to 1
 * @param signal stops it
 * @returns promise of the answer; rejects with an Offline, an AbortError, or an error with the server's words
 */
export const sendFile = (path, file, {progress = () => {}, signal} = {}) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open('POST', path);
  request.setRequestHeader('Accept', 'application/json');
  Object.entries(language()).forEach(header => request.setRequestHeader(...header));
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.upload.addEventListener('progress', ({loaded, total}) => progress(total ? loaded / total : 0));
  request.addEventListener('load', () => (request.status < 300 ? resolve(JSON.parse(request.responseText)) : reject(problem(request))));
  request.addEventListener('error', () => reject(new Offline(path)));
  request.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
  signal?.addEventListener('abort', () => request.abort(), {once: true});
  if (signal?.aborted) request.abort(); else request.send(file);
});

/** Resolves when the connection may be back; rejects when the signal stops it. */
export const connection = (attempt, signal) => new Promise((resolve, reject) => {
  const done = new AbortController();
  const options = {signal: done.signal, once: true};
  const end = (then, value) => {
    clearTimeout(timer);
    done.abort();
    then(value);
  };
  const timer = setTimeout(() => end(resolve), PAUSES[Math.min(attempt, PAUSES.length - 1)]);
  addEventListener('online', () => end(resolve), options);
  signal?.addEventListener('abort', () => end(reject, new DOMException('Stopped', 'AbortError')), options);
});

/** Does the work again and again until it reached the server, or was stopped. @param waiting told when it has to wait */
export const persist = async (work, {signal, waiting = () => {}} = {}) => {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (failure) {
      if (failure.code !== 'OFFLINE') throw failure;
      waiting();
      await connection(attempt, signal);
    }
  }
};
