/** A live chat: a textarea, Enter sends, the author stands in a data attribute. */
import { asked, el } from '/shared/conversations.js';

const ticket = asked();
const log = document.querySelector('.chat-log');
const form = document.querySelector('form');
const field = document.querySelector('textarea');

function line(from, paragraphs) {
  const node = el('div', { class: 'chat-line', 'data-from': from });
  node.append(...paragraphs.map((one) => el('p', {}, one)));
  return node;
}

for (const [role, , paragraphs] of ticket.turns) {
  log.append(line(role === 'customer' ? 'visitor' : 'operator', paragraphs));
}
log.scrollTop = log.scrollHeight;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (field.value.trim() === '') return;
  log.append(line('operator', field.value.split('\n').filter(Boolean)));
  log.scrollTop = log.scrollHeight;
  field.value = '';
});
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

window.model = () => field.value;
window.ready = true;
