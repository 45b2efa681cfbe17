/** CKEditor 5 as a helpdesk sets it up: rich text, lists, links, its own undo. */
import {
  Bold,
  ClassicEditor,
  Essentials,
  Italic,
  Link,
  List,
  Paragraph,
} from '/vendor/ckeditor5/ckeditor5.js';

/**
 * @param {HTMLElement} place
 * @param {Record<string, string>} attributes set on the editable element itself
 * @param {object} options more of the editor's own settings
 */
export async function makeEditor(place, attributes, options = {}) {
  const editor = await ClassicEditor.create({
    attachTo: place,
    licenseKey: 'GPL',
    ...options,
    plugins: [Essentials, Paragraph, Bold, Italic, List, Link],
    toolbar: [
      'bold',
      'italic',
      '|',
      'bulletedList',
      'numberedList',
      '|',
      'link',
      '|',
      'undo',
      'redo',
    ],
  });
  editor.editing.view.change((writer) => {
    const root = editor.editing.view.document.getRoot();
    for (const [name, value] of Object.entries(attributes)) writer.setAttribute(name, value, root);
  });
  return editor;
}
