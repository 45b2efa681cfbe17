import { Bold, ClassicEditor, Essentials, Italic, Link, List, Paragraph } from 'ckeditor5';
import { desk } from './desk.js';
import { textOf } from './text-of.js';

await desk(async (place, html) => {
  const editor = await ClassicEditor.create({
    attachTo: place,
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Bold, Italic, List, Link],
    toolbar: ['bold', 'italic', 'bulletedList', 'link', 'undo', 'redo'],
    root: { initialData: html },
  });
  return { model: () => textOf(editor.getData()), close: () => void editor.destroy() };
});
