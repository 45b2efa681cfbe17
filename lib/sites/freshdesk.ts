import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Freshdesk',
  provenance: 'Classes and test ids used alike by several public extensions, 2025–2026.',
  confidence: 'high',
};

/**
 * Freshdesk's ticket page. The editor exists once Reply, Note or Forward was pressed and says
 * nowhere which of them it serves: the last button pressed does.
 */
export const freshdesk: Site = {
  id: 'freshdesk',
  hosts: ['*.freshdesk.com', '*.myfreshworks.com'],
  recognise:
    '[data-test-email-action], [data-test-email-action-btn], [data-test-id="ticket-description"]',
  composers: [{ selector: '.fr-element.fr-view[contenteditable="true"]' }],
  mode: {
    note: '[data-test-email-action="note"], [data-test-email-action-btn="note"]',
    reply:
      '[data-test-email-action="reply"], [data-test-email-action-btn="reply"], [data-test-email-action="forward"], [data-test-email-action-btn="forward"]',
  },
  pane: null,
  thread: {
    // The reply box carries the class of a message too.
    item: '.ticket-details__item:not(:has(.fr-element)):not(.rich-editor)',
    text: [
      '[data-test-conversation="conversation-text"]',
      '#ticket_original_request',
      '.ticket_note[data-note-id]',
      '[data-test-id="conversation-content"]',
    ],
    drop: ['.freshdesk_quote', 'blockquote', 'button', 'svg', '.signature'],
    authors: [
      // A reply of somebody outside carries both classes: the requester comes first.
      { author: 'customer', match: '.ticket-details__requestor' },
      { author: 'note', match: '.ticket-details__privatenote' },
      { author: 'agent', match: '[data-test-is-agent]' },
    ],
    name: '[data-test-id="user-name"]',
    folded: 'button[data-test-button="load-more"]',
  },
  send: '.ticket-editor__footer .reply-btn-wrapper .reply-btn',
};
