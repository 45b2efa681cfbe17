/** What the pages of the helpdesks are made of. */
import { ago, el } from '/shared/conversations.js';

/** The words of a message. */
export const words = (paragraphs) => paragraphs.map((one) => el('p', {}, one));

/** A message in a box of its own; `inside` stands before its words. */
export const row = (attributes, ...inside) =>
  el('div', { ...attributes, class: `row ${attributes.class ?? ''}` }, ...inside);

export const editable = (attributes) =>
  el('div', { ...attributes, class: `box ${attributes.class ?? ''}`, contenteditable: 'true' });

export const textarea = (attributes) =>
  el('textarea', { rows: '6', ...attributes, class: `box ${attributes.class ?? ''}` });

export const button = (text, attributes = {}) =>
  el('button', { type: 'button', ...attributes }, text);

export const time = (minutes) => el('time', { datetime: ago(minutes) }, ago(minutes).slice(11, 16));

export const draftOf = (box) => (box.tagName === 'TEXTAREA' ? box.value : box.innerText).trim();

export function empty(box) {
  if (box.tagName === 'TEXTAREA') box.value = '';
  else box.replaceChildren();
}

/** Has a button send what is in a box, as a message of the agent. */
export function sends(control, box, add) {
  control.addEventListener('click', () => {
    const text = draftOf(box);
    if (text === '') return;
    add(text.split(/\n+/));
    empty(box);
  });
}
