import { Editor } from '@tiptap/core';
import Mention from '@tiptap/extension-mention';
import StarterKit from '@tiptap/starter-kit';
import { desk } from './desk.js';

await desk((place, html) => {
  const editor = new Editor({ element: place, extensions: [StarterKit, Mention], content: html });
  return {
    // An item of a list is a block around the block of its words.
    model: () => editor.getText({ blockSeparator: '\n' }).replace(/\n{2,}/g, '\n'),
    close: () => editor.destroy(),
  };
});
