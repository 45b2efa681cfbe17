/**
 * The desk every editor stands on: a thread above, the editor, a button that sends. What differs
 * from editor to editor is handed in.
 */
import { makeComposer, readDraft } from '../../../lib/page/composer.ts';
import { asked, el } from '../../pages/shared/conversations.js';
import { LETTERS } from './letters.js';

/**
 * @typedef {object} Mounted
 * @property {() => string} model what the page would send: the lines of the editor's own model
 * @property {() => boolean} [settled] whether the editor has heard of everything done in it, where
 *   it hears late
 * @property {() => void} close takes the editor away, as closing the composer does
 *
 * @callback Mount brings an editor up in a place, with this HTML in it
 * @param {HTMLElement} place
 * @param {string} html
 * @returns {Mounted | Promise<Mounted>}
 */

const ticket = asked();
const query = new URLSearchParams(location.search);
const start = LETTERS[query.get('start')] ?? '';

function post([role, , paragraphs]) {
  const customer = role === 'customer';
  return el(
    'div',
    { class: 'post', 'data-author': customer ? 'customer' : 'agent' },
    el('b', {}, customer ? ticket.customer : ticket.agent),
    ...paragraphs.map((one) => el('p', {}, one)),
  );
}

/** The place of the editor: in the page, or in an open shadow root with ?in=shadow. */
function makePlace(box) {
  const place = document.createElement('div');
  if (query.get('in') !== 'shadow') {
    box.append(place);
    return place;
  }
  const widget = document.createElement('reply-widget');
  box.append(widget);
  const root = widget.attachShadow({ mode: 'open' });
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    root.append(link.cloneNode());
  }
  root.append(place);
  return place;
}

/**
 * Draws the desk with an editor on it and says when it is ready.
 * @param {Mount} mount
 */
export async function desk(mount) {
  const history = el('div', { class: 'history' }, ...ticket.turns.map(post));
  const box = el('div', { class: 'answer-box' });
  const send = el('button', { type: 'button', class: 'send' }, 'Send');
  document.body.append(el('main', { class: 'work' }, history, box, send));
  let mounted = null;
  window.sent = [];
  window.model = () => mounted?.model() ?? '';
  window.settled = () => mounted?.settled?.() ?? true;
  window.read = (element) => readDraft(makeComposer(element, {}, {})).text;
  window.closeEditor = () => {
    mounted?.close();
    mounted = null;
    box.replaceChildren();
  };
  window.openEditor = async () => {
    mounted = await mount(makePlace(box), '');
  };
  send.addEventListener('click', () => {
    window.sent.push(window.model());
    history.append(post(['agent', 0, window.model().split('\n')]));
    window.closeEditor();
    void window.openEditor();
  });
  mounted = await mount(makePlace(box), start);
  window.ready = true;
}
