import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Help Scout',
  provenance: 'One public script and its notes; not confirmed by a second source.',
  confidence: 'medium',
};

/** Help Scout. An open editor does not say what it holds: the last button pressed does. */
export const helpScout: Site = {
  id: 'help-scout',
  hosts: ['secure.helpscout.net'],
  recognise: '[data-cy="ConvoEditor"], [data-testid="ThreadContainer"]',
  composers: [
    {
      selector:
        ':is([data-cy="ConvoEditor"], [data-testid="reply-editor"]) [contenteditable="true"], :is([data-cy="ConvoEditor"], [data-testid="reply-editor"])[contenteditable="true"]',
    },
  ],
  mode: {
    note: '[data-testid="note-button"]',
    reply: '[data-testid="reply-button"], [data-cy="reply-button"]',
  },
  pane: null,
  thread: {
    item: '[data-testid="ThreadContainer"] div[id^="thread-"]',
    text: [],
    drop: ['button', 'blockquote', 'time', 'header'],
    authors: [
      { author: 'customer', match: '.is-customer' },
      // The labels are English: in another language the author is unknown.
      { author: 'customer', match: '[aria-label*="customer" i], [aria-label*="user reply" i]' },
    ],
  },
  send: null,
};
