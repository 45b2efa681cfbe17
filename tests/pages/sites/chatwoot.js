/** Chatwoot: bubbles on two sides, rows that tell what happened, a box that turns into a note. */
import { el } from '/shared/conversations.js';
import { button, editable, row, sends, words } from './parts.js';

export function build(body, ticket) {
  const list = el('ul', { class: 'log conversation-panel' });
  let count = 0;
  const message = (role, paragraphs) => {
    const id = String((count += 1));
    const attributes = {
      class: 'message-bubble-container',
      id: `message${id}`,
      'data-message-id': id,
    };
    const sides = {
      customer: 'left-bubble',
      agent: 'right-bubble',
      note: 'right-bubble bg-n-solid-amber',
    };
    if (role === 'system') return row(attributes, ...words(paragraphs));
    return row(attributes, el('div', { class: sides[role] }, ...words(paragraphs)));
  };
  const say = (turns) =>
    list.append(...turns.map(([role, , paragraphs]) => message(role, paragraphs)));
  const box = editable({ class: 'ProseMirror ProseMirror-woot-style' });
  const send = el('button', { type: 'button' }, 'Send (⌘ + ↵)');
  const reply = el(
    'div',
    { class: 'compose reply-box' },
    el('div', { class: 'ProseMirror-menubar-wrapper' }, box),
    el('div', { class: 'bottom-box foot' }, el('div', { class: 'right-wrap' }, send)),
  );
  const toggle = button('Reply / Private note', { class: 'mode' });
  toggle.addEventListener('click', () => reply.classList.toggle('is-private'));
  sends(send, box, (paragraphs) => list.append(message('agent', paragraphs)));
  const late = new URLSearchParams(location.search).has('late');
  if (!late) say(ticket.turns);
  list.append(message('system', ['Oliver assigned this conversation to himself']));
  body.append(list, toggle, reply);
  Object.assign(window, {
    /** The conversation comes in, long after the page. */
    load: () => say(ticket.turns),
    /** Another conversation in the same place, without a page load. */
    show(other) {
      list.replaceChildren();
      box.replaceChildren();
      say(other.turns);
    },
  });
  return { box };
}
