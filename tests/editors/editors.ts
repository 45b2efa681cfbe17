/**
 * The editors replies are written in, each as its own page with the package it comes from. A new
 * one is a file in `pages/` and an entry here.
 */

export interface EditorPage {
  /** File in `pages/` without its ending, and the page's name. */
  id: string;
  /** As people call it, with the version under test. */
  name: string;
  /** The editable element. */
  editable: string;
  /** The editable element is in a frame of its own. */
  frame?: string;
  /** Packages that stand in for others in this page alone: old versions beside new ones. */
  alias?: Record<string, string>;
  /**
   * Scripts and styles of its package, and folders of theirs, from `node_modules`; one that begins
   * with `/` is served as it is.
   */
  scripts?: string[];
  styles?: string[];
  folders?: Record<string, string>;
  /** Its own code needs inline scripts or `eval`; the page's policy allows them then. */
  looseScripts?: boolean;
  /** Where else pages put it. */
  alsoIn?: ('shadow' | 'frame')[];
  /** Keys that bring an undone change back; Control+y where nothing is said. */
  redo?: string;
  /** The most presses of undo one change takes, where the caret's moves are steps too; else 1. */
  undoPresses?: number;
  /** At every paste, a person's too, it makes ordinary spaces of the letter's no-break spaces. */
  softensSpaces?: boolean;
  /** What it cannot hold of the rich letter, so that it is not expected of the coach either. */
  lacks?: 'lists'[];
}

const REACT_16 = { react: 'react16', 'react-dom': 'react-dom16' };

export const EDITORS: EditorPage[] = [
  {
    id: 'textarea',
    name: 'textarea',
    editable: 'textarea',
    lacks: ['lists'],
    alsoIn: ['shadow', 'frame'],
  },
  { id: 'react-textarea', name: 'textarea of React 18', editable: 'textarea', lacks: ['lists'] },
  { id: 'vue-textarea', name: 'textarea of Vue 3', editable: 'textarea', lacks: ['lists'] },
  { id: 'plain', name: 'contenteditable', editable: '.field', alsoIn: ['shadow', 'frame'] },
  {
    id: 'ckeditor5',
    name: 'CKEditor 5 (48.5)',
    editable: '.ck-editor__editable',
    styles: ['ckeditor5/dist/ckeditor5.css'],
    alsoIn: ['frame'],
  },
  {
    id: 'ckeditor4',
    name: 'CKEditor 4 (4.22)',
    editable: 'body',
    frame: 'iframe.cke_wysiwyg_frame',
    scripts: ['ckeditor4/ckeditor.js'],
    folders: { ckeditor4: 'ckeditor4' },
    looseScripts: true,
  },
  {
    id: 'quill2',
    redo: 'Control+Shift+z',
    name: 'Quill 2 (2.0)',
    editable: '.ql-editor',
    styles: ['quill/dist/quill.snow.css'],
  },
  {
    id: 'quill1',
    redo: 'Control+Shift+z',
    name: 'Quill 1 (1.3)',
    editable: '.ql-editor',
    styles: ['quill1/dist/quill.snow.css'],
  },
  {
    id: 'prosemirror',
    name: 'ProseMirror (1.42)',
    editable: '.ProseMirror',
    alsoIn: ['shadow', 'frame'],
  },
  { id: 'tiptap', name: 'TipTap (3.34)', editable: '.ProseMirror', alsoIn: ['shadow'] },
  { id: 'lexical', name: 'Lexical (0.52)', editable: '[data-lexical-editor]' },
  { id: 'slate', name: 'Slate (0.146)', editable: '[data-slate-editor]', lacks: ['lists'] },
  {
    id: 'slate047',
    name: 'Slate (0.47)',
    undoPresses: 2,
    editable: '[data-slate-editor]',
    lacks: ['lists'],
    alias: { ...REACT_16, slate: 'slate047', 'slate-react': 'slate-react022' },
  },
  {
    id: 'draft',
    name: 'Draft.js (0.11)',
    editable: '.public-DraftEditor-content',
    alias: REACT_16,
  },
  {
    id: 'summernote',
    name: 'Summernote (0.9)',
    editable: '.note-editable',
    styles: ['summernote/dist/summernote-lite.css'],
  },
  {
    id: 'tinymce',
    name: 'TinyMCE (8.9)',
    editable: 'body',
    frame: 'iframe.tox-edit-area__iframe',
    scripts: ['tinymce/tinymce.min.js'],
    folders: { tinymce: 'tinymce' },
  },
  {
    id: 'trix',
    redo: 'Control+Shift+z',
    name: 'Trix (2.1)',
    editable: 'trix-editor',
    styles: ['trix/dist/trix.css'],
  },
  {
    id: 'jodit',
    name: 'Jodit (4.15)',
    editable: '.jodit-wysiwyg',
    styles: ['jodit/es2021/jodit.css'],
  },
  {
    id: 'froala',
    name: 'Froala (5.4)',
    editable: '.fr-element',
    scripts: ['/vendor/froala/js/froala_editor.pkgd.min.js'],
    styles: ['/vendor/froala/css/froala_editor.pkgd.min.css'],
    redo: 'Control+Shift+z',
    softensSpaces: true,
  },
  { id: 'redactor', name: 'Redactor 3 (stand-in)', editable: '.redactor-in' },
];

/** An editor that takes nothing but keys, for what is said where a fix is refused. */
export const STUBBORN: EditorPage = {
  id: 'stubborn',
  name: 'an editor that refuses',
  editable: '.field',
};
