/**
 * The ways of writing into an editor, and which one each editor takes, as measured: no single
 * way is right in every editor, and a second one fired blindly destroys the draft in some.
 */
import type { Engine } from './engine.ts';
import { beforeInput, paste } from './page-events.ts';

/** Writes over the current selection. `text` is not empty. */
export type Way = (element: HTMLElement, text: string, range: Range | null) => void;

/** As if typed. Keeps undo in fields and in editors that listen to `input`. */
const insertText: Way = (element, text) => {
  element.ownerDocument.execCommand('insertText', false, text);
};

const pastePlain: Way = (element, text) => paste(element, { 'text/plain': text });

const pasteHtml: Way = (element, text) => {
  const html = text
    .split('\n')
    .map((line) => escapeHtml(line))
    .join('<br>');
  paste(element, { 'text/plain': text, 'text/html': html });
};

/** What a spelling correction of the browser does. */
const replacementText: Way = (element, text, range) => {
  beforeInput(element, 'insertReplacementText', range, text);
};

/**
 * What is not named here takes a paste. Quill 2 takes one too, but what is pasted over the end of a
 * line gives it the look of the next: an item of a list becomes a paragraph.
 */
const WAYS: Partial<Record<Engine, Way>> = {
  textarea: insertText,
  plain: insertText,
  summernote: insertText,
  quill1: insertText,
  quill2: replacementText,
  lexical: replacementText,
  slate: replacementText,
  froala: pasteHtml,
};

export const wayInto = (engine: Engine): Way => WAYS[engine] ?? pastePlain;

/** Editors written to by typing take any text; the others want words at both ends. */
export const isTyped = (engine: Engine): boolean => WAYS[engine] === insertText;

/**
 * Has the editor note the draft as it stands as a step of its undo, where it does not by itself
 * before a change: Summernote does when the mouse is let go, and would take back all that was
 * typed since along with ours.
 */
export function noteStep(engine: Engine, element: HTMLElement): void {
  if (engine === 'summernote') element.dispatchEvent(new MouseEvent('mouseup'));
}

/** Takes out what is selected, where nothing is to stand in its place. */
export function takeOut(engine: Engine, element: HTMLElement, range: Range | null): void {
  if (range === null || !['ckeditor5', 'lexical', 'slate'].includes(engine)) {
    element.ownerDocument.execCommand('delete');
    return;
  }
  beforeInput(element, 'deleteContentBackward', range);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
}
