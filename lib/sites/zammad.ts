import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Zammad (new desktop view)',
  provenance:
    'Its own source (Vue components); the author has no attribute there, only a class of the layout.',
  confidence: 'medium',
};

/** Zammad's new desktop view. Who wrote an article has to be found. */
export const zammad: Site = {
  id: 'zammad',
  hosts: [],
  recognise: '#ticketArticleReplyForm, [data-test-id^="article-bubble-container-"]',
  composers: [
    {
      selector: '#ticketArticleReplyForm [data-test-id="field-editor"] .ProseMirror',
      noteNear: '[data-test-id="article-reply-stripes-panel"]:is(.bg-stripes, .border-stripes)',
    },
  ],
  mode: null,
  pane: null,
  thread: {
    item: 'section[role="feed"] article[id^="article-"]',
    text: ['[data-test-id^="article-bubble-body-"]'],
    drop: ['button', 'blockquote', 'time'],
    authors: [],
    time: { selector: 'time', attribute: 'datetime' },
  },
  send: null,
};
