/** Words of a pattern that no text can ever have: "sorry," with its comma, "(much" of a bracket. */
import type { Lang } from '../types.ts';
import { parsePattern, type Token } from './parse.ts';

/** What a word of a text may be made of: letters, digits and what joins them; or an emoji. */
const WORD = /^[\p{L}\p{M}\d]+(?:['’.,:/–@_%+&-]+[\p{L}\p{M}\d]+)*$/u;
const PICTURE = /^(?!\d+$)[\p{Emoji}\p{Emoji_Component}]+$/u;
const SMILE = /^(?:[:;=][-']?[)(D\][Pp]+|\){2,}|\({2,}|\^_?\^|<3)$/;

function wordsOf(tokens: Token[]): string[] {
  return tokens.flatMap(({ word, fastOr, choices }) => [
    ...(word === undefined ? [] : [word]),
    ...(fastOr ?? []),
    ...(choices ?? []).flatMap(wordsOf),
  ]);
}

/**
 * Words that stand in a pattern and in no text, as they are read.
 * @throws PatternError when it is no pattern at all
 */
export function deadWords(source: string, lang: Lang): string[] {
  const words = wordsOf(parsePattern(source, lang));
  const alive = (word: string): boolean =>
    word.startsWith('=') || WORD.test(word) || PICTURE.test(word) || SMILE.test(word);
  return [...new Set(words)].filter((word) => !alive(word));
}
