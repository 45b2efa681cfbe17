/** Request Tracker’s page for a reply: a frame for an editor, signature and quoted mail in it. */
import { el } from '/shared/conversations.js';
import { textarea, words } from './parts.js';

export function build(body, ticket) {
  const type = el('select', { id: 'UpdateType', name: 'UpdateType' });
  type.append(
    el('option', { value: 'private' }, 'Comments (Not sent to requestors)'),
    el('option', { value: 'response', selected: '' }, 'Reply to requestors'),
  );
  const place = el('div', { class: 'messagebox-container action-response' });
  const submit = el('input', {
    type: 'submit',
    id: 'SubmitTicket',
    name: 'SubmitTicket',
    value: 'Update Ticket',
  });
  const form = el('form', { name: 'TicketUpdate', class: 'compose' }, type, place, submit);
  const plain = new URLSearchParams(location.search).has('plain');
  const [, , asked] = ticket.turns.at(-1);
  const given = [
    '',
    '',
    '-- ',
    'Have a wonderful day!',
    'Aurora Support',
    '',
    `On Monday ${ticket.customer} wrote:`,
  ];
  const quoted = asked.map((one) => `> ${one}`);
  const field = textarea({ id: 'UpdateContent', name: 'UpdateContent', rows: '9' });
  field.defaultValue = [...given, ...quoted].join('\n');
  const frame = el('iframe', {
    class: 'box cke_wysiwyg_frame',
    src: 'request-tracker-editor.html',
  });
  if (!plain) field.classList.add('hidden');
  place.append(field, ...(plain ? [] : [frame]));
  body.append(form);
  const inner = () => frame.contentDocument.body;
  const box = () => (plain ? field : inner());
  frame.addEventListener('load', () => {
    const editor = inner();
    editor.append(...given.map((one) => el('p', {}, one || el('br'))));
    editor.append(el('blockquote', {}, ...words(asked)));
  });
  // The reply goes out with the page.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign('/empty/');
  });
  return { box };
}
