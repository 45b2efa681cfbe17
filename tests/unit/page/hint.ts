/** Hints for the tests of the page side. */
import type { Hint } from '../../../lib/engine/types.ts';
import type { KeyedHint } from '../../../lib/coach-state.ts';

const TEXTS = { en: 'text', ru: 'текст' };

export function hint(part: Partial<Hint> & { rule: string }): Hint {
  return {
    pack: 'core',
    kind: part.span ? 'span' : 'absence',
    severity: 'warning',
    span: null,
    also: [],
    about: null,
    cause: null,
    label: TEXTS,
    say: TEXTS,
    why: TEXTS,
    fixes: [],
    ...part,
  };
}

export function keyedHint(part: Partial<KeyedHint> & { rule: string }): KeyedHint {
  return { ...hint(part), key: part.key ?? part.rule, words: '', causeWords: '' };
}
