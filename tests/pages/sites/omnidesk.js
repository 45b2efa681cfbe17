/** Omnidesk: Redactor’s box, messages without authors. */
import { el } from '/shared/conversations.js';
import { button, editable, row, sends, words } from './parts.js';

export function build(body, ticket) {
  const log = el('div', { class: 'log', id: 'anchor-scroll' });
  const letter = (paragraphs) =>
    row({ class: 'text-area-box' }, el('div', { class: 'text-area' }, ...words(paragraphs)));
  log.append(...ticket.turns.map(([, , paragraphs]) => letter(paragraphs)));
  const box = editable({ class: 'redactor-in', id: 'redactor-uuid-0' });
  const send = button('Отправить ответ');
  sends(send, box, (paragraphs) => log.append(letter(paragraphs)));
  body.append(
    log,
    el('div', { class: 'compose' }, el('div', { class: 'redactor-box' }, box), send),
  );
  return { box };
}
