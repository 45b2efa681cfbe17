import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Practice desk',
  provenance: 'Our own page.',
  confidence: 'high',
};

/** The practice desk: our own page, read the way any helpdesk is. */
export const practice: Site = {
  id: 'practice',
  hosts: [],
  recognise: null,
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
  sendKeys: ['Ctrl+Enter'],
};
