/** Salesforce Service Cloud: the words of a mail stand in a frame of their own. */
import { el } from '/shared/conversations.js';
import { button, editable, sends, words } from './parts.js';

export function build(body, ticket) {
  const log = el('div', { class: 'log' });
  const item = (role, paragraphs) => {
    const frame = el('iframe', { src: 'letter.html' });
    frame.addEventListener('load', () => {
      frame.contentDocument.body.append(...words(paragraphs));
    });
    return el(
      'article',
      { class: 'row cuf-feedItem' },
      el('b', {}, role === 'customer' ? ticket.customer : ticket.agent),
      el('emailui-rich-text-output', {}, frame),
    );
  };
  log.append(...ticket.turns.map(([role, , paragraphs]) => item(role, paragraphs)));
  const box = editable({ class: 'ql-editor slds-rich-text-area__content' });
  const share = button('Send', { class: 'cuf-publisherShareButton send' });
  sends(share, box, (paragraphs) => log.append(item('agent', paragraphs)));
  body.append(log, el('div', { class: 'compose ql-container' }, box, share));
  return { box };
}
