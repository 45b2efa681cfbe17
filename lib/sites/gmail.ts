import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Gmail',
  provenance:
    'Attributes and classes used alike by several public extensions. Who is the customer is not in the page: names have to tell.',
  confidence: 'medium',
};

/** Gmail. Several letters may be open at once; the label of the box is translated. */
export const gmail: Site = {
  id: 'gmail',
  hosts: ['mail.google.com'],
  recognise: '[g_editable="true"]',
  composers: [{ selector: '[g_editable="true"][contenteditable="true"]' }],
  mode: null,
  pane: null,
  thread: {
    item: '[data-message-id]',
    text: ['.a3s.aiL', '.a3s'],
    drop: ['.gmail_quote', '.gmail_signature', 'blockquote', 'button'],
    authors: [],
    name: '.gD[email]',
  },
  send: null,
  sendKeys: ['Ctrl+Enter'],
};
