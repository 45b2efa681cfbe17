/** Which editor a composer is, told by what it leaves in the DOM. */

export type Engine =
  | 'textarea'
  | 'plain'
  | 'ckeditor5'
  | 'ckeditor4'
  | 'tinymce'
  | 'froala'
  | 'summernote'
  | 'quill1'
  | 'quill2'
  | 'prosemirror'
  | 'lexical'
  | 'slate'
  | 'slate047'
  | 'draft'
  | 'trix';

const MARKS: [Engine, string][] = [
  ['textarea', 'textarea'],
  ['ckeditor5', '.ck-editor__editable'],
  ['ckeditor4', '.cke_editable'],
  ['tinymce', '.mce-content-body'],
  ['froala', '.fr-element'],
  ['summernote', '.note-editable'],
  ['prosemirror', '.ProseMirror'],
  ['lexical', '[data-lexical-editor="true"]'],
  // Old Slate writes what its nodes are in another attribute than the one of today.
  ['slate047', '[data-slate-editor="true"]:has([data-slate-object])'],
  ['slate', '[data-slate-editor="true"]'],
  ['draft', '.public-DraftEditor-content'],
  ['trix', 'trix-editor'],
];

export function engineOf(element: Element): Engine {
  const found = MARKS.find(([, mark]) => element.matches(mark));
  if (found !== undefined) return found[0];
  if (element.matches('.ql-editor')) {
    // Version 2 left the clipboard element of version 1 behind, and marks its lists with data.
    const clipboard = element.parentElement?.querySelector(':scope > .ql-clipboard') ?? null;
    return clipboard === null ? 'quill2' : 'quill1';
  }
  return 'plain';
}
