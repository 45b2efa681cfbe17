import 'trix';
import { desk } from './desk.js';

/** Its own kind of block: it takes the paragraphs of others for lines with empty ones around. */
const own = (html) => html.replace(/<(\/?)p>/g, '<$1div>');

await desk(async (place, html) => {
  const field = document.createElement('trix-editor');
  const ready = new Promise((resolve) => field.addEventListener('trix-initialize', resolve));
  place.append(field);
  await ready;
  if (html !== '') field.editor.loadHTML(own(html));
  return {
    model: () => field.editor.getDocument().toString().replace(/\n+$/, ''),
    close: () => place.remove(),
  };
});
