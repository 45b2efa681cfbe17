import type { Fix } from '../../engine/types.ts';

/** A piece of a text to write: plain, or a slot the agent fills in, brackets included. */
export interface Piece {
  slot: boolean;
  text: string;
}

export interface FixParts {
  /** What stays as it is before the change, and after it. */
  before: string;
  after: string;
  del: string;
  ins: Piece[];
}

/** Cuts a text at its `[slots]`. */
export function pieces(text: string): Piece[] {
  return text
    .split(/(\[[^\][]+\])/)
    .filter((part) => part !== '')
    .map((part) => ({ slot: part.startsWith('[') && part.endsWith(']'), text: part }));
}

export function hasSlots(text: string): boolean {
  return pieces(text).some((piece) => piece.slot);
}

/** Long words are shown by their beginning and their end. */
export function shortened(words: string, most: number): string {
  if (words.length <= most) return words;
  const end = Math.floor(most / 3);
  return `${words.slice(0, most - end - 1).trimEnd()}…${words.slice(-end).trimStart()}`;
}

function shared(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

/** A change as it is drawn: the words both sides share stand once, outside the change. */
export function fixParts(fix: Fix, words: string): FixParts {
  if (fix.kind === 'insert') return { before: '', after: '', del: '', ins: pieces(fix.text) };
  if (fix.kind === 'remove') return { before: '', after: '', del: words, ins: [] };
  const from = words.split(/(?<=\s)/);
  const to = fix.text.split(/(?<=\s)/);
  const head = shared(from, to);
  const tail = shared(from.slice(head).reverse(), to.slice(head).reverse());
  return {
    before: from.slice(0, head).join(''),
    after: tail === 0 ? '' : from.slice(-tail).join(''),
    del: from.slice(head, from.length - tail).join(''),
    ins: pieces(to.slice(head, to.length - tail).join('')),
  };
}
