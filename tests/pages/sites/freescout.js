/** FreeScout: the latest message first, one hidden editor for replies and notes above it. */
import { el } from '/shared/conversations.js';
import { button, editable, row, sends, words } from './parts.js';

export function build(body, ticket) {
  const log = el('div', { class: 'log', id: 'conv-layout-main' });
  let count = 0;
  const kinds = {
    customer: 'customer',
    agent: 'message',
    note: 'note',
    system: 'lineitem',
    draft: 'draft',
  };
  const thread = (role, paragraphs) =>
    row(
      {
        class: `thread thread-type-${kinds[role]}`,
        id: `thread-${(count += 1)}`,
        'data-thread_id': `${count}`,
      },
      el('div', { class: 'thread-person' }, role === 'customer' ? ticket.customer : ticket.agent),
      el('div', { class: 'thread-body' }, ...words(paragraphs)),
    );
  log.append(...ticket.turns.toReversed().map(([role, , paragraphs]) => thread(role, paragraphs)));
  log.prepend(thread('draft', ['Half a sentence that was saved']));
  log.append(thread('system', ['Oliver changed the status to Active']));
  const box = editable({ class: 'note-editable' });
  const field = el('input', { type: 'hidden', name: 'is_note', value: '' });
  const send = button('Send Reply', { class: 'btn-reply-submit' });
  const block = el(
    'div',
    { class: 'compose conv-reply-block hidden' },
    el(
      'form',
      { class: 'form-reply' },
      field,
      el('textarea', { id: 'body', name: 'body', class: 'hidden' }),
    ),
    box,
    send,
  );
  const open = (note) => {
    field.value = note ? '1' : '';
    block.classList.remove('hidden');
    block.classList.toggle('conv-note-block', note);
    box.focus();
  };
  const reply = button('Reply', { class: 'conv-reply' });
  const note = button('Note', { class: 'conv-add-note' });
  reply.addEventListener('click', () => open(false));
  note.addEventListener('click', () => open(true));
  sends(send, box, (paragraphs) => log.prepend(thread('agent', paragraphs)));
  body.classList.add('body-conv');
  body.append(reply, note, block, log);
  return { box };
}
