/**
 * A whole chat desk inside a frame of the same origin, as embedded consoles are; `?pane` puts it
 * into a pane that scrolls.
 */
import { el } from '/shared/conversations.js';

const frame = el('iframe', { src: `/chat/${location.search}`, height: '620', title: 'Chat' });
frame.addEventListener('load', () => {
  const wait = setInterval(() => {
    if (!frame.contentWindow.ready) return;
    clearInterval(wait);
    window.ready = true;
  }, 20);
});
const pane = el('div', new URLSearchParams(location.search).has('pane') ? { class: 'pane' } : {});
pane.append(frame);
document.body.append(pane);
window.model = () => frame.contentWindow.model();
