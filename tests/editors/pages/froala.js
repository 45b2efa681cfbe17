/** Freshdesk's editor, as its pages load it. It is not free, so no package of ours names it. */
import { desk } from './desk.js';
import { textOf } from './text-of.js';

const { FroalaEditor } = window;

await desk(
  (place, html) =>
    new Promise((resolve) => {
      const field = document.createElement('div');
      place.append(field);
      const editor = new FroalaEditor(field, { attribution: false, toolbarSticky: false }, () => {
        editor.html.set(html);
        editor.undo.reset();
        editor.undo.saveStep();
        resolve({
          // Without a key it adds a line about that to what it hands out.
          model: () => textOf(editor.html.get().replace(/<p data-f-id.*$/s, '')),
          close: () => editor.destroy(),
        });
      });
    }),
);
