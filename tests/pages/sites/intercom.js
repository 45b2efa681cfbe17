/** Intercom’s inbox: the kind of part says who wrote it. */
import { el } from '/shared/conversations.js';
import { button, editable, row, sends, words } from './parts.js';

export function build(body, ticket) {
  const stream = el('div', { class: 'log', 'data-conversation-stream': '' });
  const part = (role, paragraphs) => {
    const text = el('div', { class: 'intercom-interblocks' }, ...words(paragraphs));
    const face =
      role === 'agent'
        ? el('span', { 'data-testid': 'admin-avatar-name' }, 'O')
        : el('span', { class: role === 'note' ? 'inbox2__note-part' : 'inbox2__user-email-part' });
    return row({ 'data-intercom-target': 'conversation-stream-content-part' }, face, text);
  };
  stream.append(...ticket.turns.map(([role, , paragraphs]) => part(role, paragraphs)));
  stream.append(part('note', ['Ours broke the box, careful.']));
  const box = editable({
    class: 'ProseMirror embercom-prosemirror-composer-editor',
    role: 'textbox',
  });
  const note = button('Note', { 'data-intercom-target': 'note-tab' });
  note.addEventListener('click', () => note.classList.toggle('o__selected'));
  const send = button('Send');
  sends(send, box, (paragraphs) => stream.append(part('agent', paragraphs)));
  body.append(
    el(
      'section',
      { class: 'inbox2__conversation-page', 'data-intercom-target': 'conversation-space' },
      stream,
      el('div', { class: 'compose inbox2__composer__container' }, note, box, send),
    ),
  );
  return { box };
}
