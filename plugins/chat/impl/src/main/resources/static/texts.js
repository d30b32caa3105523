// What the stream says, in both languages.

import {composerTextsFor} from '/kit/composer-texts.js';

const ja = {
  today: '今日', yesterday: '昨日',
  log: 'メッセージ', loading: '読み込んでいます', loadFailed: '読み込めませんでした。', again: 'もう一度',
  emptyTitle: 'まだメッセージはありません', emptyHint: '最初のひとことを書いてみましょう。あいさつだけでも大丈夫です。',
  unread: 'ここから新しいメッセージ', edited: '編集済み', recalled: 'このメッセージは取り消されました',
  recallReach: 'だれに届いたかを見る',
  started: name => `${name}さんが会話を始めました`, joined: name => `${name}さんが加わりました`, left: name => `${name}さんが退出しました`,
  renamed: (name, title) => title ? `${name}さんが名前を「${title}」に変えました` : `${name}さんが名前を外しました`,
  spoken: (name, words) => `${name}さん: ${words}`, image: '画像', images: count => `画像${count}枚`,
  sending: '送信中…', failed: '送信できませんでした', retry: '再送', discard: '取り下げる',
  react: 'リアクション', more: 'その他の操作', menu: 'メッセージの操作', reactionLabel: (emoji, count) => `${emoji} ${count}人`,
  copy: '文章をコピー', copyLink: 'リンクをコピー', copied: 'コピーしました', edit: '編集', versions: '変更履歴', recall: '取り消す',
  recallTitle: 'このメッセージを取り消しますか', recallHint: '全員の画面からすぐに消え、「取り消されました」とだけ残ります。元に戻せません。だれが見た可能性があるかは、書いた本人だけが確かめられます。',
  cancel: 'やめる', close: '閉じる', previous: '前の画像', next: '次の画像',
  versionsTitle: '変更履歴', versionsNow: '現在',
  newMessages: count => `新しいメッセージ ${count}件`, toEnd: '最新へ', toUnread: '未読へ', jump: '日付へ移動',
  offline: '接続が切れました。つながり次第、続きを表示します。', signedOut: 'サインインの期限が切れました。', signIn: 'サインインする',
  dropHere: 'ここにファイルをドロップ',
};

const en = {
  today: 'Today', yesterday: 'Yesterday',
  log: 'Messages', loading: 'Loading', loadFailed: 'This could not be loaded.', again: 'Try again',
  emptyTitle: 'No messages yet', emptyHint: 'Write the first line. A simple hello will do.',
  unread: 'New messages', edited: 'edited', recalled: 'This message was taken back',
  recallReach: 'Whom it reached',
  started: name => `${name} started the conversation`, joined: name => `${name} joined`, left: name => `${name} left`,
  renamed: (name, title) => title ? `${name} changed the name to “${title}”` : `${name} removed the name`,
  spoken: (name, words) => `${name}: ${words}`, image: 'Image', images: count => `${count} images`,
  sending: 'Sending…', failed: 'Not sent', retry: 'Send again', discard: 'Withdraw',
  react: 'React', more: 'More actions', menu: 'Message actions', reactionLabel: (emoji, count) => `${emoji} ${count}`,
  copy: 'Copy text', copyLink: 'Copy link', copied: 'Copied', edit: 'Edit', versions: 'Earlier versions', recall: 'Take back',
  recallTitle: 'Take this message back?', recallHint: 'It disappears from every screen at once and leaves only a note. This cannot be undone. Its author alone can then read whom it may have reached.',
  cancel: 'Cancel', close: 'Close', previous: 'Previous image', next: 'Next image',
  versionsTitle: 'Earlier versions', versionsNow: 'Now',
  newMessages: count => count === 1 ? '1 new message' : `${count} new messages`, toEnd: 'To the latest', toUnread: 'To the first unread', jump: 'Go to a date',
  offline: 'Connection lost. Hiroba goes on as soon as it is back.', signedOut: 'Your session has ended.', signIn: 'Sign in',
  dropHere: 'Drop files here',
};

/** @param language a language tag; English for anything that is not Japanese */
export const textsFor = language => ({...composerTextsFor(language), ...(language?.startsWith('ja') ? ja : en)});
