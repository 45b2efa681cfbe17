/**
 * The parts of Zendesk's Agent Workspace that matter to a coach: documented test ids, two tickets
 * open at once (both in the document, one hidden by `visibility`), CKEditor 5, the channel
 * switcher, the submit button.
 */
import { ago, asked, conversations, el } from '/shared/conversations.js';
import { makeEditor } from '/shared/ckeditor.js';

const first = asked();
const second = conversations.find((one) => one.lang !== first.lang);
const panes = document.querySelector('#main_panes');
const tabs = document.querySelector('.tabs');
const editors = {};

function message(type, sender, at, paragraphs) {
  const text = el('div', { 'data-test-id': 'omni-log-message-content', class: 'zd-comment' });
  text.append(...paragraphs.map((one) => el('p', {}, one)));
  if (type === 'agent')
    text.append(el('div', { class: 'signature' }, 'Aurora Goods · Help Centre'));
  return el(
    'article',
    { 'data-test-id': 'omni-log-comment-item' },
    el(
      'header',
      {},
      el('span', { 'data-test-id': 'omni-log-item-sender' }, sender),
      ' · ',
      el('time', { 'data-test-id': 'timestamp-relative', datetime: at }, at.slice(11, 16)),
    ),
    el(
      'div',
      { 'data-test-id': 'omni-log-item-message', type },
      text,
      el('button', { type: 'button' }, 'Copy'),
    ),
  );
}

function show(id) {
  for (const pane of panes.children) {
    pane.toggleAttribute('data-hidden', pane.dataset.ticketId !== id);
  }
  for (const tab of tabs.children) {
    if (tab.dataset.entityId === id) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
}

async function openTicket(ticket) {
  const log = el('div', { 'data-test-id': 'omni-log-container', class: 'log', role: 'log' });
  for (const [role, minutes, paragraphs] of ticket.turns) {
    const customer = role === 'customer';
    log.append(
      message(
        customer ? 'end-user' : 'agent',
        customer ? ticket.customer : ticket.agent,
        ago(minutes),
        paragraphs,
      ),
    );
  }
  const channel = el(
    'button',
    {
      type: 'button',
      'data-test-id': 'omnichannel-channel-switcher-button',
      'data-channel': 'web',
    },
    'Public reply',
  );
  const place = el('div');
  const composer = el(
    'div',
    { class: 'composer zendesk-editor--rich-text-container' },
    el('div', { class: 'channel' }, channel),
    place,
  );
  const submit = el(
    'button',
    { type: 'button', 'data-test-id': 'submit_button-button' },
    'Submit as Open',
  );
  const pane = el(
    'section',
    { class: 'pane', 'data-ticket-id': ticket.id },
    el('h1', {}, ticket.subject),
    log,
    composer,
    el('div', { class: 'bar' }, submit),
  );
  panes.append(pane);
  const tab = el(
    'button',
    { type: 'button', 'data-test-id': 'header-tab', 'data-entity-id': ticket.id },
    `#${ticket.id}`,
  );
  tab.addEventListener('click', () => show(ticket.id));
  tabs.append(tab);

  const editor = await makeEditor(place, {
    'data-test-id': 'omnicomposer-rich-text-ckeditor',
    lang: ticket.lang,
  });
  editors[ticket.id] = editor;

  channel.addEventListener('click', () => {
    const internal = channel.dataset.channel === 'web';
    channel.dataset.channel = internal ? 'internal' : 'web';
    channel.textContent = internal ? 'Internal note' : 'Public reply';
    composer.classList.toggle('note', internal);
  });
  submit.addEventListener('click', () => {
    const paragraphs = [...editor.ui.getEditableElement().querySelectorAll('p, li')].map(
      (one) => one.textContent,
    );
    if (paragraphs.join('').trim() === '') return;
    const type = channel.dataset.channel === 'internal' ? 'internal' : 'agent';
    log.append(message(type, ticket.agent, ago(0), paragraphs));
    log.scrollTop = log.scrollHeight;
    editor.setData('');
  });
  log.scrollTop = log.scrollHeight;
}

for (const ticket of [first, second]) await openTicket(ticket);
show(first.id);

/** What the helpdesk would send: the editor's own data, not what the page shows. */
window.model = (id = first.id) => editors[id].getData();
window.ready = true;
