import { Editor } from '@tiptap/core';
import Mention from '@tiptap/extension-mention';
import StarterKit from '@tiptap/starter-kit';
import { desk } from './desk.js';

await desk((place, html) => {
  const editor = new Editor({ element: place, extensions: [StarterKit, Mention], content: html });
  return {
    model: () => editor.getText({ blockSeparator: '\n' }),
    close: () => editor.destroy(),
  };
});
