/** The last open release, loaded as its pages load it: it brings its parts by itself. */
import { desk } from './desk.js';
import { textOf } from './text-of.js';

const { CKEDITOR } = window;

await desk(
  (place, html) =>
    new Promise((resolve) => {
      const field = document.createElement('textarea');
      field.value = html;
      place.append(field);
      const editor = CKEDITOR.replace(field, { versionCheck: false });
      editor.on('instanceReady', () =>
        resolve({ model: () => textOf(editor.getData()), close: () => editor.destroy() }),
      );
    }),
);
