/** Zammad: two tickets are open, the one behind in a hidden pane. */
import { el } from '/shared/conversations.js';
import { button, editable, row, sends, words } from './parts.js';

export function build(body, ticket) {
  const boxes = [];
  const pane = (turns) => {
    const log = el('div', { class: 'log' });
    let count = 0;
    const article = (role, paragraphs) =>
      row(
        {
          class: `ticket-article-item ${role}`,
          id: `article-${(count += 1)}`,
          'data-id': `${count}`,
        },
        el(
          'div',
          { class: 'textBubble-content' },
          el('div', { class: 'richtext-content' }, ...words(paragraphs)),
        ),
      );
    log.append(...turns.map(([role, , paragraphs]) => article(role, paragraphs)));
    log.append(article('agent is-internal', ['Second broken one this week.']));
    const box = editable({ class: 'articleNewEdit-body', 'data-name': 'body' });
    const form = el('form', { class: 'compose article-add is-public', 'data-type': 'email' }, box);
    const lock = button('Internal', { class: 'js-selectInternalPublic' });
    lock.addEventListener('click', () => {
      form.classList.toggle('is-internal');
      form.classList.toggle('is-public');
    });
    form.append(lock);
    const update = button('Update', { class: 'js-submit' });
    sends(update, box, (paragraphs) => log.append(article('agent', paragraphs)));
    boxes.push(box);
    return el('div', { class: 'pane' }, log, form, update);
  };
  const behind = [['customer', 10, ['Thank you so much, that was quick!']]];
  const panes = [pane(behind), pane(ticket.turns)];
  panes[0].classList.add('hidden');
  const tab = button('Other ticket', { class: 'task' });
  tab.addEventListener('click', () => panes.forEach((one) => one.classList.toggle('hidden')));
  body.append(tab, ...panes);
  return { box: () => boxes[panes.findIndex((one) => !one.classList.contains('hidden'))] };
}
