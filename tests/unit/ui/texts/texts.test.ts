import { describe, expect, test } from 'vitest';
import { textsFor, uiLangFor } from '../../../../lib/ui/texts/index.ts';
import { plural } from '../../../../lib/ui/texts/plural.ts';

test('the language is the agent’s choice, else the browser’s, else English', () => {
  expect(uiLangFor('en', 'ru-RU')).toBe('en');
  expect(uiLangFor('ru', 'en-US')).toBe('ru');
  expect(uiLangFor('auto', 'ru')).toBe('ru');
  expect(uiLangFor('auto', 'ru-RU')).toBe('ru');
  expect(uiLangFor('auto', 'en-GB')).toBe('en');
  expect(uiLangFor('auto', 'de')).toBe('en');
  expect(uiLangFor('auto', 'run')).toBe('en');
});

test('Russian counts in its three forms', () => {
  const forms = { one: '# правило', few: '# правила', many: '# правил', other: '# правила' };
  const said = [1, 2, 5, 11, 21, 22, 112].map((count) => plural('ru', count, forms));
  expect(said).toEqual([
    '1 правило',
    '2 правила',
    '5 правил',
    '11 правил',
    '21 правило',
    '22 правила',
    '112 правил',
  ]);
});

test('English counts in two', () => {
  const forms = { one: '# rule', other: '# rules' };
  expect([0, 1, 2].map((count) => plural('en', count, forms))).toEqual([
    '0 rules',
    '1 rule',
    '2 rules',
  ]);
});

const isPlural = (value: object) => 'one' in value && 'other' in value;

/** Every path to a text, with what kind of thing stands there. */
function shape(value: unknown, path = ''): string[] {
  if (typeof value === 'object' && value !== null && isPlural(value)) return [`${path}: plural`];
  if (Array.isArray(value)) return [`${path}[${value.length}]`];
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}.${key}`));
}

describe('the two languages', () => {
  test('have the same texts', () => {
    expect(shape(textsFor('ru')).sort()).toEqual(shape(textsFor('en')).sort());
  });

  test('count in Russian in all the forms it has', () => {
    const plurals = (value: unknown): object[] => {
      if (typeof value !== 'object' || value === null) return [];
      return isPlural(value) ? [value] : Object.values(value).flatMap(plurals);
    };
    for (const forms of plurals(textsFor('ru'))) {
      expect(Object.keys(forms)).toEqual(expect.arrayContaining(['one', 'few', 'many']));
    }
  });

  test('leave none empty', () => {
    const empty = (value: unknown): boolean =>
      value === '' ||
      (typeof value === 'object' && value !== null && Object.values(value).some(empty));
    expect(empty(textsFor('en'))).toBe(false);
    expect(empty(textsFor('ru'))).toBe(false);
  });
});
