/**
 * A helpdesk at its worst, as the address asks for it: `turns=2000` messages above the box,
 * `box=editable` for a contenteditable in place of the textarea, `changes=1000` changes of the
 * page a second, `redraw` for a box that is made anew at each keystroke, `frames=100` desks in
 * frames below.
 */
import { conversations, el } from '/shared/conversations.js';

const asks = new URLSearchParams(location.search);
const number = (name, otherwise) => Number(asks.get(name) ?? otherwise);
const log = document.querySelector('.chat-log');
const form = document.querySelector('form');
const english = conversations.filter(({ lang }) => lang === 'en');
let box = null;

function line(from, paragraphs) {
  const node = el('div', { class: 'chat-line', 'data-from': from });
  node.append(...paragraphs.map((one) => el('p', {}, one)));
  return node;
}

/** Shows the last so many of the messages of all English tickets, one after another. */
function show(turns, from = 0) {
  const all = english.flatMap((ticket) => ticket.turns);
  const lines = Array.from({ length: turns }, (_, nth) => {
    const [role, , paragraphs] = all[(from + nth) % all.length];
    const own =
      turns > all.length ? [`Message ${nth + 1} of ${turns}.`, ...paragraphs] : paragraphs;
    return line(role === 'customer' ? 'visitor' : 'operator', own);
  });
  log.replaceChildren(...lines);
  log.scrollTop = log.scrollHeight;
}

function makeBox(text) {
  if (asks.get('box') !== 'editable') {
    const field = el('textarea', { name: 'reply', rows: 5, placeholder: 'Type your message' });
    field.value = text;
    return field;
  }
  const editable = el('div', { class: 'editable', contenteditable: 'true', role: 'textbox' });
  editable.append(...text.split('\n\n').map((one) => el('p', {}, one)));
  return editable;
}

const draft = () => (box.tagName === 'TEXTAREA' ? box.value : box.innerText);

function putBox(text) {
  const next = makeBox(text);
  if (box === null) form.prepend(next);
  else box.replaceWith(next);
  box = next;
  if (asks.has('redraw')) box.addEventListener('input', redraw);
}

function redraw() {
  const { selectionStart: start, selectionEnd: end } = box;
  putBox(draft());
  box.focus();
  box.setSelectionRange(start, end);
}

function empty() {
  if (box.tagName === 'TEXTAREA') box.value = '';
  else box.replaceChildren();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (draft().trim() === '') return;
  log.append(line('operator', [draft()]));
  log.scrollTop = log.scrollHeight;
  empty();
  window.sent += 1;
});

/** Changes the page so many times a second: visitors come and go, the last message is edited. */
function change(perSecond) {
  const visitors = document.querySelector('.visitors');
  const PAUSE = 20;
  let count = 0;
  setInterval(() => {
    for (let nth = 0; nth < (perSecond * PAUSE) / 1000; nth += 1) {
      count += 1;
      if (count % 10 === 0) log.lastElementChild.lastElementChild.dataset.read = String(count);
      else if (visitors.childElementCount > 20) visitors.firstElementChild.remove();
      else visitors.append(el('li', {}, `Visitor ${count} came to the shop`));
    }
    window.changes = count;
  }, PAUSE);
}

/** Another ticket in the same place, as a helpdesk shows it after a reply. */
window.next = (nth) => show(number('turns', 3), nth);
window.model = draft;
window.sent = 0;
show(number('turns', 3));
const words = english.flatMap(({ turns }) => turns.flatMap(([, , paragraphs]) => paragraphs));
let text = '';
for (let nth = 0; text.length < number('draft', 0); nth += 1) {
  text += `${nth + 1}. ${words[nth % words.length]}\n\n`;
}
putBox(text.slice(0, number('draft', 0)).trim());
if (asks.has('changes')) change(number('changes', 0));
for (let nth = 0; nth < number('frames', 0); nth += 1) {
  document.querySelector('.frames').append(el('iframe', { src: '/chat/', title: `Desk ${nth}` }));
}
window.ready = true;
