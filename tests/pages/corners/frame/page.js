/** A whole chat desk inside a frame of the same origin, as embedded consoles are. */
import { el } from '/shared/conversations.js';

const frame = el('iframe', { src: `/chat/${location.search}`, height: '620', title: 'Chat' });
frame.addEventListener('load', () => {
  const wait = setInterval(() => {
    if (!frame.contentWindow.ready) return;
    clearInterval(wait);
    window.ready = true;
  }, 20);
});
document.body.append(frame);
window.model = () => frame.contentWindow.model();
