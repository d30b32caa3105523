// What the browser keeps for a page.

// Storage may be full or forbidden; then things last as long as the page.
export const read = (storage, name) => {
  try {
    return storage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
};

export const write = (storage, name, text) => {
  try {
    if (text === undefined) storage.removeItem(name);
    else storage.setItem(name, text);
  } catch {
    // See above.
  }
};
