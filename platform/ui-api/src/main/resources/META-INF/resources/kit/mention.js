// What is being typed after @ or ＠. Pure.

const AT = /(^|[\s\p{P}\p{S}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[@＠]([^\s@＠]{0,30})$/u;

/**
 * @returns {start, words} of the mention that ends at the caret, or undefined; `start` is where its @ stands. Japanese has no
 * spaces, so an @ may follow any letter of it, but not a Latin one: that is an e-mail address.
 */
export const mentionAt = (text, caret) => {
  const found = AT.exec(text.slice(0, caret));
  if (!found) return undefined;
  return {start: found.index + found[1].length, words: found[2]};
};

/** The text with the mention completed, and where the caret stands afterwards. */
export const complete = (text, caret, mention, login) => {
  const before = text.slice(0, mention.start) + '@' + login + ' ';
  return {text: before + text.slice(caret).replace(/^ /, ''), caret: before.length};
};
