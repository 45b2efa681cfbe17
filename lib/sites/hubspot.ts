import type { About, Site } from './site.ts';

export const about: About = {
  name: 'HubSpot',
  provenance:
    'Test ids used alike by several public extensions; the cards of messages from one of them.',
  confidence: 'medium',
};

/** HubSpot. The inbox, mail and notes share one kind of box: the button that opened it tells. */
export const hubspot: Site = {
  id: 'hubspot',
  hosts: ['app.hubspot.com'],
  recognise: '[data-test-id="create-engagement-email-button"], [data-thread-id]',
  composers: [{ selector: '[data-test-id="rte-content"][contenteditable="true"]' }],
  mode: {
    note: '[data-selenium-test="create-engagement-note-button"]',
    reply: '[data-test-id="create-engagement-email-button"], [data-thread-id]',
  },
  pane: null,
  thread: {
    item: '[class*="BasicMessageCardWrapper"], [class*="VisitorMessageCardWrapper"]',
    text: [],
    drop: ['button', 'blockquote', 'time'],
    authors: [{ author: 'customer', match: '[class*="VisitorMessageCardWrapper"]' }],
  },
  send: 'button[data-button-use="primary"]',
};
