/** Jira Service Management: comments with names alone, the first tab is the internal note. */
import { el } from '/shared/conversations.js';
import { button, editable, row, sends, words } from './parts.js';

export function build(body, ticket) {
  const log = el('div', { class: 'log', 'data-testid': 'issue.activity.comments-list' });
  let count = 0;
  const comment = (role, paragraphs) => {
    const id = `issue-comment-base.ui.comment.ak-comment.${(count += 1)}`;
    const name = role === 'customer' ? ticket.customer : ticket.agent;
    return row(
      { 'data-testid': `comment-base-item-${count}` },
      el('div', { 'data-testid': `${id}-header` }, name),
      el('div', { 'data-testid': `${id}-body` }, ...words(paragraphs)),
    );
  };
  log.append(...ticket.turns.map(([role, , paragraphs]) => comment(role, paragraphs)));
  const tabs = ['Add internal note', 'Reply to customer'].map((text, index) =>
    button(text, {
      role: 'tab',
      id: `comment-editor-container-tabs-${index}`,
      'aria-selected': `${index === 1}`,
    }),
  );
  for (const tab of tabs) {
    tab.addEventListener('click', () => {
      for (const one of tabs) one.setAttribute('aria-selected', `${one === tab}`);
    });
  }
  const box = editable({ class: 'ProseMirror', id: 'ak-editor-textarea', role: 'textbox' });
  const save = button('Save', { 'data-testid': 'comment-save-button' });
  sends(save, box, (paragraphs) => log.append(comment('agent', paragraphs)));
  body.append(log, el('div', { class: 'compose' }, ...tabs, box, save));
  return { box };
}
