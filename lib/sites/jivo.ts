import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Jivo',
  provenance:
    'Only the addresses are known; the box and the conversation are looked for as on any page.',
  confidence: 'low',
};

/** Jivo, of which no more than the addresses are known. */
export const jivo: Site = {
  id: 'jivo',
  hosts: ['app.jivo.ru', 'app.jivosite.com'],
  recognise: null,
  composers: [],
  mode: null,
  pane: null,
  thread: null,
  send: null,
};
