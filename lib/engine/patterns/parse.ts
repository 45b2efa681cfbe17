/**
 * Patterns are written in compromise's match syntax
 * (https://observablehq.com/@spencermountain/compromise-match-syntax) for both languages.
 * Two things are ours: `{word}` asks for the stem of the word, in Russian as in English, and
 * contractions and hyphens in a pattern are opened the way the text's are.
 */
import nlp from 'compromise/one';
import type { Lang } from '../types.ts';
import { openContraction } from '../text/contractions.ts';
import { normalise } from '../text/normal.ts';
import { stem } from '../text/stem.ts';
import { flatten } from './flatten.ts';

/** One parsed token of compromise's; only what we read is named. */
export interface Token {
  word?: string;
  tag?: string;
  optional?: boolean;
  negative?: boolean;
  greedy?: boolean;
  anything?: boolean;
  fuzzy?: boolean;
  min?: number;
  max?: number;
  start?: boolean;
  end?: boolean;
  regex?: RegExp;
  fastOr?: Set<string>;
  choices?: Token[][];
  operator?: 'or' | 'and';
  group?: string;
}

export interface Pattern {
  /** As written in the pack. */
  source: string;
  tokens: Token[];
}

interface One {
  parseMatch(source: string, options: object, world: unknown): Token[];
  match(
    docs: unknown[][],
    todo: { regs: Token[]; group?: string },
  ): { ptrs: [number, number, number][]; byGroup: Record<string, [number, number, number][]> };
  termMethods: Record<string, (term: { raw: string }) => boolean>;
}

const one = (nlp.methods() as unknown as { one: One }).one;
const world = nlp.world();

// Our terms keep the writing in `raw`; and these two learn Cyrillic on the way.
one.termMethods.isTitleCase = (term) => /^\p{Lu}[\p{Ll}'’-]+/u.test(term.raw);
one.termMethods.isUpperCase = (term) => /^\p{Lu}+$/u.test(term.raw);

export const matchTerms = one.match;

/** Limits of the gate: beyond them a pattern is refused, so that no pack can slow the coach. */
export const LIMITS = { length: 1200, tokens: 24, regexLength: 80, wildcards: 3 };

export class PatternError extends Error {}

const NESTED_QUANTIFIER = /[+*}]\)?[+*{]|\([^)]*[+*][^)]*\)[+*{]/;

function checkRegex(source: string): void {
  if (source.length > LIMITS.regexLength) {
    throw new PatternError(`a /regex/ may have at most ${LIMITS.regexLength} characters`);
  }
  if (NESTED_QUANTIFIER.test(source)) {
    throw new PatternError(`/${source}/ repeats a repetition and could take for ever`);
  }
}

function checkTokens(tokens: Token[], pattern: string): void {
  if (tokens.length === 0) throw new PatternError('the pattern is empty');
  if (tokens.length > LIMITS.tokens) {
    throw new PatternError(`a pattern may have at most ${LIMITS.tokens} words: ${pattern}`);
  }
  const wild = tokens.filter((token) => token.anything && token.greedy).length;
  if (wild > LIMITS.wildcards) {
    throw new PatternError(`a pattern may have at most ${LIMITS.wildcards} wildcards "*"`);
  }
  if (tokens.every((token) => token.optional || token.negative || token.anything)) {
    throw new PatternError('the pattern would match anything: it needs at least one word');
  }
  for (const token of tokens) {
    if (token.regex) checkRegex(token.regex.source);
    if (token.tag && !KNOWN_TAGS.has(token.tag)) {
      throw new PatternError(`#${token.tag} is not a tag here; use ${[...KNOWN_TAGS].join(', ')}`);
    }
    for (const choice of token.choices ?? []) {
      for (const inner of choice) if (inner.regex) checkRegex(inner.regex.source);
    }
  }
}

/** Tags our tokeniser sets. */
export const KNOWN_TAGS = new Set([
  'TitleCase',
  'UpperCase',
  'NumericValue',
  'Url',
  'Email',
  'Emoji',
  'Emoticon',
  'Smile',
  'Frown',
  'Code',
]);

const REGEX_TOKEN = /\/(?:\\.|[^/\\])+\//g;

/** Opens contractions, hyphens and `{stems}` of the words of a pattern; leaves regexes alone. */
function prepare(source: string, lang: Lang): string {
  const regexes: string[] = [];
  const held = source.replace(REGEX_TOKEN, (regex) => {
    regexes.push(regex);
    return `\u0001${regexes.length - 1}\u0001`;
  });
  const opened = flatten(held)
    .replace(/\{(\p{L}[\p{L}'’-]*)\}/gu, (_, word: string) => '=' + stem(normalise(word), lang))
    .replace(/(?<![#@%=<\p{L}])\p{L}+['’]\p{L}+/gu, (word) => {
      const open = openContraction(normalise(word));
      return open ? `${open.first} ${open.second}` : word;
    })
    .replace(/\bcannot\b/gi, 'can not')
    .replace(/(?<=[a-z])-(?=[a-z])/gi, ' ');
  // eslint-disable-next-line no-control-regex -- the marks set just above
  return opened.replace(/\u0001(\d+)\u0001/g, (_, index: string) => regexes[Number(index)]!);
}

function normaliseWords(tokens: Token[]): void {
  for (const token of tokens) {
    if (token.word) token.word = normalise(token.word);
    if (token.fastOr) token.fastOr = new Set([...token.fastOr].map(normalise));
    for (const choice of token.choices ?? []) normaliseWords(choice);
  }
}

/**
 * Parses one pattern.
 * @throws PatternError with a sentence for the author when it breaks the syntax or a limit.
 */
export function parsePattern(source: string, lang: Lang): Pattern {
  if (source.length > LIMITS.length) {
    throw new PatternError(`a pattern may have at most ${LIMITS.length} characters`);
  }
  let tokens: Token[];
  try {
    tokens = one.parseMatch(prepare(source, lang), {}, world);
  } catch (error) {
    throw new PatternError(`not a pattern: ${source} (${(error as Error).message})`);
  }
  checkTokens(tokens, source);
  normaliseWords(tokens);
  return { source, tokens };
}
