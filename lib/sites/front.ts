import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Front',
  provenance:
    'Only the address is known; the box and the conversation are looked for as on any page.',
  confidence: 'low',
};

/** Front, of which no more than the address is known. */
export const front: Site = {
  id: 'front',
  hosts: ['app.frontapp.com'],
  recognise: null,
  composers: [],
  mode: null,
  pane: null,
  thread: null,
  send: null,
};
