/**
 * A demo helpdesk to try the extension on: a queue, conversations, a rich-text composer. Modelled
 * on Zendesk's Agent Workspace, down to the test ids, and the replies really go into the thread.
 */
import { asked, conversations, el } from '/shared/conversations.js';
import { makeEditor } from '/shared/ckeditor.js';
import { avatar, customerCard, message } from './parts.js';
import { agoText, lang, words } from './words.js';

const panes = document.querySelector('#main_panes');
const queue = document.querySelector('.tickets');
const editors = {};
let current = null;

document.documentElement.lang = lang;
document.querySelector('#queue-title').textContent = words.queue;
document.querySelector('.queue input').placeholder = words.search;

function composerOf(ticket, log, hue) {
  const channel = el(
    'button',
    {
      type: 'button',
      'data-test-id': 'omnichannel-channel-switcher-button',
      'data-channel': 'web',
    },
    words.channel,
  );
  const place = el('div');
  const send = el(
    'button',
    { type: 'button', class: 'send', 'data-test-id': 'submit_button-button' },
    words.submit,
  );
  const box = el(
    'div',
    { class: 'box zendesk-editor--rich-text-container' },
    el('div', { class: 'channel' }, channel),
    place,
    el('div', { class: 'foot' }, send),
  );
  channel.addEventListener('click', () => {
    const internal = channel.dataset.channel === 'web';
    channel.dataset.channel = internal ? 'internal' : 'web';
    channel.textContent = internal ? words.note : words.channel;
    send.textContent = internal ? words.saveNote : words.submit;
    box.classList.toggle('internal', internal);
  });
  send.addEventListener('click', () => {
    const editor = editors[ticket.id];
    const lines = [...editor.ui.getEditableElement().querySelectorAll('p, li')];
    const paragraphs = lines.map((one) => one.textContent.trim()).filter((one) => one !== '');
    if (paragraphs.length === 0) return;
    const type = channel.dataset.channel === 'internal' ? 'internal' : 'agent';
    log.append(message(type, ticket.agent, (hue + 3) % 6, 0, paragraphs));
    editor.setData('');
    log.scrollTop = log.scrollHeight;
  });
  return { composer: el('div', { class: 'composer' }, box), place };
}

async function openTicket(ticket, hue) {
  const log = el('div', {
    'data-test-id': 'omni-log-container',
    class: 'log',
    role: 'log',
    'aria-label': words.conversation,
    tabindex: '0',
  });
  for (const [role, minutes, paragraphs] of ticket.turns) {
    const customer = role === 'customer';
    log.append(
      message(
        customer ? 'end-user' : 'agent',
        customer ? ticket.customer : ticket.agent,
        customer ? hue : (hue + 3) % 6,
        minutes,
        paragraphs,
      ),
    );
  }
  const { composer, place } = composerOf(ticket, log, hue);
  const pane = el(
    'section',
    { class: 'pane', 'data-ticket-id': ticket.id },
    el(
      'header',
      { class: 'head' },
      el('h2', {}, ticket.subject),
      el('span', { class: 'number' }, `#${ticket.id}`),
      el('span', { class: `tag ${ticket.priority}` }, words.priorities[ticket.priority]),
      el('span', { class: 'tag' }, words.status),
    ),
    log,
    composer,
    customerCard(ticket, hue),
  );
  panes.append(pane);
  editors[ticket.id] = await makeEditor(
    place,
    { 'data-test-id': 'omnicomposer-rich-text-ckeditor', lang: ticket.lang },
    { placeholder: words.write },
  );
  stayAtEnd(log);
}

/** Keeps the last message in sight while the composer below grows, unless the agent went up. */
function stayAtEnd(log) {
  const SLACK = 8;
  let atEnd = true;
  const toEnd = () => {
    if (atEnd) log.scrollTop = log.scrollHeight;
  };
  log.addEventListener('scroll', () => {
    atEnd = log.scrollTop + log.clientHeight >= log.scrollHeight - SLACK;
  });
  new ResizeObserver(toEnd).observe(log);
  toEnd();
}

async function show(ticket, hue) {
  current = ticket.id;
  for (const button of queue.querySelectorAll('button')) {
    button.toggleAttribute('aria-current', button.dataset.id === ticket.id);
  }
  const there = panes.querySelector(`[data-ticket-id="${ticket.id}"]`);
  for (const pane of panes.children) pane.toggleAttribute('data-hidden', pane !== there);
  if (there === null) await openTicket(ticket, hue);
}

conversations.forEach((ticket, index) => {
  const [, minutes, paragraphs] = ticket.turns.at(-1);
  const entry = el(
    'button',
    { type: 'button', class: ticket.priority, 'data-id': ticket.id },
    avatar(ticket.customer, index),
    el('b', {}, ticket.customer),
    el('time', {}, agoText(minutes)),
    el('span', { class: 'snippet' }, `${ticket.subject} — ${paragraphs[0]}`),
  );
  entry.addEventListener('click', () => void show(ticket, index));
  queue.append(el('li', {}, entry));
});

const preferred = new URLSearchParams(location.search).has('ticket')
  ? asked()
  : conversations.find((ticket) => ticket.lang === lang);
await show(preferred, conversations.indexOf(preferred));

/** What the helpdesk would send: the editor's own data, not what the page shows. */
window.model = () => editors[current].getData();
window.ready = true;
