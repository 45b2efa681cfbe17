/**
 * One box to write in among eight others: what the editor was made from, what catches pasted text
 * and keys, what is folded away. "Source" swaps the editor for its textarea and back, each time
 * with the text in both, as editors do.
 */
import { asked, el } from '/shared/conversations.js';

const log = document.querySelector('.messages');
const form = document.querySelector('form');
const rich = document.querySelector('.rich');
const raw = document.querySelector('[name="reply"]');
const panel = document.querySelector('.panel');

const message = (role, paragraphs) =>
  el('div', { class: `message ${role}` }, ...paragraphs.map((one) => el('p', {}, one)));
log.append(...asked().turns.map(([role, , paragraphs]) => message(role, paragraphs)));

const isRaw = () => form.classList.contains('raw');
const draft = () => (isRaw() ? raw.value : rich.innerText);

// The form sends the textarea: it has to follow.
rich.addEventListener('input', () => (raw.value = rich.innerText));
document.querySelector('.source').addEventListener('click', () => {
  const text = draft();
  form.classList.toggle('raw');
  if (isRaw()) raw.value = text;
  else rich.replaceChildren(text);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  log.append(message('agent', [draft()]));
  raw.value = '';
  rich.replaceChildren();
});

window.openPanel = () => (panel.hidden = false);
window.model = () => draft();
window.ready = true;
