/** Bitrix24’s messenger: a textarea, everybody else is an opponent. */
import { el } from '/shared/conversations.js';
import { button, row, sends, textarea, words } from './parts.js';

export function build(body, ticket) {
  const log = el('div', { class: 'log' });
  let count = 0;
  const message = (role, paragraphs) =>
    row(
      {
        class: `bx-im-message-base__wrap ${role === 'customer' ? '--opponent' : ''}`,
        'data-id': `${(count += 1)}`,
      },
      el('div', { class: 'bx-im-message-default-content__container' }, ...words(paragraphs)),
      el('span', { class: 'bx-im-reaction-item' }, '👍 2'),
    );
  log.append(...ticket.turns.map(([role, , paragraphs]) => message(role, paragraphs)));
  const box = textarea({ class: 'bx-im-textarea__element' });
  const send = button('➤', { class: 'bx-im-elements-send-button' });
  sends(send, box, (paragraphs) => log.append(message('agent', paragraphs)));
  body.append(log, el('div', { class: 'compose' }, box, send));
  return { box };
}
