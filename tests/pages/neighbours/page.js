/**
 * Other writing helpers at work in the same box: hosts as Grammarly, LanguageTool and Harper put
 * them, attributes on the box, highlights of their own. `?box=textarea`, `?dir=rtl`, `?night`;
 * `?larger=part` and `?larger=page` zoom by CSS, `?larger=stretched` by a transform.
 */
import { asked, el } from '/shared/conversations.js';

const wishes = new URLSearchParams(location.search);
const ticket = asked();
const log = document.querySelector('.messages');
const compose = document.querySelector('.compose');
const send = compose.querySelector('button');
if (wishes.has('dir')) document.documentElement.dir = wishes.get('dir');
document.body.classList.toggle('night', wishes.has('night'));

const larger = wishes.get('larger');
if (larger === 'part') compose.style.zoom = '1.3';
if (larger === 'page') document.documentElement.style.zoom = '1.3';
compose.classList.toggle('stretched', larger === 'stretched');

const box =
  wishes.get('box') === 'textarea'
    ? el('textarea', { class: 'box', rows: '5', 'aria-label': 'Reply' })
    : el('div', { class: 'box', contenteditable: 'true', role: 'textbox', 'aria-label': 'Reply' });
for (const name of ['data-gramm', 'data-gramm_editor', 'data-lt-active'])
  box.setAttribute(name, 'true');
box.setAttribute('spellcheck', 'false');
send.before(box);

const message = (role, paragraphs) =>
  el('div', { class: `message ${role}` }, ...paragraphs.map((one) => el('p', {}, one)));
log.append(...ticket.turns.map(([role, , paragraphs]) => message(role, paragraphs)));
const draft = () => (box.tagName === 'TEXTAREA' ? box.value : box.innerText);
send.addEventListener('click', () => {
  log.append(message('agent', [draft()]));
  if (box.tagName === 'TEXTAREA') box.value = '';
  else box.replaceChildren();
});

// One draws inside a shadow root at the end of the page, one right before the box, one in the top
// layer; each draws anew at every key.
const rivals = [
  el('grammarly-extension', { 'data-grammarly-shadow-root': 'true' }),
  el('lt-highlighter', { style: 'display: block' }),
  el('harper-render-box', { popover: 'manual' }),
];
for (const rival of rivals) rival.attachShadow({ mode: 'open' });
document.documentElement.append(rivals[0]);
box.before(rivals[1]);
document.body.append(rivals[2]);
rivals[2].showPopover();
const spelling = new Highlight();
CSS.highlights.set('rival-spelling', spelling);
box.addEventListener('input', () => {
  for (const rival of rivals) {
    rival.shadowRoot.replaceChildren(el('span', {}, '·'));
    rival.style.top = `${box.offsetTop}px`;
  }
  const text = box.firstChild;
  spelling.clear();
  if (text?.nodeType !== Node.TEXT_NODE || text.data.length < 4) return;
  const range = new Range();
  range.setStart(text, 0);
  range.setEnd(text, 4);
  spelling.add(range);
});

window.model = () => draft();
window.ready = true;
