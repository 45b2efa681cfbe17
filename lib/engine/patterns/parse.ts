/**
 * Patterns are written in compromise's match syntax
 * (https://observablehq.com/@spencermountain/compromise-match-syntax) for both languages.
 * Three things are ours: `{word}` asks for the stem of the word, in Russian as in English; `$list`
 * asks for a word of a list of the packs; and contractions and hyphens in a pattern are opened the
 * way the text's are.
 * Long because the gate and the syntax check each token in one walk, and name what is at fault.
 */
import nlp from 'compromise/one';
import type { Term } from '../text/term.ts';
import type { Lang } from '../types.ts';
import { openContraction } from '../text/contractions.ts';
import { normalise } from '../text/normal.ts';
import { stem } from '../text/stem.ts';
import { flatten, FlattenError } from './flatten.ts';
import { costOf, stepsOn } from './regex-cost.ts';

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
  /** Name of a word list (ours). */
  list?: string;
  method?: string;
  fastOr?: Set<string>;
  choices?: Token[][];
  operator?: 'or' | 'and';
  group?: string;
}

interface One {
  parseMatch(source: string, options: object, world: unknown): Token[];
  termMethods: Record<string, (term: Term) => boolean>;
}

const one = (nlp.methods() as unknown as { one: One }).one;
const world = nlp.world();

