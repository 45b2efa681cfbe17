/** A rule's text as the form shows it: whatever can be made out, with the gate's own defaults. */
import type { Place } from '../../engine/pack.ts';
import {
  RULE_KINDS,
  SEVERITIES,
  type Lang,
  type RuleKind,
  type Severity,
} from '../../engine/types.ts';
import type { PieceText } from './piece-text.ts';

export const CATEGORIES = ['tone', 'time', 'effort', 'ownership', 'risk'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface ExampleForm {
  lang: Lang;
  /** One message of the customer's, or several turns. */
  customer: string | { role: 'customer' | 'agent'; text: string }[];
  draft: string;
  expect: 'flag' | 'silent';
  at: string;
}

export interface RuleForm {
  id: string;
  category: Category;
  severity: Severity;
  kind: RuleKind;
  find: string[];
  lacks: string[];
  about: string[];
  patterns: Record<Lang, string[]>;
  in: Place | null;
  min: number;
  minListed: number;
  minBlock: number;
  remove: boolean;
  place: 'opening' | 'closing';
  label: Record<Lang, string>;
  say: Record<Lang, string>;
  why: Record<Lang, string>;
  try: Record<Lang, string[]>;
  when: unknown;
  unless: unknown;
  examples: ExampleForm[];
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** One string or several; always a list. */
export function strings(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(text);
  return typeof value === 'string' ? [value] : [];
}

function one<T extends string>(value: unknown, of: readonly T[], otherwise: T): T {
  return of.find((known) => known === value) ?? otherwise;
}

const count = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise;

const LANGS = ['en', 'ru'] as const;

export function formOf(piece: PieceText): RuleForm {
  const at = (...path: (string | number)[]): unknown => piece.at(path);
  const both = (key: string): Record<Lang, string> => ({
    en: text(at(key, 'en')),
    ru: text(at(key, 'ru')),
  });
  const lists = (key: string): Record<Lang, string[]> => ({
    en: strings(at(key, 'en')),
    ru: strings(at(key, 'ru')),
  });
  const min = count(at('min'), 1);
  const examples = at('examples');
  return {
    id: text(at('id')),
    category: one(at('category'), CATEGORIES, 'tone'),
    severity: one(at('severity'), SEVERITIES, 'note'),
    kind: one(at('kind'), RULE_KINDS, 'span'),
    find: strings(at('find')),
    lacks: strings(at('lacks')),
    about: strings(at('about')),
    patterns: lists('patterns'),
    in:
      (at('in') ?? null) === null
        ? null
        : one<Place>(at('in'), ['opening', 'body', 'closing'], 'body'),
    min,
    minListed: Math.max(min, count(at('min-listed'), 1)),
    minBlock: count(at('min-block'), 0),
    remove: at('remove') === true,
    place: one(at('place'), ['opening', 'closing'], 'closing'),
    label: both('label'),
    say: both('say'),
    why: both('why'),
    try: lists('try'),
    when: at('when') ?? null,
    unless: at('unless') ?? null,
    examples: (Array.isArray(examples) ? examples : []).map(exampleOf),
  };
}

function exampleOf(value: unknown): ExampleForm {
  const read = (value ?? {}) as Record<string, unknown>;
  const { customer } = read;
  return {
    lang: one(read.lang, LANGS, 'en'),
    customer: Array.isArray(customer)
      ? customer.map((turn: { role?: unknown; text?: unknown } | null) => ({
          role: one(turn?.role, ['customer', 'agent'], 'customer'),
          text: text(turn?.text),
        }))
      : text(customer),
    draft: text(read.draft),
    expect: one(read.expect, ['flag', 'silent'], 'flag'),
    at: text(read.at),
  };
}
