import type { Site } from './site.ts';

/** The practice desk: our own page, read the way any helpdesk is. */
export const practice: Site = {
  id: 'practice',
  name: 'Practice desk',
  hosts: [],
  recognise: null,
  provenance: 'Our own page.',
  confidence: 'high',
  composers: [{ selector: '[data-practice-composer]' }],
  mode: null,
  pane: null,
  thread: {
    item: '[data-practice-turn]',
    text: ['[data-practice-text]'],
    drop: ['button'],
    authors: [
      { author: 'customer', match: '[data-practice-turn="customer"]' },
      { author: 'agent', match: '[data-practice-turn="agent"]' },
      { author: 'system', match: '[data-practice-turn="system"]' },
    ],
    name: '[data-practice-name]',
    time: { selector: 'time', attribute: 'datetime' },
  },
  send: '[data-practice-send]',
};