// Our terms keep the writing in `raw`; and these two learn Cyrillic on the way.
one.termMethods.isTitleCase = (term) => /^\p{Lu}[\p{Ll}'’-]+/u.test(term.raw);
// A puzzled "??" has no method of compromise's.
one.termMethods.hasManyQuestionMarks = (term) => /\?{2,}/.test(term.post);
// What follows or is set aside in brackets explains the word before: "the RMA (your return number)".
one.termMethods.opensBracket = (term) => /[([]/.test(term.pre);
one.termMethods.isUpperCase = (term) => /^\p{Lu}+$/u.test(term.raw);

/** What "@isTitleCase", "@hasComma" and their like ask of a term. */
export const termMethods = one.termMethods;

/** Limits of the gate: beyond them a pattern is refused, so that no pack can slow the coach. */
export const LIMITS = {
  length: 3000,
  tokens: 24,
  regexLength: 900,
  wildcards: 3,
  endless: 3,
  /** Steps a /regex/ may take on the longest word it is held against. */
  regexSteps: 5_000_000,
};

/** No /regex/ is held against a longer word: its cost may grow with the cube of the length. */
export const WORD_LIMIT = 100;

/** What can be wrong with a pattern; an interface says it in its own language. */
export type PatternFault =
  | 'long'
  | 'many-words'
  | 'many-ways'
  | 'wildcards'
  | 'wildcard-inside'
  | 'anything'
  | 'empty'
  | 'brackets'
  | 'tag'
  | 'method'
  | 'fuzzy'
  | 'regex'
  | 'regex-long'
  | 'regex-slow'
  | 'syntax';

export class PatternError extends Error {
  readonly fault: PatternFault;
  /** The piece of the pattern that is at fault, as written; null for the whole. */
  readonly part: string | null;

  constructor(message: string, fault: PatternFault, part: string | null = null) {
    super(message);
    this.fault = fault;
    this.part = part;
  }
}

const NESTED_QUANTIFIER = /[+*}]\)?[+*{]|\([^)]*[+*][^)]*\)[+*{]/;
/** "(a|aa)+": one text has many ways through it, twice as many with each letter. */
const REPEATED_CHOICE = /\)(?:[+*]|\{)/;
const ENDLESS = /[^\\][+*]|\{\d+,\}/g;

/** @throws PatternError when a regex could be slow */
export function checkRegex(source: string): void {
  if (source.length > LIMITS.regexLength) {
    const message = `a /regex/ may have at most ${LIMITS.regexLength} characters`;
    throw new PatternError(message, 'regex-long', `/${source}/`);
  }
  if (NESTED_QUANTIFIER.test(source)) {
    const message = `/${source}/ repeats a repetition and could take for ever`;
    throw new PatternError(message, 'regex-slow', `/${source}/`);
  }
  if (REPEATED_CHOICE.test(source)) {
    const message = `/${source}/ repeats a bracket and could take for ever`;
    throw new PatternError(message, 'regex-slow', `/${source}/`);
  }
  if ((source.match(ENDLESS) ?? []).length > LIMITS.endless) {
    const message = `a /regex/ may have at most ${LIMITS.endless} of "+" and "*"`;
    throw new PatternError(message, 'regex-slow', `/${source}/`);
  }
  if (stepsOn(costOf(source), WORD_LIMIT) > LIMITS.regexSteps) {
    const message = `/${source}/ has too many ways to match one word and could take for ever`;
    throw new PatternError(message, 'regex-slow', `/${source}/`);
  }
}

function readRegex(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch (error) {
    throw new PatternError((error as Error).message, 'regex', `/${source}/`);
  }
}

function faultOf(error: unknown): [PatternFault, string | null] {
  if (error instanceof PatternError) return [error.fault, error.part];
  if (error instanceof FlattenError) return [error.paired ? 'many-ways' : 'brackets', null];
  return ['syntax', null];
}

/** What holds for every token, inside brackets too. */
function checkParts(tokens: Token[]): void {
  for (const token of tokens) {
    if (token.tag && !KNOWN_TAGS.has(token.tag)) {
      const message = `#${token.tag} is not a tag here; use ${[...KNOWN_TAGS].join(', ')}`;
      throw new PatternError(message, 'tag', `#${token.tag}`);
    }
    if (token.fuzzy) {
      throw new PatternError('fuzzy words (~so~) are not understood here', 'fuzzy', '~');
    }
    if (token.method !== undefined && !Object.hasOwn(termMethods, token.method)) {
      throw new PatternError(`@${token.method} is not known`, 'method', `@${token.method}`);
    }
    for (const choice of token.choices ?? []) checkParts(choice);
  }
}

function checkTokens(tokens: Token[], pattern: string): void {
  if (tokens.length === 0) throw new PatternError('the pattern is empty', 'empty');
  if (tokens.length > LIMITS.tokens) {
    const message = `a pattern may have at most ${LIMITS.tokens} words: ${pattern}`;
    throw new PatternError(message, 'many-words');
  }
  const wild = tokens.filter((token) => token.anything && token.greedy).length;
  if (wild > LIMITS.wildcards) {
    const message = `a pattern may have at most ${LIMITS.wildcards} wildcards "*"`;
    throw new PatternError(message, 'wildcards');
  }
  if (tokens.every((token) => token.optional || token.negative || token.anything)) {
    const message = 'the pattern would match anything: it needs at least one word';
    throw new PatternError(message, 'anything');
  }
  checkParts(tokens);
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
/** `$promise-verb`: any word of the list `promise-verb`. */
export const LIST_TOKEN = /\$([a-z][a-z-]*)/g;
/** `(word && @hasComma)`, which compromise does not read inside other brackets. */
const BOTH_TOKEN = /\([^()|]*&&[^()|]*\)/g;
/** Stands in for one of these while the pattern is parsed: compromise trips over their marks. */
const HELD = /^held(\d+)(regex|list|both)$/;

/** A wildcard at any depth of brackets. */
function wildcardInside(pattern: string): boolean {
  let depth = 0;
  for (let i = 0; i < pattern.length; i += 1) {
    if (pattern[i] === '(') depth += 1;
    else if (pattern[i] === ')') depth -= 1;
    else if (depth > 0 && pattern.startsWith('.{', i)) return true;
  }
  return false;
}

/** Holds what compromise cannot read, and opens the rest. */
function prepare(source: string, lang: Lang): { text: string; held: string[] } {
  const kept: string[] = [];
  const held = source
    .replace(REGEX_TOKEN, (regex) => {
      kept.push(regex.slice(1, -1));
      return `held${kept.length - 1}regex`;
    })
    .replace(LIST_TOKEN, (_, name: string) => {
      kept.push(name);
      return `held${kept.length - 1}list`;
    })
    .replace(BOTH_TOKEN, (both) => {
      kept.push(opened(both, lang));
      return `held${kept.length - 1}both`;
    });
  if (wildcardInside(held)) {
    const message = 'a wildcard such as .{0,3} cannot stand inside brackets';
    throw new PatternError(message, 'wildcard-inside', /\.\{[^}]*\}?/.exec(held)?.[0]);
  }
  return { text: opened(flatten(held), lang), held: kept };
}

/** Opens contractions, hyphens and `{stems}`. */
function opened(source: string, lang: Lang): string {
  return source
    .replace(/\{(\p{L}[\p{L}'’-]*)\}/gu, (_, word: string) => '=' + stem(normalise(word), lang))
    .replace(/(?<![#@%=<\p{L}])\p{L}+['’]\p{L}+/gu, (word) => {
      const open = openContraction(normalise(word));
      return open ? `${open.first} ${open.second}` : word;
    })
    .replace(/\bcannot\b/gi, 'can not')
    .replace(/(?<=[a-z])-(?=[a-z])/gi, ' ');
}

/** Brings the words to the text's spelling, and the held regexes and lists back. */
function finish(tokens: Token[], kept: string[]): void {
  for (const token of tokens) {
    if (token.fastOr && [...token.fastOr].some((word) => HELD.test(word))) {
      token.choices = [...token.fastOr].map((word) => [{ word }]);
      delete token.fastOr;
    }
    const held = token.word === undefined ? null : HELD.exec(token.word);
    if (held) {
      const source = kept[Number(held[1])]!;
      delete token.word;
      if (held[2] === 'list') token.list = source;
      else if (held[2] === 'both') {
        const [both] = one.parseMatch(source, {}, world);
        Object.assign(token, { choices: both!.choices, operator: both!.operator });
      } else {
        checkRegex(source);
        token.regex = readRegex(source);
      }
    } else if (token.word) token.word = normalise(token.word);
    if (token.fastOr) token.fastOr = new Set([...token.fastOr].map(normalise));
    for (const choice of token.choices ?? []) finish(choice, kept);
  }
}

/**
 * Parses one pattern into compromise's tokens.
 * @throws PatternError with a sentence for the author when it breaks the syntax or a limit.
 */
export function parsePattern(source: string, lang: Lang): Token[] {
  if (source.length > LIMITS.length) {
    throw new PatternError(`a pattern may have at most ${LIMITS.length} characters`, 'long');
  }
  let tokens: Token[];
  try {
    const { text, held } = prepare(source, lang);
    tokens = one.parseMatch(text, {}, world);
    finish(tokens, held);
  } catch (error) {
    const { message } = error as Error;
    const [fault, part] = faultOf(error);
    throw new PatternError(`not a pattern: ${source} (${message})`, fault, part);
  }
  checkTokens(tokens, source);
  return tokens;
}
