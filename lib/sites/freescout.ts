import type { About, Site } from './site.ts';

export const about: About = {
  name: 'FreeScout',
  provenance:
    'Its own source (templates and scripts of the conversation page, fetched August 2026).',
  confidence: 'high',
};

/** FreeScout. One editor serves replies, notes and forwarded mail, and is hidden until used. */
export const freescout: Site = {
  id: 'freescout',
  hosts: [],
  recognise: '.conv-reply-block, body.body-conv',
  composers: [
    {
      selector: '.conv-reply-block .note-editable',
      note: '.conv-reply-block.conv-note-block',
      noteValue: { field: '.conv-reply-block input[name="is_note"]', is: ['1'] },
    },
  ],
  mode: null,
  pane: null,
  thread: {
    item: '#conv-layout-main .thread[data-thread_id]:not(.thread-type-draft)',
    text: ['.thread-body'],
    drop: ['blockquote', 'button', '.signature'],
    authors: [
      { author: 'note', match: '.thread-type-note' },
      { author: 'system', match: '.thread-type-lineitem' },
      { author: 'customer', match: '.thread-type-customer' },
      { author: 'agent', match: '.thread-type-message' },
    ],
    name: '.thread-person',
    // The latest thread stands right below the box.
    newestFirst: true,
  },
  send: '.btn-reply-submit, .btn-send-text, .btn-add-note-text, .btn-send-forward, .btn-create-conv',
  sendKeys: ['Ctrl+Enter'],
};
