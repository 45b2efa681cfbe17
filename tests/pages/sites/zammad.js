/** Zammad’s new desktop view: a feed that holds a part of the articles, no word of their authors. */
import { el } from '/shared/conversations.js';
import { button, editable, sends, time, words } from './parts.js';

export function build(body, ticket) {
  const feed = el('section', { role: 'feed', class: 'log' });
  const all = [...ticket.turns];
  const article = ([role, minutes, paragraphs], index) =>
    el(
      'article',
      {
        id: `article-${index}`,
        'aria-posinset': `${index + 1}`,
        'aria-setsize': `${all.length}`,
        class: 'row',
      },
      el(
        'div',
        { 'data-test-id': `article-bubble-container-${index}` },
        el('strong', {}, role === 'customer' ? ticket.customer : ticket.agent),
        time(minutes),
        el('div', { 'data-test-id': `article-bubble-body-${index}` }, ...words(paragraphs)),
      ),
    );
  const scrollTo = (from, to) => feed.replaceChildren(...all.map(article).slice(from, to));
  scrollTo(0, all.length);
  const box = editable({ class: 'ProseMirror', role: 'textbox', name: 'body' });
  const panel = el('div', { 'data-test-id': 'article-reply-stripes-panel' }, 'Visibility');
  panel.addEventListener('click', () => panel.classList.toggle('bg-stripes'));
  const update = button('Update');
  sends(update, box, (paragraphs) => {
    all.push(['agent', 0, paragraphs]);
    scrollTo(0, all.length);
  });
  body.append(
    feed,
    el(
      'div',
      { class: 'compose', id: 'ticketArticleReplyForm' },
      panel,
      el('div', { 'data-test-id': 'field-editor' }, box),
      update,
    ),
  );
  Object.assign(window, { scrollFeed: scrollTo });
  return { box };
}
