import { desk } from './desk.js';
import { textOf } from './text-of.js';

await desk((place, html) => {
  const field = document.createElement('div');
  field.className = 'field';
  field.contentEditable = 'true';
  field.innerHTML = html;
  place.append(field);
  return { model: () => textOf(field.innerHTML), close: () => field.remove() };
});
