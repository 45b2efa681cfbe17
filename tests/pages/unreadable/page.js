/** A remote desktop of sorts: the messages are painted, there is no text to read. */
import { asked } from '/shared/conversations.js';

const canvas = document.querySelector('canvas').getContext('2d');
canvas.font = '14px sans-serif';
asked().turns.forEach(([, , paragraphs], index) =>
  canvas.fillText(paragraphs[0].slice(0, 80), 16, 40 + index * 44),
);

window.model = () => document.querySelector('#reply').value;
window.ready = true;
