/**
 * A small helpdesk of one's own: a plain contenteditable, authors named in words only, no
 * attribute that was put there for anybody's tool.
 */
import { asked, el } from '/shared/conversations.js';

const ticket = asked();
const words = ticket.lang === 'ru' ? ['Клиент', 'Поддержка'] : ['Customer', 'Support'];
const history = document.querySelector('.history');
const field = document.querySelector('.answer');
document.querySelector('h1').textContent = ticket.subject;

function post(role, name, paragraphs) {
  const node = el('div', { class: 'post' });
  node.append(el('b', { class: 'who' }, `${role === 'customer' ? words[0] : words[1]}: ${name}`));
  node.append(...paragraphs.map((one) => el('p', {}, one)));
  return node;
}

for (const [role, , paragraphs] of ticket.turns) {
  history.append(post(role, role === 'customer' ? ticket.customer : ticket.agent, paragraphs));
}
document.querySelector('.primary').addEventListener('click', () => {
  const text = field.innerText.trim();
  if (text === '') return;
  history.append(post('agent', ticket.agent, text.split(/\n+/)));
  field.replaceChildren();
});

window.model = () => field.innerText;
window.ready = true;
