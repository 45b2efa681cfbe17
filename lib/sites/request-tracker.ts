import type { About, Site } from './site.ts';

export const about: About = {
  name: 'Request Tracker',
  provenance:
    'Its own source (templates of 4.4, 5.0 and 6.0), and a 5.0.3 of our own (tests/request-tracker). Messages carry no role: the author has to be found.',
  confidence: 'high',
};

/**
 * Request Tracker 4 to 6. The box and the history are different pages; the mail that is answered
 * stands quoted in the draft. In 5 the editor is a frame, in 4 it may be a bare textarea.
 */
export const requestTracker: Site = {
  id: 'request-tracker',
  hosts: [],
  recognise: 'form[name="TicketUpdate"], #UpdateType, .Ticket-transaction.message',
  composers: [
    {
      selector:
        'textarea#UpdateContent, :is(form[name="TicketUpdate"], .messagebox-container) :is(iframe.cke_wysiwyg_frame, .ck-editor__editable)',
      note: '.messagebox-container.action-private',
      noteValue: { field: 'select#UpdateType', is: ['private'] },
    },
  ],
  mode: null,
  pane: null,
  thread: {
    item: '.Ticket-transaction.message[data-transaction-id]',
    text: ['.messagebody'],
    drop: ['blockquote', 'button', '.message-stanza.closed'],
    authors: [],
    name: '.description .user',
    time: { selector: '.metadata .date', attribute: '' },
  },
  // In 5 the id is that of the box around the button.
  send: ':is(input, button):is(#SubmitTicket, [name="SubmitTicket"])',
};
