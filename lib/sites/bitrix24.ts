import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Bitrix24 Open Lines',
  provenance:
    'Its own templates of the messenger, and public scripts; the class of one’s own messages was not seen.',
  confidence: 'medium',
};

/** Bitrix24's messenger, where Open Lines are answered. Everybody else is an opponent there. */
export const bitrix24: Site = {
  id: 'bitrix24',
  hosts: ['*.bitrix24.ru', '*.bitrix24.com', '*.bitrix24.eu', '*.bitrix24.by', '*.bitrix24.kz'],
  recognise: '.bx-im-textarea__element, .bx-im-message-base__wrap',
  composers: [{ selector: 'textarea.bx-im-textarea__element' }],
  mode: null,
  pane: null,
  thread: {
    item: '.bx-im-message-base__wrap[data-id]',
    text: ['.bx-im-message-default-content__container'],
    drop: ['button', '[class*="reaction"]', '[class*="status"]', '[class*="date"]'],
    authors: [
      { author: 'customer', match: '.bx-im-message-base__wrap.--opponent' },
      // Seen on neither side: taken for ours only where the bubble has words of its own.
      {
        author: 'agent',
        match:
          '.bx-im-message-base__wrap:not(.--opponent):has(.bx-im-message-default-content__container)',
      },
    ],
  },
  send: '.bx-im-elements-send-button',
};
