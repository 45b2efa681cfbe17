/** The conversation in the page, the editor in a frame of its own whose body is editable. */
import { asked, el } from '/shared/conversations.js';

const log = el('div', { class: 'messages' });
for (const [role, , paragraphs] of asked().turns) {
  log.append(el('div', { class: `message ${role}` }, ...paragraphs.map((one) => el('p', {}, one))));
}
const frame = el('iframe', { height: '180', title: 'Reply' });
document.body.append(log, frame, el('button', { type: 'button' }, 'Send'));
frame.contentDocument.body.contentEditable = 'true';
frame.contentDocument.body.setAttribute('aria-label', 'Reply');
window.model = () => frame.contentDocument.body.innerText;
window.ready = true;
