// A person's face, or the first letter of the name on a colour that is always the same for the person.

import {h} from './dom.js';

/** The theme's warm colours; white letters read on each of them. */
const COLOURS = ['#8a5a44', '#2b4b7e', '#3c7a4e', '#a0527a', '#7d6a3c', '#b0552f', '#66703a', '#3f6f7a', '#7a4f86', '#94602a'];

/** Which of them: the same as the portal's own faces have (WarmColor). */
const colourOf = id => {
  const bits = BigInt.asUintN(64, BigInt(id));
  const mixed = BigInt.asUintN(64, (bits ^ (bits >> 30n)) * 0xbf58476d1ce4e5b9n);
  const signed = BigInt.asIntN(64, mixed ^ (mixed >> 27n));
  const index = Number(((signed % 10n) + 10n) % 10n);
  return `var(--hiroba-warm-${index}, ${COLOURS[index]})`;
};

const letterOf = name => Array.from(name.trim()).find(sign => /[\p{L}\p{N}]/u.test(sign))?.toUpperCase() ?? '・';

export const avatar = ({id, name, photo}) => {
  const face = h('span', {class: 'face', 'aria-hidden': 'true'});
  if (photo) {
    face.append(h('img', {src: `/media/${photo}/thumbnail`, alt: '', loading: 'lazy', width: 40, height: 40}));
  } else {
    face.style.background = colourOf(id);
    face.textContent = letterOf(name);
  }
  return face;
};
