/** Loaded as its pages load it: it brings its theme and model by itself. */
import { desk } from './desk.js';
import { textOf } from './text-of.js';

const { tinymce } = window;

await desk(async (place, html) => {
  const field = document.createElement('textarea');
  field.value = html;
  place.append(field);
  const [editor] = await tinymce.init({
    target: field,
    license_key: 'gpl',
    plugins: 'lists link',
    toolbar: 'bold italic bullist link undo redo',
  });
  return { model: () => textOf(editor.getContent()), close: () => editor.remove() };
});
