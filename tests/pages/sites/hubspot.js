/** HubSpot: one kind of box for the inbox and for notes. */
import { el } from '/shared/conversations.js';
import { button, editable, row, sends, words } from './parts.js';

export function build(body, ticket) {
  const log = el('div', { class: 'log', 'data-thread-id': '77' });
  const card = (role, paragraphs) =>
    row(
      {
        class:
          role === 'customer' ? 'VisitorMessageCardWrapper-sc-1x' : 'BasicMessageCardWrapper-sc-2y',
      },
      ...words(paragraphs),
    );
  log.append(...ticket.turns.map(([role, , paragraphs]) => card(role, paragraphs)));
  const box = editable({ class: 'ProseMirror', 'data-test-id': 'rte-content' });
  const send = button('Send', { 'data-button-use': 'primary' });
  const note = button('Note', { 'data-selenium-test': 'create-engagement-note-button' });
  const mail = button('Email', { 'data-test-id': 'create-engagement-email-button' });
  sends(send, box, (paragraphs) => log.append(card('agent', paragraphs)));
  body.append(note, mail, log, el('div', { class: 'compose' }, box, send));
  return { box };
}
