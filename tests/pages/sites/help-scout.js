/** Help Scout: the editor comes up when Reply or Note is pressed, and does not say which. */
import { el } from '/shared/conversations.js';
import { button, editable, row, sends, words } from './parts.js';

export function build(body, ticket) {
  const list = el('ol', { class: 'log', 'aria-label': 'Thread Items' });
  let count = 0;
  const thread = (role, paragraphs) =>
    el(
      'li',
      {},
      row(
        { id: `thread-${(count += 1)}`, class: role === 'customer' ? 'is-customer' : '' },
        ...words(paragraphs),
      ),
    );
  list.append(...ticket.turns.map(([role, , paragraphs]) => thread(role, paragraphs)));
  const place = el('div', { class: 'compose' });
  let box = editable({ 'data-cy': 'ConvoEditor', 'data-testid': 'reply-editor', role: 'textbox' });
  const open = () => {
    box = box.cloneNode(false);
    const send = button('Send Reply');
    sends(send, box, (paragraphs) => list.append(thread('agent', paragraphs)));
    place.replaceChildren(box, send);
  };
  const reply = button('Reply', { 'data-testid': 'reply-button' });
  const note = button('Note', { 'data-testid': 'note-button' });
  reply.addEventListener('click', open);
  note.addEventListener('click', open);
  body.append(reply, note, el('div', { 'data-testid': 'ThreadContainer' }, list), place);
  return { box: () => box };
}
