import { desk } from './desk.js';
import { textOf } from './text-of.js';

await desk((place, html) => {
  const field = document.createElement('textarea');
  field.className = 'field';
  field.rows = 6;
  field.value = textOf(html);
  place.append(field);
  return { model: () => field.value, close: () => field.remove() };
});
