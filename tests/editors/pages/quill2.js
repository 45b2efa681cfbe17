import Quill from 'quill';
import { desk } from './desk.js';

await desk((place, html) => {
  const field = document.createElement('div');
  place.append(field);
  const editor = new Quill(field, { theme: 'snow' });
  if (html !== '') editor.clipboard.dangerouslyPasteHTML(html, 'silent');
  editor.history.clear();
  return {
    model: () => editor.getText().replace(/\n+$/, ''),
    // What follows within a second is the same step of undo.
    settled: () => Date.now() > editor.history.lastRecorded + editor.history.options.delay,
    close: () => place.remove(),
  };
});
