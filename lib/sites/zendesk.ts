import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Zendesk',
  provenance: 'Test ids used alike by several public extensions and userscripts, 2025–2026.',
  confidence: 'high',
};

/** Zendesk Agent Workspace. Open tickets all stay in the document, one pane each. */
export const zendesk: Site = {
  id: 'zendesk',
  hosts: ['*.zendesk.com'],
  recognise: '[data-test-id="omni-log-container"], #main_panes',
  composers: [
    {
      selector:
        '[data-test-id="omnicomposer-rich-text-ckeditor"], [data-test-id="omnicomposer-plain-text-ckeditor"]',
      note: '[data-test-id="omnichannel-channel-switcher-button"][data-channel="internal"]',
    },
  ],
  mode: null,
  pane: '[data-ticket-id], #main_panes > *',
  thread: {
    item: '[data-test-id="omni-log-comment-item"]',
    text: ['[data-test-id="omni-log-message-content"]', '[data-test-id="omni-log-item-message"]'],
    drop: ['.signature', 'button', 'svg', 'blockquote', '[aria-hidden="true"]'],
    authors: [
      {
        author: 'note',
        match:
          '[data-test-id="omni-log-item-message"][type="internal"], [data-test-id="omni-log-internal-note-tag"]',
      },
      { author: 'customer', match: '[data-test-id="omni-log-item-message"][type="end-user"]' },
      { author: 'agent', match: '[data-test-id="omni-log-item-message"][type="agent"]' },
    ],
    name: '[data-test-id="omni-log-item-sender"], [data-test-id="omni-log-comment-user-link"]',
    time: { selector: 'time[data-test-id^="timestamp-"]', attribute: 'datetime' },
  },
  send: '[data-test-id="submit_button-button"], [data-test-id="omnichannel-omnicomposer-send-button"]',
};
