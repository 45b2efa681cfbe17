/**
 * The parts of Freshdesk's ticket page that matter to a coach: documented classes and test ids,
 * Froala that exists only once Reply or Note was pressed, private notes in the conversation.
 */
import { ago, asked, el } from '/shared/conversations.js';

const ticket = asked();
const pane = document.querySelector('.tickets-conversation-pane');
let editor = null;

function body(paragraphs) {
  const text = el('div', { 'data-test-conversation': 'conversation-text' });
  text.append(...paragraphs.map((one) => el('p', {}, one)));
  return text;
}

function item(classes, inner, id) {
  return el(
    'div',
    {
      class: `ticket-details__item ${classes}`,
      'data-test-id': id === 0 ? 'ticket-description' : 'conversation-wrapper',
      'data-album': id === 0 ? `ticket_${ticket.id}` : `note_${id}`,
    },
    ...inner,
  );
}

function header(name, minutes, isAgent) {
  const who = el('span', { 'data-test-id': 'user-name' }, name);
  if (isAgent) who.setAttribute('data-test-is-agent', 'true');
  return el(
    'header',
    {},
    who,
    ' · ',
    el(
      'span',
      { 'data-test-id': 'time-info', 'aria-label': ago(minutes) },
      ago(minutes).slice(11, 16),
    ),
  );
}

function turn([role, minutes, paragraphs], index) {
  const customer = role === 'customer';
  return item(
    customer ? 'ticket-details__requestor' : '',
    [header(customer ? ticket.customer : ticket.agent, minutes, !customer), body(paragraphs)],
    index,
  );
}

pane.append(...ticket.turns.map(turn));
pane.append(
  item(
    'ticket-details__privatenote',
    [
      header(ticket.agent, 5, true),
      body(['Checked with the warehouse, this is our second one this week.']),
    ],
    90,
  ),
);

const bottom = el(
  'div',
  { class: 'bottom' },
  el('button', { type: 'button', 'data-test-email-action-btn': 'reply' }, 'Reply'),
  el('button', { type: 'button', 'data-test-email-action-btn': 'note' }, 'Add note'),
);
pane.append(bottom);

function open(mode) {
  if (editor !== null) return;
  const place = el('div', { class: 'rich-editor-place' });
  const tab = el(
    'button',
    { type: 'button', class: 'ticket-action-button active' },
    mode === 'note' ? 'Note' : 'Reply',
  );
  const send = el(
    'button',
    { type: 'button', class: 'reply-btn' },
    mode === 'note' ? 'Add note' : 'Send',
  );
  const box = el(
    'div',
    { class: 'ticket-details__item ticket-editor' },
    el('div', { class: 'ticket-actions-list' }, tab),
    place,
    el('div', { class: 'ticket-editor__footer' }, el('div', { class: 'reply-btn-wrapper' }, send)),
  );
  bottom.before(box);
  bottom.hidden = true;
  editor = new window.FroalaEditor(place, {
    heightMin: 150,
    toolbarBottom: true,
    attribution: false,
    toolbarButtons: ['bold', 'italic', 'formatUL', 'formatOL', 'undo', 'redo'],
    events: {
      initialized() {
        this.el.classList.add('rich-editor');
        this.events.focus();
        window.editorReady = true;
      },
    },
  });
  send.addEventListener('click', () => {
    const paragraphs = [...box.querySelectorAll('.fr-element p, .fr-element li')]
      .map((one) => one.textContent.trim())
      .filter((text) => text !== '');
    if (paragraphs.length === 0) return;
    const classes = mode === 'note' ? 'ticket-details__privatenote' : '';
    const sent = item(classes, [header(ticket.agent, 0, true), body(paragraphs)], Date.now());
    editor.html.set('');
    box.before(sent);
    editor.destroy();
    editor = null;
    box.remove();
    bottom.hidden = false;
  });
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-test-email-action-btn], [data-test-email-action]');
  if (button === null) return;
  open(button.dataset.testEmailActionBtn ?? button.dataset.testEmailAction);
});

/** What the helpdesk would send: the editor's own data, not what the page shows. */
window.model = () => editor?.html.get() ?? null;
window.ready = true;
