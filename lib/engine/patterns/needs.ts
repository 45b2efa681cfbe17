/** The words a pattern cannot do without: it is tried only where they stand. */
import { splitOutside } from './flatten.ts';
import type { Token } from './parse.ts';
import type { WordLists } from './word-lists.ts';

/** Words of which one must be there for the token to match; null when that cannot be told. */
function needOf(token: Token): string[] | null {
  if (token.optional || token.negative || token.fuzzy || token.min === 0) return null;
  if (token.word !== undefined) return [token.word];
  if (token.regex) return prefixesOf(token.regex);
  if (token.tag !== undefined) return ['#' + token.tag];
  if (token.list !== undefined) return ['$' + token.list];
  if (token.fastOr) return [...token.fastOr];
  if (token.choices && token.operator === 'and') {
    return token.choices.map(([part]) => needOf(part!)).find((need) => need !== null) ?? null;
  }
  if (token.choices && token.operator === 'or') {
    const all: string[] = [];
    for (const choice of token.choices) {
      const first = choice.map(needOf).find((need) => need !== null);
      if (!first) return null;
      all.push(...first);
    }
    return all;
  }
  return null;
}

/** So many letters stand for a word where only its beginning is fixed. */
export const PREFIX = 3;
const OPENS_WITH_LETTERS = new RegExp(`^\\p{L}{${PREFIX}}(?![?*{|])`, 'u');

/** A regex whose every side opens with fixed letters is filed under the first three of each. */
function prefixesOf({ source }: RegExp): string[] | null {
  const body = /^\^\((.*)\)\$?$/s.exec(source)?.[1] ?? /^\^(.*)$/s.exec(source)?.[1];
  const sides = body === undefined ? [] : splitOutside(body, '|');
  if (sides.length === 0 || !sides.every((side) => OPENS_WITH_LETTERS.test(side))) return null;
  return sides.map((side) => side.slice(0, PREFIX) + '*');
}

/**
 * How often a word may be met, roughly: a pattern is filed under the group met least. The weights
 * were found by trying; only their order matters.
 */
function commonness(key: string, lists: WordLists): number {
  if (key.startsWith('$')) return 30;
  if (key.startsWith('#')) return key === '#TitleCase' ? 60 : 5;
  if (key.endsWith('*')) return 3;
  return lists.has('stop', key) ? 20 : 1;
}

/**
 * Groups of words of which a sentence must hold one each, the group met least often first. A word
 * is a normal form, a stem (`=…`), a beginning (`abc*`), a tag (`#…`) or a word list (`$…`).
 */
export function needsOf(tokens: Token[], lists: WordLists): string[][] {
  const weigh = (group: string[]): number =>
    group.reduce((sum, key) => sum + commonness(key, lists), 0);
  return tokens
    .map(needOf)
    .filter((need) => need !== null)
    .map((group) => ({ group: [...new Set(group)], weight: weigh(group) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ group }) => group);
}

/** The groups in one string, as they travel in a built pack: no word has a space or a "|" in it. */
export function writtenNeeds(needs: string[][]): string {
  return needs.map((group) => group.join(' ')).join('|');
}

/** The groups that were written down. */
export function readNeeds(written: string): string[][] {
  return written === '' ? [] : written.split('|').map((group) => group.split(' '));
}
