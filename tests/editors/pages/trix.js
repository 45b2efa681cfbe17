import 'trix';
import { desk } from './desk.js';

await desk(async (place, html) => {
  const field = document.createElement('trix-editor');

  const ready = new Promise((resolve) => field.addEventListener('trix-initialize', resolve));
  place.append(field);
  await ready;
  if (html !== '') field.editor.loadHTML(html);
  return {
    model: () => field.editor.getDocument().toString().replace(/\n+$/, ''),
    close: () => place.remove(),
  };
});
