import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Omnidesk',
  provenance:
    'Classes of one author’s public scripts, some years old; nothing says who wrote a message.',
  confidence: 'low',
};

/** Omnidesk. Its editor is Redactor. */
export const omnidesk: Site = {
  id: 'omnidesk',
  hosts: ['*.omnidesk.ru'],
  recognise: '#anchor-scroll .text-area-box, [id^="redactor-uuid-"]',
  composers: [
    {
      selector:
        '.redactor-box .redactor-in, .redactor-box [contenteditable="true"], [id^="redactor-uuid-"][contenteditable="true"]',
    },
  ],
  mode: null,
  pane: null,
  thread: {
    item: '#anchor-scroll .text-area-box',
    text: ['.text-area'],
    drop: ['blockquote', 'button'],
    authors: [],
    time: { selector: '.request-info-right .request-date-time', attribute: '' },
  },
  send: null,
};
