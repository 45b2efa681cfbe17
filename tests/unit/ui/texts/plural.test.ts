import { expect, test } from 'vitest';
import { plural } from '../../../../lib/ui/texts/plural.ts';

test('Russian counts in its forms, parts of one too', () => {
  const forms = { one: '# правило', few: '# правила', many: '# правил', other: '# правила' };
  const said = [1, 2, 5, 11, 21, 22, 112, 1.5].map((count) => plural('ru', count, forms));
  expect(said).toEqual([
    '1 правило',
    '2 правила',
    '5 правил',
    '11 правил',
    '21 правило',
    '22 правила',
    '112 правил',
    '1,5 правила',
  ]);
});

test('English counts in two', () => {
  const forms = { one: '# rule', other: '# rules' };
  expect([0, 1, 2, 1.5].map((count) => plural('en', count, forms))).toEqual([
    '0 rules',
    '1 rule',
    '2 rules',
    '1.5 rules',
  ]);
});
