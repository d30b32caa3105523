// What the composer says, in both languages.

const ja = {
  write: 'メッセージを書く', writeTo: title => `${title} へメッセージを書く`, send: '送信', save: '保存', attach: '画像を付ける', attachFiles: 'ファイルや画像を付ける', camera: '写真を撮る',
  image: '画像', removeImage: '画像を外す', uploading: '送っています…', removeFile: name => `「${name}」を外す`, uploadStop: name => `「${name}」の送信をやめる`,
  uploadWaiting: '接続が切れました。つながり次第、続けます。', uploadFailed: name => `「${name}」を送れませんでした。`, uploadAgain: 'もう一度', uploadDismiss: name => `「${name}」の知らせを消す`,
  notAnImage: name => `「${name}」は画像ではありません。JPEG・PNG・GIF・WebP を付けられます。`,
  hint: 'Enter で送信、Shift + Enter で改行', hintSlow: 'Ctrl + Enter で送信', editing: '編集中', editCancel: '編集をやめる', mentions: '人をえらぶ',
  tooLong: most => `長すぎます。${most}文字までです。`, readOnly: 'この会話には書き込めません。',
};

const en = {
  write: 'Write a message', writeTo: title => `Write to ${title}`, send: 'Send', save: 'Save', attach: 'Attach images', attachFiles: 'Attach files or images', camera: 'Take a photo',
  image: 'Image', removeImage: 'Remove image', uploading: 'Uploading…', removeFile: name => `Remove “${name}”`, uploadStop: name => `Stop uploading “${name}”`,
  uploadWaiting: 'Connection lost. It goes on as soon as it is back.', uploadFailed: name => `“${name}” could not be uploaded. `, uploadAgain: 'Try again', uploadDismiss: name => `Dismiss the note about “${name}”`,
  notAnImage: name => `“${name}” is not an image. JPEG, PNG, GIF and WebP can be attached.`,
  hint: 'Enter sends, Shift + Enter starts a new line', hintSlow: 'Ctrl + Enter sends', editing: 'Editing', editCancel: 'Stop editing', mentions: 'Choose a person',
  tooLong: most => `Too long: at most ${most} characters.`, readOnly: 'You cannot write in this conversation.',
};

/** @param language a language tag; English for anything that is not Japanese */
export const composerTextsFor = language => (language?.startsWith('ja') ? ja : en);
