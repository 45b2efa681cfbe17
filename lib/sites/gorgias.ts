import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Gorgias',
  provenance:
    'Only the address is known; the box and the conversation are looked for as on any page.',
  confidence: 'low',
};

/** Gorgias, of which no more than the address is known. */
export const gorgias: Site = {
  id: 'gorgias',
  hosts: ['*.gorgias.com'],
  recognise: null,
  composers: [],
  mode: null,
  pane: null,
  thread: null,
  send: null,
};
