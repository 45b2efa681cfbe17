import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Zendesk (older editor)',
  provenance:
    'Selectors of older public userscripts, some of them years old; nothing says who wrote a comment.',
  confidence: 'low',
};

/** Zendesk before the Agent Workspace. */
export const zendeskLegacy: Site = {
  id: 'zendesk-legacy',
  hosts: ['*.zendesk.com'],
  recognise: '.comment_input .zendesk-editor--rich-text-comment',
  composers: [
    {
      selector:
        '.comment_input .zendesk-editor--rich-text-comment[contenteditable="true"], .comment_input .zendesk-editor--rich-text-comment [contenteditable="true"]',
      noteNear: '.track-id-privateComment.active',
    },
  ],
  mode: null,
  pane: null,
  thread: {
    item: '.zd-comment',
    text: [],
    drop: ['.signature', 'button', 'blockquote'],
    authors: [],
  },
  send: 'footer.ticket-resolution-footer button',
};
