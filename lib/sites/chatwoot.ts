import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Chatwoot',
  provenance: 'Its own source (components of the dashboard, 2025–2026).',
  confidence: 'high',
};

/** Chatwoot, on any host. An earlier version put only one’s own messages on the right. */
export const chatwoot: Site = {
  id: 'chatwoot',
  hosts: [],
  recognise: '.reply-box, .message-bubble-container[data-message-id]',
  composers: [
    {
      selector: '.reply-box .ProseMirror-woot-style, .reply-box__top textarea',
      note: '.reply-box.is-private',
    },
  ],
  mode: null,
  pane: null,
  thread: {
    item: '.message-bubble-container[data-message-id]',
    text: ['.left-bubble', '.right-bubble'],
    drop: ['button', 'time', 'blockquote', '.signature'],
    authors: [
      { author: 'note', match: '.bg-n-solid-amber' },
      { author: 'system', match: '.bg-n-solid-iris' },
      { author: 'customer', match: '.left-bubble' },
      { author: 'agent', match: '.right-bubble' },
      // A row that tells what happened has no bubble at all.
      { author: 'system', match: ':not(:has(.left-bubble, .right-bubble))' },
    ],
  },
  send: '.bottom-box .right-wrap > :last-child',
};
