// The REST API, as far as the stream needs it.

import {language} from '/kit/transfer.js';

/** What the server, or the way to it, said. Code as in the API's problem documents, or OFFLINE. */
export class ApiError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

const query = parameters => {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '');
  return given.length ? '?' + new URLSearchParams(given) : '';
};

export class ChatApi {
  constructor(base = '/api/v1') { this.base = base; }

  async conversation(id) {
    const {conversation, ...opened} = await this.#json('GET', `/conversations/${id}`);
    return {...conversation, ...opened};
  }

  /** @param where one of before, after, around (positions), message (an id), at (an instant); none for the end */
  messages(conversation, where) { return this.#json('GET', `/conversations/${conversation}/messages${query(where)}`); }

  post(conversation, message) { return this.#json('POST', `/conversations/${conversation}/messages`, message); }

  edit(message, text) { return this.#json('PATCH', `/messages/${message}`, {text}); }

  recall(message) { return this.#json('DELETE', `/content/message:${message}`); }

  versions(message) { return this.#json('GET', `/content/message:${message}/revisions`); }

  badges(message) { return this.#json('GET', `/content/message:${message}/badges`); }

  react(message, emoji, given) {
    return this.#json(given ? 'PUT' : 'DELETE', `/content/message:${message}/reactions/${encodeURIComponent(emoji)}`);
  }

  read(conversation, position) { return this.#json('PUT', `/conversations/${conversation}/read-position`, {position: String(position)}); }

  people(words, signal) { return this.#json('GET', `/people${query({search: words, limit: 8})}`, undefined, signal); }

  upload(file, {signal} = {}) {
    return this.#request('POST', '/images', file, {'Content-Type': file.type || 'application/octet-stream'}, signal);
  }

  #json(method, path, body, signal) {
    return this.#request(method, path, body === undefined ? undefined : JSON.stringify(body),
      body === undefined ? {} : {'Content-Type': 'application/json'}, signal);
  }

  async #request(method, path, body, headers, signal) {
    let response;
    try {
      response = await fetch(this.base + path,
        {method, body, headers: {Accept: 'application/json', ...language(), ...headers}, credentials: 'same-origin', signal});
    } catch (failure) {
      if (failure.name === 'AbortError') throw failure;
      throw new ApiError('OFFLINE', failure.message);
    }
    const text = await response.text();
    const content = text && /json/.test(response.headers.get('Content-Type') ?? '') ? JSON.parse(text) : undefined;
    if (response.ok) return content;
    throw new ApiError(content?.code ?? codeOf(response.status), content?.detail ?? content?.title ?? String(response.status));
  }
}

const codeOf = status => ({401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 404: 'NOT_FOUND', 413: 'TOO_LARGE', 429: 'TOO_MANY'})[status]
  ?? (status >= 500 ? 'UNAVAILABLE' : 'INVALID');
