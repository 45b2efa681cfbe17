/** Writing into a composer: once, in the way its editor takes, and read back. */
import { readDraft, type Composer } from '../composer.ts';
import { isAlike, rangeOf, touchesLocked } from '../mapped-text.ts';
import {
  changed,
  sameWords,
  widened,
  withoutEmptyLine,
  withSpaceBehind,
  type Change,
} from './change.ts';
import { engineOf, type Engine } from './engine.ts';
import { focusComposer, selectFirmly, selectionIn } from './select.ts';
import { isTyped, noteStep, takeOut, wayInto } from './ways.ts';

/**
 * - `written`: the draft reads as it should
 * - `moved`: the words are not there any more; nothing was done
 * - `refused`: the editor took nothing
 * - `astray`: the draft changed, and not as asked
 */
export type Outcome = 'written' | 'moved' | 'refused' | 'astray';

/** What was done to the draft, for taking it back. */
export interface Written {
  outcome: Outcome;
  /** The change as it was made. */
  change: Change;
  /** The words it took out. */
  words: string;
}

/** Where the browser's own editing, or one like it, keeps spaces apart by no-break spaces. */
const MAKES_SPACES_HARD = new Set<Engine>(['plain', 'summernote', 'tinymce']);
/** Milliseconds an editor gets to bring its page up to date. */
const PATIENCE = 500;
const STEP = 16;

/**
 * Makes one change in the draft of a composer. The caret stays where it was in the text; a
 * `[slot]` that came in is selected instead, to be typed over.
 * @param words what must stand under the change for it to be made
 */
export async function write(composer: Composer, asked: Change, words: string): Promise<Written> {
  const draft = readDraft(composer);
  const before = draft.text;
  const change = withoutEmptyLine(before, asked);
  const done = (outcome: Outcome): Written => ({
    outcome,
    change,
    words: before.slice(change.start, change.end),
  });
  if (before.slice(asked.start, asked.end) !== words) return done('moved');

  const engine = engineOf(composer.element);
  const typed = isTyped(engine);
  let written = typed ? change : widened(before, change);
  if (MAKES_SPACES_HARD.has(engine) && !composer.preserve) {
    written = withSpaceBehind(before, written, typed, (...two) => isAlike(draft, ...two));
  }
  if (touchesLocked(draft, written)) return done('refused');
  const caret = selectionIn(composer, draft);
  focusComposer(composer);
  if (!(await selectFirmly(composer, written))) return done('refused');
  const now = readDraft(composer);
  if (now.text !== before) return done('moved');

  const range = composer.field === null ? rangeOf(now, written) : null;
  noteStep(engine, composer.element);
  if (written.text === '') takeOut(engine, composer.element, range);
  else wayInto(engine)(composer.element, written.text, range);

  const expected = changed(before, change);
  const outcome = await readBack(composer, before, expected);
  if (outcome === 'written') await putCaret(composer, change, caret?.start ?? null);
  return done(outcome);
}

async function readBack(composer: Composer, before: string, expected: string): Promise<Outcome> {
  for (let waited = 0; ; waited += STEP) {
    const { text } = readDraft(composer);
    if (sameWords(text, expected)) return 'written';
    if (waited >= PATIENCE) return text === before ? 'refused' : 'astray';
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}

/** Editors that draw from a model put the caret somewhere themselves, so it is set firmly. */
async function putCaret(
  composer: Composer,
  { start, end, text }: Change,
  caret: number | null,
): Promise<void> {
  const draft = readDraft(composer);
  const slot = /\[[^\]\n]+\]/.exec(text);
  if (slot !== null) {
    const from = start + slot.index;
    if (draft.text.startsWith(slot[0], from)) {
      await selectFirmly(composer, { start: from, end: from + slot[0].length });
      return;
    }
  }
  const after = start + text.length;
  let at = after;
  if (caret !== null && caret < start) at = caret;
  else if (caret !== null && caret > end) at = caret + after - end;
  at = Math.min(at, draft.text.length);
  await selectFirmly(composer, { start: at, end: at });
}
