import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Salesforce Service Cloud',
  provenance:
    'Classes used by several public extensions; that the console draws chats by the published pattern is not confirmed.',
  confidence: 'low',
};

/** Salesforce Service Cloud. Mail is written and shown in frames; other cases stay in the page. */
export const salesforce: Site = {
  id: 'salesforce',
  hosts: ['*.lightning.force.com', '*.my.salesforce.com'],
  recognise: 'article.cuf-feedItem, article.cuf-feedElement, .cuf-publisherShareButton',
  composers: [{ selector: 'div.ql-editor[contenteditable="true"], body[contenteditable="true"]' }],
  mode: null,
  pane: null,
  thread: {
    item: 'article.cuf-feedItem, article.cuf-feedElement:not(article.cuf-feedItem article), .slds-chat-listitem',
    text: [
      'emailui-rich-text-output iframe',
      '.cuf-feedBodyText.forceChatterMessageSegments',
      '.slds-chat-message__text',
    ],
    drop: ['button', 'blockquote', '.slds-chat-message__meta'],
    authors: [],
  },
  send: 'button.cuf-publisherShareButton, button.send',
};
