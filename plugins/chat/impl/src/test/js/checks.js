// Checks of the modules that need no screen. Each throws if it fails; the name says what holds.

import {Drafts} from '/kit/drafts.js';
import {EnterGuard} from '/kit/enter.js';
import {Live} from '/static/live.js';
import {complete, mentionAt} from '/kit/mention.js';
import {Outbox} from '/static/outbox.js';
import {rowsOf} from '/static/rows.js';
import {Session} from '/static/session.js';
import {Timeline} from '/static/timeline.js';
import {Dates} from '/static/dates.js';
import {textsFor} from '/static/texts.js';

const same = (found, wanted) => {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(`found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
};
const message = (number, more = {}) => ({id: String(number), position: String(number * 60_000_000), at: new Date(number * 60_000).toISOString(),
  kind: 'TEXT', author: {id: '1'}, text: `m${number}`, ...more});
const range = (from, to) => Array.from({length: to - from}, (_, index) => message(from + index));
const ids = timeline => timeline.items.map(each => Number(each.id));
const memory = () => {
  const map = new Map();
  return {getItem: name => map.get(name) ?? null, setItem: (name, text) => map.set(name, text), removeItem: name => map.delete(name), map};
};
const key = more => ({key: 'Enter', keyCode: 13, timeStamp: 1_000, isComposing: false, ...more});
// Not by fetch, which is the fake server's here.
const source = path => {
  const request = new XMLHttpRequest();
  request.open('GET', path, false);
  request.send();
  return request.responseText;
};
const imported = path => [...source(path).matchAll(/^import[^'"]*'([^']+)'/gm)]
  .map(found => new URL(found[1], new URL(path, location.origin)).pathname);
// A session whose pages come when the check says so: page(messages, sequence) answers the oldest request.
const talk = async ({audience = 'conversation:1', unread = 0, open} = {}) => {
  const asked = [];
  const live = Object.assign(new EventTarget(), {state: 'ready', sequence: '100', followers: 0, watched: [],
    follow() { this.followers++; return () => { this.followers--; }; },
    watch(name) { this.watched.push(name); return () => this.watched.splice(this.watched.indexOf(name), 1); }});
  const api = {asked, conversation: async () => ({viewer: {id: '9'}, audience, unread, readPosition: '0'}),
    messages: (id, where) => new Promise((resolve, reject) => asked.push({where, resolve, reject})), badges: async () => [], read: async () => {}};
  const session = new Session({api, live, conversation: '1', storage: memory()});
  const opened = session.open(open);
  await settled();
  const page = async (items, sequence, more = {}) => {
    asked.shift().resolve({items, sequence: String(sequence), ...more});
    await settled();
  };
  const tell = (type, sequence, more) => session.event({type, sequence: String(sequence), actor: '1', ...more});
  const posted = (number, sequence) => tell('chat.message-posted', sequence, {data: message(number, {conversation: '1'})});
  return {session, live, asked, opened, page, tell, posted, held: () => ids(session.timeline)};
};
const settled = () => new Promise(resolve => setTimeout(resolve, 5));

export const checks = {
  'the timeline lets go of the far end and says so'() {
    const timeline = new Timeline({capacity: 10});
    timeline.reset({messages: range(20, 30), hasBefore: true, hasAfter: false});
    timeline.prepend({messages: range(14, 20), hasMore: true});
    same(ids(timeline), [14, 15, 16, 17, 18, 19, 20, 21, 22, 23]);
    same([timeline.hasBefore, timeline.hasAfter], [true, true]);
    timeline.append({messages: range(24, 30), hasMore: false});
    same(ids(timeline), [20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
    same([timeline.hasBefore, timeline.hasAfter], [true, false]);
  },
  'what is posted while the end is not held appears when it is reached'() {
    const timeline = new Timeline({capacity: 10});
    timeline.reset({messages: range(1, 5), hasBefore: false, hasAfter: true});
    same(timeline.take(message(9)), true);
    same(ids(timeline), [1, 2, 3, 4]);
    timeline.patch('9', () => ({text: 'edited meanwhile'}));
    timeline.append({messages: range(5, 9), hasMore: false});
    same(ids(timeline), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    same(timeline.last.text, 'edited meanwhile');
  },
  'a message is taken once and put into its place'() {
    const timeline = new Timeline();
    timeline.reset({messages: [message(1), message(3)], hasBefore: false, hasAfter: false});
    same([timeline.take(message(2)), timeline.take(message(2))], [true, false]);
    same(ids(timeline), [1, 2, 3]);
  },
  'rows stand together by person and time, and every day begins anew'() {
    const day = 24 * 60;
    const rows = rowsOf([message(1), message(2), message(10), message(11, {author: {id: '2'}}), message(11 + day)], [], {me: '9'});
    same(rows.map(row => row.head), [true, false, true, true, true]);
    same(rows.map(row => row.day !== undefined), [true, false, false, false, true]);
  },
  'the mark stands before the first new message of somebody else'() {
    const rows = rowsOf([message(1), message(2, {author: {id: '9'}}), message(3), message(4)], [], {me: '9', unreadAfter: 60_000_000});
    same(rows.map(row => row.unread), [false, false, true, false]);
    same(rows[2].head, true);
  },
  'no mark is set where older messages may be new too'() {
    same(rowsOf([message(2)], [], {me: '9', unreadAfter: 0, hasBefore: true})[0].unread, false);
    same(rowsOf([message(2)], [], {me: '9', unreadAfter: 0, hasBefore: false})[0].unread, true);
  },
  'mentions are found after both signs, in Japanese without spaces, and not in addresses'() {
    same(mentionAt('＠さと', 3), {start: 0, words: 'さと'});
    same(mentionAt('お願いします@佐藤', 9), {start: 6, words: '佐藤'});
    same(mentionAt('hello @sa and', 9), {start: 6, words: 'sa'});
    same(mentionAt('mail me: a@b', 12), undefined);
    same(mentionAt('@sato よろしく', 10), undefined);
  },
  'a completed mention is followed by one space'() {
    same(complete('＠さと お願い', 3, {start: 0}, 'sato'), {text: '@sato お願い', caret: 6});
  },
  'what is on its way stays a draft until it has arrived'() {
    const storage = memory();
    const drafts = new Drafts(storage, 'post');
    const [one, two] = [{text: 'one', images: [], files: []}, {text: 'two', images: [{id: '1'}], files: []}];
    drafts.hold(one);
    same(new Drafts(storage, 'post').load(), one);
    drafts.hold(two);
    drafts.release(one);
    same(new Drafts(storage, 'post').load(), two);
    drafts.release(two);
    same(storage.map.size, 0);
  },
  'Enter sends unless an input method is at work'() {
    const guard = new EnterGuard();
    same(guard.sends(key()), true);
    same(guard.sends(key({isComposing: true})), false);
    same(guard.sends(key({keyCode: 229})), false);
    same(guard.sends(key({shiftKey: true})), false);
    same(guard.sends(key(), {touch: true}), false);
    same(guard.sends(key({ctrlKey: true}), {touch: true}), true);
    guard.compositionStarted();
    same(guard.sends(key({ctrlKey: true})), false);
  },
  'the Enter that ends a composition in Safari does not send, the next one does'() {
    const guard = new EnterGuard();
    guard.compositionStarted();
    guard.compositionEnded({timeStamp: 2_000});
    same(guard.sends(key({timeStamp: 2_001})), false);
    same(guard.sends(key({timeStamp: 2_500})), true);
  },
  async 'the outbox sends in order and keeps what was not confirmed'() {
    const storage = memory();
    const sent = [];
    let online = false;
    const send = async entry => {
      if (!online) throw Object.assign(new Error('offline'), {code: 'OFFLINE'});
      sent.push(entry.text);
      return entry;
    };
    const box = new Outbox({storage, name: 'box', send, wait: () => 60_000});
    box.add({text: 'one'});
    box.add({text: 'two'});
    await settled();
    same(sent, []);
    box.close();
    const afterReload = new Outbox({storage, name: 'box', send, wait: () => 60_000});
    same(afterReload.entries.map(entry => entry.text), ['one', 'two']);
    online = true;
    await afterReload.flush();
    same(sent, ['one', 'two']);
    same(storage.map.size, 0);
  },
  async 'what the server refuses stays until its writer decides, and holds nothing else up'() {
    const send = async entry => {
      if (entry.text === 'bad') throw Object.assign(new Error('too long'), {code: 'TOO_LARGE'});
      return entry;
    };
    const box = new Outbox({storage: memory(), name: 'box', send});
    box.add({text: 'bad'});
    box.add({text: 'good'});
    await settled();
    await settled();
    same(box.entries.map(entry => [entry.text, entry.failed?.message]), [['bad', 'too long']]);
  },
  async 'the live connection goes on after the last event it saw, once each'() {
    const sockets = [];
    const open = () => {
      const socket = {sent: [], send: text => socket.sent.push(JSON.parse(text)), close() {}};
      sockets.push(socket);
      return socket;
    };
    const live = new Live(open);
    const seen = [];
    const stop = live.follow({event: frame => seen.push(frame.sequence), ready: ({resumed}) => seen.push(resumed)});
    live.watch('group:1');
    const say = (socket, ...frames) => socket.onmessage({data: frames.map(frame => JSON.stringify(frame)).join('\n')});
    sockets[0].onopen();
    say(sockets[0], {type: 'ready', sequence: '10', person: '4'}, {type: 'x', sequence: '11'}, {type: 'x', sequence: '12'});
    same(sockets[0].sent, [{op: 'start', watch: ['group:1']}]);
    sockets[0].onclose({code: 1006});
    live.reconnect();
    sockets[1].onopen();
    same(sockets[1].sent, [{op: 'start', after: '12', watch: ['group:1']}]);
    say(sockets[1], {type: 'ready', sequence: '13', person: '4'}, {type: 'x', sequence: '12'}, {type: 'x', sequence: '13'});
    same(seen, [false, '11', '12', true, '13']);
    say(sockets[1], {type: 'reload'});
    sockets[2].onopen();
    same(sockets[2].sent, [{op: 'start', watch: ['group:1']}]);
    stop();
    same(live.state, 'idle');
  },
  async 'what happens while a page is on its way is not lost with it'() {
    const {session, tell, posted, page, held} = await talk();
    posted(4, 101);
    tell('content.recalled', 102, {subject: 'message:2'});
    await page(range(1, 4), 100);
    same(held(), [1, 2, 3, 4]);
    same(session.timeline.find('2').recalled, true);
  },
  async 'what the page knows already is not put back by older events'() {
    const {session, tell, page} = await talk();
    tell('chat.message-edited', 101, {data: message(2, {conversation: '1', text: 'first'})});
    await page([message(1), message(2, {text: 'second'})], 102);
    same(session.timeline.find('2').text, 'second');
  },
  async 'what is recalled while older messages are on their way stays so'() {
    const {session, tell, page, held} = await talk();
    await page(range(3, 5), 100, {before: '3'});
    const more = session.loadBefore();
    tell('content.recalled', 101, {subject: 'message:2'});
    await page(range(1, 3), 100);
    await more;
    same(held(), [1, 2, 3, 4]);
    same(session.timeline.find('2').recalled, true);
  },
  async 'the start of the stream does not lead away from the message that one came for'() {
    const {session, asked, page, held} = await talk({open: '2'});
    session.ready({resumed: false});
    same(asked.map(each => each.where.message), ['2']);
    await page(range(1, 4), 100, {after: '3'});
    same([held(), session.meant, asked.length], [[1, 2, 3], '2', 0]);
  },
  async 'what the stream began too late for is read again'() {
    const {session, live, asked, page, held} = await talk();
    live.sequence = '105';
    session.ready({resumed: false});
    await page(range(1, 3), 104);
    same(asked.length, 1);
    await page(range(1, 4), 106);
    same([held(), asked.length], [[1, 2, 3], 0]);
  },
  async 'older messages can be asked for again after the stretch was read anew'() {
    const {session, live, asked, page} = await talk();
    await page(range(3, 5), 100, {before: '3'});
    session.loadBefore();
    live.sequence = '105';
    session.ready({resumed: false});
    asked.shift();
    await page(range(3, 6), 106, {before: '3'});
    session.loadBefore();
    same(asked.map(each => each.where), [{before: 180_000_000}]);
  },
  async 'what is sent from old history without a connection is kept'() {
    const {session, live, asked, page} = await talk();
    await page(range(1, 3), 100, {after: '2'});
    live.state = 'waiting';
    session.outbox.flush = async () => {};
    const sent = session.send({text: 'kept', images: []});
    asked.shift().reject(Object.assign(new Error(), {code: 'OFFLINE'}));
    same(await sent.then(() => 'sent', failure => failure.code), 'OFFLINE');
    same(session.outbox.entries.map(entry => entry.text), ['kept']);
  },
  async 'who stays at the end holds no more than the capacity'() {
    const {session, posted, page} = await talk();
    await page(range(1, 3), 100);
    for (let number = 3; number < 1_000; number++) posted(number, 100 + number);
    same([session.timeline.items.length, session.timeline.hasBefore], [session.timeline.capacity, true]);
  },
  async 'a talk that is left before it is known leaves nothing behind'() {
    const {session, live, opened, page} = await talk({audience: 'group:1'});
    same([live.followers, live.watched], [1, ['group:1']]);
    await page([], 100);
    session.close();
    same([live.followers, live.watched], [0, []]);
    await opened;
    const left = new Session({api: {conversation: async () => ({viewer: {id: '9'}, audience: 'group:1'})}, live, conversation: '2', storage: memory()});
    const opening = left.open();
    left.close();
    await opening;
    same([live.followers, live.watched, left.outbox], [0, [], undefined]);
  },
  async 'a start that is refused is tried again'() {
    const sockets = [];
    const live = new Live(() => { sockets.push({sent: [], send() {}, close() {}}); return sockets.at(-1); });
    const stop = live.follow({});
    sockets[0].onopen();
    sockets[0].onmessage({data: JSON.stringify({type: 'error', code: 'UNAVAILABLE', message: 'later'})});
    same(live.state, 'waiting');
    live.reconnect();
    same([live.state, sockets.length], ['connecting', 2]);
    stop();
  },
  'days are told as one says them'() {
    const now = new Date(2026, 10, 22, 12);
    const ja = new Dates('ja', textsFor('ja'));
    const en = new Dates('en', textsFor('en'));
    same(ja.day(new Date(2026, 10, 22), now), '今日');
    same(ja.day(new Date(2026, 10, 21), now), '昨日');
    same(ja.day(new Date(2026, 10, 1), now), '11月1日(日)');
    same(ja.day(new Date(2025, 3, 1), now), '2025年4月1日(火)');
    same(en.day(new Date(2026, 10, 1), now), 'Sun, November 1');
    same(ja.time(new Date(2026, 10, 1, 0, 5)), '0:05');
  },
  'both languages say the same things'() {
    same(Object.keys(textsFor('ja')).sort(), Object.keys(textsFor('en')).sort());
    for (const language of ['ja', 'en']) {
      for (const [name, text] of Object.entries(textsFor(language))) if (!text) throw new Error(`${language} ${name}`);
    }
  },
  'the first module names all others, so that they come at once'() {
    const first = imported('/static/stream.js');
    if (!first.includes('/static/screen.js')) throw new Error('imports are not recognised any more');
    for (const module of first) same(imported(module).filter(deeper => !first.includes(deeper)), []);
  },
};
