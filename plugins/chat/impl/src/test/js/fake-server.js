// A server in the page: the REST API and the live stream over data made up on demand, for developing and testing the stream
// without Hiroba. Installed by harness.html; `server` drives it from tests.

const PEOPLE = [
  ['1', 'tanaka', '田中 一郎', 'たなか いちろう', '千葉店'], ['2', 'suzuki', '鈴木 美咲', 'すずき みさき', '本社・商品企画'],
  ['3', 'sato', '佐藤 健', 'さとう けん', '横浜店'], ['4', 'takahashi', '高橋 花子', 'たかはし はなこ', '本社・総務'],
  ['5', 'mori', 'Emma Mori', 'えま もり', 'Online shop'],
].map(([id, login, name, reading, affiliation]) => ({id, login, name, reading, affiliation, photo: null, active: true}));

const WORDS = [
  'おはようございます。今日もよろしくお願いします。', '了解です！', '包装紙の柄、季節ごとに変える案はどうでしょう。集める楽しみができると思います。',
  'レビューで「袋が開けにくい」が今月 4 件ありました。切り込みの位置を 5mm 下げた試作を午後にお見せします。', 'ありがとうございます 🙏',
  'The spring pattern is still in stock. We could try it in two shops first and compare the numbers after a week.', '会議室は B を押さえました。\n14 時からです。',
];
const EMOJI = ['👍', '❤️', '🎉', '💡', '🙏', '👀'];
const escape = text => text.replace(/[&<>"]/g, sign => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[sign]);
const html = text => `<p>${escape(text).replace(/\n/g, '<br>')
  .replace(/(https?:[^\s<]+)/g, '<a href="$1">$1</a>')
  .replace(/[@＠]([a-z]+)/g, (all, login) => {
    const person = PEOPLE.find(each => each.login === login);
    return person ? `<a href="/people/${person.id}" data-person="${person.id}">@${person.name}</a>` : all;
  })}</p>`;
const clone = value => JSON.parse(JSON.stringify(value));

export class FakeServer {
  sequence = 1000; nextId = 1_000_000; online = true; sockets = new Set(); posts = 0; delay = 4; failPostAfterStoring = 0;

  constructor({count, me = '4', unread = 0, kind = 'DIRECT', latest = Date.now() - 60_000}) {
    this.me = me;
    this.messages = Array.from({length: count}, (_, index) => this.#old(index, latest - (count - index) * 97_000));
    this.readPosition = unread >= count ? '0' : this.messages[count - 1 - unread]?.position ?? '0';
    this.kind = kind;
  }

  #old(index, at) {
    const text = index % 53 === 7 ? 'コードです：\n' + WORDS[3] : WORDS[(index * 5 + (index >> 3)) % WORDS.length];
    const message = this.#message(String(index + 1), PEOPLE[(index >> 2) % 5], text, at);
    if (index % 53 === 7) message.html = '<p>コードです：</p><pre><code>select count(*)\nfrom chat.message\nwhere conversation = 1</code></pre>';
    if (index % 29 === 3) message.reactions = [{emoji: '👍', count: 3, mine: index % 2 === 0}, {emoji: '💡', count: 1, mine: false}];
    if (index % 41 === 5) message.edited = true;
    if (index % 97 === 11) message.images = [{id: String(index), width: 1200, height: 800, description: '試作の写真'}];
    if (index % 131 === 17) Object.assign(message, {recalled: true, text: '', html: '', images: [], reactions: []});
    if (index % 211 === 19) Object.assign(message, {text: '@takahashi 確認をお願いします https://example.com/a'}, {html: html('@takahashi 確認をお願いします https://example.com/a')});
    return message;
  }

  #message(id, author, text, at, more = {}) {
    return {id, conversation: '1', position: String(Math.round(at) * 1000 + (this.sequence % 1000)), at: new Date(at).toISOString(), kind: 'TEXT',
      author: clone(author), text, html: html(text), edited: false, recalled: false, images: [], reactions: [], ...more};
  }

  // What tests do

  say(login, text, more = {}) {
    const at = Math.max(Date.now(), Date.parse(this.messages.at(-1)?.at ?? 0) + 1);
    const message = this.#message(String(this.nextId++), PEOPLE.find(person => person.login === login), text, at, more);
    this.messages.push(message);
    this.#tell('chat.message-posted', {data: message, actor: message.author.id});
    return message;
  }

  recall(id) {
    Object.assign(this.#find(id), {recalled: true, text: '', html: '', images: [], reactions: []});
    this.#tell('content.recalled', {subject: `message:${id}`, actor: this.#find(id).author.id});
  }

  edit(id, text) {
    const message = Object.assign(this.#find(id), {text, html: html(text), edited: true});
    this.#tell('chat.message-edited', {data: message, actor: message.author.id});
  }

  react(id, person, emoji, given) {
    const message = this.#find(id);
    const present = message.reactions.find(reaction => reaction.emoji === emoji) ?? (message.reactions.push({emoji, count: 0, mine: false}), message.reactions.at(-1));
    present.count += given ? 1 : -1;
    if (person === this.me) present.mine = given;
    message.reactions = message.reactions.filter(reaction => reaction.count > 0);
    this.#tell('content.reactions-changed', {subject: `message:${id}`, actor: person, data: {emoji, given, count: present.count}});
  }

  disconnect() {
    this.online = false;
    for (const socket of [...this.sockets]) socket.lose();
  }

  connect() {
    this.online = true;
    dispatchEvent(new Event('online'));
  }

  #find(id) { return this.messages.find(message => message.id === id); }

  #tell(type, frame) {
    this.sequence++;
    const whole = clone({type, sequence: String(this.sequence), audience: 'conversation:1', ...frame});
    (this.log ??= []).push(whole);
    for (const socket of this.sockets) socket.receive(whole);
  }

  // REST

  async fetch(path, {method = 'GET', body} = {}) {
    const url = new URL(path, location.origin);
    await new Promise(resolve => setTimeout(resolve, this.delay));
    if (!this.online) throw new TypeError('Failed to fetch');
    const answer = await this.#route(method, url.pathname.replace('/api/v1', ''), url.searchParams, body);
    return new Response(JSON.stringify(answer ?? {}), {status: answer?.status ?? 200, headers: {'Content-Type': 'application/json'}});
  }

  async #route(method, path, parameters, body) {
    const [, , ref, , emoji] = path.split('/');
    const id = ref?.replace('message:', '');
    if (path === '/conversations/1') return this.#info();
    if (path === '/conversations/1/messages') return method === 'GET' ? this.#page(parameters) : this.post(JSON.parse(body));
    if (path === '/conversations/1/read-position') return void (this.readPosition = JSON.parse(body).position);
    if (path === '/people') return {items: PEOPLE.filter(person => `${person.name}${person.reading}${person.login}`.includes(parameters.get('search') ?? ''))};
    if (path === '/images') return this.#upload(body);
    if (path.includes('/reactions/')) return method === 'GET' ? PEOPLE.slice(0, 2) : void this.react(id, this.me, decodeURIComponent(emoji), method === 'PUT');
    if (path.includes('/revisions')) return [{text: 'まえの文章', replacedAt: new Date().toISOString(), replacedBy: '1'}];
    if (method === 'PATCH') return void this.edit(id, JSON.parse(body).text);
    if (method === 'DELETE') return void this.recall(id);
    return {status: 404, code: 'NOT_FOUND', detail: path};
  }

  #info() {
    const unread = this.messages.filter(message => Number(message.position) > Number(this.readPosition) && message.author.id !== this.me).length;
    return {conversation: {id: '1', kind: this.kind, title: '商品企画', audience: 'conversation:1', path: 'messages/1', members: PEOPLE,
      unread: Math.min(unread, 100), readPosition: this.readPosition},
    viewer: PEOPLE.find(person => person.id === this.me), mayWrite: true, mayRecall: false, maxLength: 8000, reactions: EMOJI};
  }

  #page(parameters) {
    const limit = 60;
    const all = this.messages;
    const at = position => { // first index with a position not smaller
      let low = 0, high = all.length;
      while (low < high) { const middle = (low + high) >> 1; if (Number(all[middle].position) >= position) high = middle; else low = middle + 1; }
      return low;
    };
    let start, end;
    const around = parameters.get('around') ?? all.find(message => message.id === parameters.get('message'))?.position;
    if (parameters.has('before')) { end = at(Number(parameters.get('before'))); start = Math.max(0, end - limit); }
    else if (parameters.has('after')) { start = at(Number(parameters.get('after')) + 1); end = Math.min(all.length, start + limit); }
    else if (around) { const middle = at(Number(around)); start = Math.max(0, middle - limit / 2); end = Math.min(all.length, middle + limit / 2); }
    else if (parameters.has('at')) { start = Math.max(0, at(Date.parse(parameters.get('at')) * 1000) - 10); end = Math.min(all.length, start + limit); }
    else { end = all.length; start = Math.max(0, end - limit); }
    return {items: clone(all.slice(start, end)), before: start > 0 ? all[start].position : null,
      after: end < all.length ? all[end - 1].position : null, sequence: String(this.sequence)};
  }

  post({text, clientKey, images = []}) {
    this.posts++;
    const known = this.messages.slice(-500).find(message => message.clientKey === clientKey);
    const message = known ?? this.say(PEOPLE.find(person => person.id === this.me).login, text,
      {clientKey, images: images.map(image => this.uploads?.get(image) ?? {id: image, width: 300, height: 200, description: ''})});
    if (this.failPostAfterStoring-- > 0) throw new TypeError('Failed to fetch');
    return clone(message);
  }

  async #upload(file) {
    const bitmap = await createImageBitmap(file);
    const image = {id: String(this.nextId++), width: bitmap.width, height: bitmap.height, description: ''};
    (this.uploads ??= new Map()).set(image.id, image);
    return image;
  }

  // The live stream

  socket() {
    const server = this;
    return new class {
      constructor() {
        setTimeout(() => {
          if (!server.online) return this.onclose?.({code: 1006});
          server.sockets.add(this);
          this.onopen?.();
        }, server.delay);
      }
      send(text) {
        const {op, after, id, type, data} = JSON.parse(text);
        if (op === 'start') {
          this.receive({type: 'ready', sequence: after ?? String(server.sequence), person: server.me});
          if (after) (server.log ?? []).filter(frame => Number(frame.sequence) > Number(after)).forEach(frame => this.receive(frame));
        }
        if (op === 'call') setTimeout(() => {
          if (!server.online) return;
          try {
            this.receive({type: 'answer', id, data: server.post(data, type)});
          } catch {
            this.lose();
          }
        }, server.delay);
      }
      receive(frame) { setTimeout(() => this.onmessage?.({data: JSON.stringify(frame)})); }
      lose() { server.sockets.delete(this); this.onclose?.({code: 1006}); }
      close() { server.sockets.delete(this); }
    }();
  }
}

export const install = options => {
  const server = globalThis.server = new FakeServer(options);
  globalThis.fetch = (path, request) => server.fetch(path, request);
  globalThis.WebSocket = class { constructor() { return server.socket(); } };
  return server;
};
