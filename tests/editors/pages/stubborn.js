/** An editor that takes nothing but keys: whatever else changes its page, it draws itself anew. */
import { desk } from './desk.js';
import { textOf } from './text-of.js';

await desk((place, html) => {
  const field = document.createElement('div');
  field.className = 'field';
  field.contentEditable = 'true';
  field.innerHTML = html;
  place.append(field);
  let own = field.innerHTML;
  let pressed = false;
  field.addEventListener('keydown', () => (pressed = true));
  field.addEventListener('keyup', () => (pressed = false));
  field.addEventListener('input', () => {
    if (pressed) own = field.innerHTML;
    else field.innerHTML = own;
  });
  return { model: () => textOf(own), close: () => field.remove() };
});
