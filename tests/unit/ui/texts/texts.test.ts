import { describe, expect, test } from 'vitest';
import { textsFor } from '../../../../lib/ui/texts/index.ts';

const NAMES = { en: 'English', ru: 'Russian' };

/** What is written alike in both: names, formats, and what is typed into a rule. */
const ALIKE = new Set([
  ...['Sincerely', 'Zendesk', 'Freshdesk', 'English', 'Русский'],
  ...['YAML', 'CSV', 'JSON'],
  ...['$agent-verb', '#Code', 'can not'],
]);

/** A text or something that makes one, with the path to it. */
interface Leaf {
  path: string;
  value: unknown;
}

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path: path.slice(1), value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

const SAMPLE_NUMBERS = [7, 7, 7] as const;
const SAMPLE_WORDS = ['Щ', 'Щ', 'Щ'] as const;

/** What a text says, also one that is made for a number or a word; null where it needs more. */
function said(value: unknown): string | null {
  if (typeof value === 'string') return value;
  for (const sample of [SAMPLE_WORDS, SAMPLE_NUMBERS]) {
    try {
      const text = (value as (...args: unknown[]) => unknown)(...sample);
      if (typeof text === 'string' && !/undefined|NaN/.test(text)) return text;
    } catch {
      // Made for things of another kind, which the type checker looks after.
    }
  }
  return null;
}

/** Words for a rule in one of the two languages, whatever the interface speaks. */
const isForRule = (path: string) => /\.(en|ru)$/.test(path);
const isForm = (path: string) => /\.(one|two|few|many|other)$/.test(path);
const en = leaves(textsFor('en'));
const ru = leaves(textsFor('ru'));

describe('the two languages', () => {
  test('have the same texts', () => {
    const kinds = (all: Leaf[]) =>
      all.filter(({ path }) => !isForm(path)).map(({ path, value }) => `${path}: ${typeof value}`);
    expect(kinds(ru).sort()).toEqual(kinds(en).sort());
  });

  test.each(Object.entries(NAMES))('leave none empty (%s)', (lang) => {
    const empty = leaves(textsFor(lang)).filter(({ value }) => said(value)?.trim() === '');
    expect(empty.map(({ path }) => path)).toEqual([]);
  });

  test('say nothing alike but names, and Russian is written in Cyrillic', () => {
    const english = new Map(en.map(({ path, value }) => [path, said(value)]));
    const wrong = ru.filter(({ path, value }) => {
      const text = said(value) ?? '';
      if (isForm(path) || isForRule(path) || ALIKE.has(text) || !/\p{L}/u.test(text)) return false;
      return text === english.get(path) || !/[а-яё]/i.test(text);
    });
    expect(wrong.map(({ path, value }) => `${path}: ${said(value)}`)).toEqual([]);
  });
});

describe('counted nouns', () => {
  test.each(Object.keys(NAMES))('have every form the language counts with (%s)', (lang) => {
    const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const counted = new Map<string, Set<string>>();
    for (const { path } of leaves(textsFor(lang)).filter((leaf) => isForm(leaf.path))) {
      const at = path.lastIndexOf('.');
      const forms = counted.get(path.slice(0, at)) ?? new Set();
      counted.set(path.slice(0, at), forms.add(path.slice(at + 1)));
    }
    expect(counted.size).toBeGreaterThan(0);
    const lacking = [...counted].filter(([, forms]) => needed.some((form) => !forms.has(form)));
    expect(lacking.map(([path]) => path)).toEqual([]);
  });

  /** What a text says of a number, with every number taken out. */
  const around = (value: unknown, number: number): string | null => {
    try {
      const text = (value as (count: number) => unknown)(number);
      return typeof text === 'string' ? text.replace(/\d+([.,\u00a0]\d+)?/g, '#') : null;
    } catch {
      return null;
    }
  };
  const made = ru.filter(({ value }) => typeof value === 'function' && value.length === 1);

  test('are the same for 21 as for 1, for 22 as for 2, for 11 as for 5', () => {
    const wrong = made.filter(({ value }) =>
      [
        [21, 1],
        [22, 2],
        [11, 5],
        [112, 5],
      ].some(([high, low]) => around(value, high!) !== around(value, low!)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('take the form of a part for 1.5', () => {
    const wrong = made.filter(
      ({ value }) =>
        around(value, 2) !== around(value, 5) && around(value, 1.5) === around(value, 5),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
