// What a file looks like in a list: its sort and its size, as people say them.

/** Ending → sort, each with a drawing in `dom.js`; the ending is what people go by. */
const SORTS = {
  pdf: ['pdf'], doc: ['doc', 'docx', 'odt', 'rtf', 'txt', 'md', 'pages'], sheet: ['xls', 'xlsx', 'xlsm', 'csv', 'ods', 'numbers'],
  slides: ['ppt', 'pptx', 'odp', 'key'], image: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'heic', 'heif', 'svg', 'tif', 'tiff', 'bmp', 'avif'],
  media: ['mp3', 'm4a', 'wav', 'mp4', 'mov', 'webm', 'avi'], archive: ['zip', 'gz', 'tgz', '7z', 'rar', 'tar', 'lzh'],
};

export const endingOf = name => (name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '');

export const sortOf = name => Object.keys(SORTS).find(sort => SORTS[sort].includes(endingOf(name))) ?? 'other';

const UNITS = ['KB', 'MB', 'GB', 'TB'];

export const sizeText = bytes => {
  let size = Number(bytes);
  if (size < 1000) return `${size} B`;
  let unit = -1;
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${size < 9.95 ? size.toFixed(1) : Math.round(size)} ${UNITS[unit]}`;
};
