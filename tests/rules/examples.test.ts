/** Every rule proves itself: its own examples, in both languages. */
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../lib/packs/examples.ts';
import { core, engine } from './core-pack.ts';

it('reads every file of the pack', () => {
  expect(core.problems).toEqual([]);
});

const FIRST_CUT = [
  'acknowledge-frustration',
  'bare-refusal',
  'blame-customer',
  'boilerplate-empathy',
  'calm-down',
  'channel-bounce',
  'cheerful-decoration',
  'cheerful-signoff',
  'handoff-without-owner',
  'internal-excuse',
  'missing-eta',
  'missing-greeting',
  'premature-closing',
  're-asks-provided',
  'refused-eta',
  'too-many-asks',
  'unfilled-placeholder',
  'vague-eta',
];

it.each(FIRST_CUT)('has the rule %s of the catalogue', (id) => {
  expect(core.rules.map((rule) => rule.id)).toContain(id);
});

describe.each(core.rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has at least two examples that flag and two that stay silent in each language', () => {
    for (const lang of ['en', 'ru']) {
      const own = rule.examples.filter((example) => example.lang === lang);
      expect(own.filter(({ expect: wanted }) => wanted === 'flag').length).toBeGreaterThan(1);
      expect(own.filter(({ expect: wanted }) => wanted === 'silent').length).toBeGreaterThan(1);
    }
  });

  it.each(rule.examples.map((example, index) => [index + 1, example.lang, example] as const))(
    'example %i (%s)',
    (_index, _lang, example) => {
      expect(failureOf(rule, example, engine)).toBeNull();
    },
  );
});
