/** Gmail: two letters are open at once, each with a button of its own. */
import { el } from '/shared/conversations.js';
import { editable, row, sends, words } from './parts.js';

export function build(body, ticket) {
  const log = el('div', { class: 'log', role: 'list' });
  let count = 0;
  const letter = (role, paragraphs) =>
    row(
      { role: 'listitem', 'data-message-id': `#msg-${(count += 1)}` },
      el(
        'span',
        { class: 'gD', email: 'x@example.test' },
        role === 'customer' ? ticket.customer : ticket.agent,
      ),
      el('div', { class: 'a3s aiL' }, ...words(paragraphs)),
    );
  log.append(...ticket.turns.map(([role, , paragraphs]) => letter(role, paragraphs)));
  const compose = () => {
    const box = editable({
      class: 'Am Al editable',
      g_editable: 'true',
      role: 'textbox',
      'aria-label': 'Тело письма',
    });
    const send = el(
      'div',
      { role: 'button', class: 'T-I', 'aria-label': 'Отправить (Ctrl+Enter)' },
      'Отправить',
    );
    sends(send, box, (paragraphs) => log.append(letter('agent', paragraphs)));
    return { box, place: el('div', { class: 'compose M9' }, box, send) };
  };
  const [first, second] = [compose(), compose()];
  body.append(log, first.place, second.place);
  return { box: first.box };
}
