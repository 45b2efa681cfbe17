import { Jodit } from 'jodit';
import { desk } from './desk.js';
import { textOf } from './text-of.js';

await desk((place, html) => {
  const field = document.createElement('textarea');
  field.value = html;
  place.append(field);
  const editor = Jodit.make(field);
  return {
    model: () => textOf(editor.value),
    // A step for undo is noted up to a second after it.
    settled: () => editor.history.startValue.html === editor.getNativeEditorValue(),
    close: () => editor.destruct(),
  };
});
