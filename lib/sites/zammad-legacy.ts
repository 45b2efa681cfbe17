import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Zammad',
  provenance: 'Its own source (views and controllers of the ticket zoom).',
  confidence: 'high',
};

/** Zammad's established interface. Open tickets stay in the document, in hidden panes. */
export const zammadLegacy: Site = {
  id: 'zammad-legacy',
  hosts: [],
  recognise: 'form.article-add, .ticket-article-item',
  composers: [
    {
      selector: 'form.article-add .articleNewEdit-body[contenteditable="true"]',
      note: 'form.article-add.is-internal',
    },
  ],
  mode: null,
  pane: null,
  thread: {
    item: '.ticket-article-item',
    text: ['.textBubble-content .richtext-content', '.textBubble-content'],
    drop: ['.js-signatureMarker ~ *', 'blockquote', 'button', 'svg'],
    authors: [
      { author: 'note', match: '.ticket-article-item.is-internal' },
      { author: 'customer', match: '.ticket-article-item.customer' },
      { author: 'agent', match: '.ticket-article-item.agent' },
      { author: 'system', match: '.ticket-article-item.system' },
    ],
    time: { selector: 'time', attribute: 'datetime' },
  },
  send: '.js-submit, .js-dropdownActionMacro',
};
