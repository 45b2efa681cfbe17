/** A chat widget that lives in an open shadow root, conversation, editor and all. */
import { asked, el } from '/shared/conversations.js';

const widget = el('chat-widget');
const root = widget.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  '.message{max-width:560px;margin:0 0 10px;padding:8px 12px;border:1px solid #d9dee6;background:#fff}.reply{width:600px;min-height:120px;margin-top:34px;padding:14px;border:1px solid #c2c8d0;background:#fff}',
);
root.adoptedStyleSheets = [sheet];
const log = el('div', { class: 'messages' });
for (const [role, , paragraphs] of asked().turns) {
  log.append(el('div', { class: `message ${role}` }, ...paragraphs.map((one) => el('p', {}, one))));
}
const reply = el('div', { class: 'reply', contenteditable: 'true', role: 'textbox' });
root.append(log, reply, el('button', { type: 'button' }, 'Send'));
document.body.append(widget);
window.model = () => reply.innerText;
window.ready = true;
