/** Pieces of a ticket: a face, a message, the customer's card. */
import { ago, el } from '/shared/conversations.js';
import { agoText, people, words } from './words.js';

export function avatar(name, index) {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0])
    .join('');
  return el(
    'span',
    { class: 'avatar', 'data-hue': String(index), 'aria-hidden': 'true' },
    initials,
  );
}

export function message(type, name, hue, minutes, paragraphs) {
  const text = el('div', { 'data-test-id': 'omni-log-message-content' });
  text.append(...paragraphs.map((one) => el('p', {}, one)));
  if (type === 'agent') text.append(el('div', { class: 'signature' }, words.signature));
  return el(
    'article',
    { 'data-test-id': 'omni-log-comment-item' },
    avatar(name, hue),
    el(
      'header',
      {},
      el('b', { 'data-test-id': 'omni-log-item-sender' }, name),
      el(
        'time',
        { 'data-test-id': 'timestamp-relative', datetime: ago(minutes) },
        agoText(minutes),
      ),
    ),
    el('div', { 'data-test-id': 'omni-log-item-message', class: 'message', type }, text),
  );
}

export function customerCard(ticket, hue) {
  const facts = people[ticket.id];
  const list = el('dl');
  for (const [key, label] of Object.entries(words.facts)) {
    list.append(el('dt', {}, label), el('dd', {}, facts[key]));
  }
  const card = el(
    'aside',
    { class: 'customer' },
    avatar(ticket.customer, hue),
    el('h3', {}, ticket.customer),
    list,
  );
  if (facts.past.length > 0) {
    card.append(
      el('h4', {}, words.history),
      el('ul', {}, ...facts.past.map((one) => el('li', {}, one))),
    );
  }
  return card;
}
