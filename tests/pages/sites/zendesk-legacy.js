/** Zendesk before the Agent Workspace: comments without authors, a tab for private ones. */
import { el } from '/shared/conversations.js';
import { button, editable, row, sends, words } from './parts.js';

export function build(body, ticket) {
  const log = el('div', { class: 'log' });
  const box = editable({ class: 'editor zendesk-editor--rich-text-comment' });
  const open = el('span', { class: 'track-id-publicComment active' }, 'Public reply');
  const closed = el('span', { class: 'track-id-privateComment' }, 'Internal note');
  for (const tab of [open, closed]) {
    tab.addEventListener('click', () => {
      for (const one of [open, closed]) one.classList.toggle('active', one === tab);
    });
  }
  const submit = button('Submit as open');
  const comment = (paragraphs) => row({ class: 'zd-comment' }, ...words(paragraphs));
  log.append(...ticket.turns.map(([, , paragraphs]) => comment(paragraphs)));
  sends(submit, box, (paragraphs) => log.append(comment(paragraphs)));
  body.append(
    log,
    el(
      'div',
      { class: 'compose comment_input' },
      open,
      closed,
      el('div', { class: 'content' }, box),
    ),
    el('footer', { class: 'ticket-resolution-footer' }, submit),
  );
  return { box };
}
