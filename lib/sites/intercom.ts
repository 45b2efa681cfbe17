import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Intercom',
  provenance:
    'Classes and test ids of public extensions and userscripts, the newest of 2026; the note tab from an older one.',
  confidence: 'medium',
};

/** Intercom's inbox. Who wrote a part stands in what the part is made of. */
export const intercom: Site = {
  id: 'intercom',
  hosts: ['app.intercom.com'],
  recognise: '[data-intercom-target="conversation-space"], .inbox2__conversation-page',
  composers: [
    {
      selector: '.embercom-prosemirror-composer-editor[contenteditable="true"]',
      noteNear: '[data-intercom-target="note-tab"].o__selected',
    },
  ],
  mode: null,
  pane: '[data-intercom-target="conversation-space"], .inbox2__conversation-page',
  thread: {
    item: '[data-intercom-target="conversation-stream-content-part"]',
    text: ['.intercom-interblocks', '.intercom-interblocks-html'],
    drop: ['button', 'blockquote', 'time'],
    authors: [
      { author: 'note', match: '.inbox2__note-part' },
      { author: 'agent', match: '[data-testid="admin-avatar-name"], .inbox2__admin-email-part' },
      { author: 'customer', match: '.inbox2__user-email-part' },
    ],
  },
  send: null,
};
