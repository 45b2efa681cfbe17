import { Jodit } from 'jodit';
import { desk } from './desk.js';
import { textOf } from './text-of.js';

await desk((place, html) => {
  const field = document.createElement('textarea');
  field.value = html;
  place.append(field);
  // It notes a step for undo a moment after it; a person's Ctrl+Z comes later, a test's does not.
  const editor = Jodit.make(field, { observer: { timeout: 0 } });
  return { model: () => textOf(editor.value), close: () => editor.destruct() };
});
