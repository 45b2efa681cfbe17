import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Usedesk',
  provenance:
    'Classes of one public script of 2021; nothing is known of the box, nor of who wrote a message.',
  confidence: 'low',
};

/** Usedesk. The box is looked for as on any page. */
export const usedesk: Site = {
  id: 'usedesk',
  hosts: ['secure.usedesk.ru'],
  recognise: null,
  composers: [],
  mode: null,
  pane: null,
  thread: {
    item: '.horizontal-scroll:has(.mail-text)',
    text: ['.mail-text'],
    drop: ['blockquote', 'button', '.mail-attachments'],
    authors: [],
  },
  send: null,
};
