// A person's face, or the first letter of the name on a colour that is always the same for the person.

import {h} from './dom.js';

/** Dark enough for white letters on them (contrast 4.5 and more). */
const COLOURS = ['#2b4b7e', '#3c7a4e', '#96486e', '#8a5a44', '#6b5b95', '#8f5a00', '#2f6f76', '#7b4b3a'];

const letterOf = name => Array.from(name.trim().normalize('NFKC'))[0]?.toUpperCase() ?? '?';

export const avatar = ({id, name, photo}) => {
  const face = h('span', {class: 'face', 'aria-hidden': 'true'});
  if (photo) {
    face.append(h('img', {src: `/media/${photo}/thumbnail`, alt: '', loading: 'lazy', width: 40, height: 40}));
  } else {
    face.style.background = COLOURS[Number(id) % COLOURS.length];
    face.textContent = letterOf(name);
  }
  return face;
};
