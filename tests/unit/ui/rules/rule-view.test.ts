import { expect, test } from 'vitest';
import type { RuleInfo } from '../../../../lib/messages.ts';
import {
  ALL_RULES,
  byCategory,
  fits,
  viewOf,
  withChange,
  withoutChange,
} from '../../../../lib/ui/rules/rule-view.ts';

function rule(given: Partial<RuleInfo> = {}): RuleInfo {
  return {
    id: 'vague-eta',
    pack: 'core',
    changedBy: null,
    category: 'time',
    kind: 'span',
    enabled: true,
    severity: 'warning',
    label: { en: 'Vague time', ru: 'Размытый срок' },
    say: { en: 'Nobody can plan with “soon”', ru: 'По «скоро» ничего не спланируешь' },
    why: { en: 'A wait longer than announced hurts.', ru: 'Ждать дольше обещанного — больно.' },
    try: { en: [], ru: [] },
    examples: [],
    ...given,
  };
}

test('without overrides a rule is as its pack has it', () => {
  expect(viewOf(rule(), {})).toMatchObject({ enabled: true, severity: 'warning', changed: false });
});

test('a change is kept, and one back to the pack’s own leaves nothing behind', () => {
  const off = withChange({}, rule(), { enabled: false });
  expect(off).toEqual({ 'vague-eta': { enabled: false } });
  expect(viewOf(rule(), off)).toMatchObject({ enabled: false, changed: true });
  const both = withChange(off, rule(), { severity: 'note' });
  expect(both).toEqual({ 'vague-eta': { enabled: false, severity: 'note' } });
  expect(withChange(both, rule(), { enabled: true })).toEqual({
    'vague-eta': { severity: 'note' },
  });
  expect(withChange(off, rule(), { enabled: true })).toEqual({});
});

test('a rule a pack leaves off can be switched on', () => {
  const info = rule({ enabled: false });
  expect(withChange({}, info, { enabled: true })).toEqual({ 'vague-eta': { enabled: true } });
});

test('changes of other rules, loaded or not, are left alone', () => {
  const others = { 'of-another-pack': { enabled: false } };
  expect(withChange(others, rule(), { enabled: false })).toEqual({
    ...others,
    'vague-eta': { enabled: false },
  });
  expect(withoutChange({ ...others, 'vague-eta': { enabled: false } }, 'vague-eta')).toEqual(
    others,
  );
});

test('search takes words in any order, in either language, ё or е', () => {
  const view = viewOf(rule({ label: { en: 'Vague time', ru: 'Размытый отчёт' } }), {});
  const found = (words: string) => fits(view, { ...ALL_RULES, words });
  expect(['', 'soon vague', 'РАЗМЫТЫЙ', 'отчет', 'vague-eta'].every(found)).toBe(true);
  expect(['greeting', 'vague refund'].some(found)).toBe(false);
});

test('filters by severity and state go by what the agent has, not the pack', () => {
  const view = viewOf(rule(), { 'vague-eta': { enabled: false, severity: 'note' } });
  expect(fits(view, { ...ALL_RULES, severity: 'note' })).toBe(true);
  expect(fits(view, { ...ALL_RULES, severity: 'warning' })).toBe(false);
  expect(fits(view, { ...ALL_RULES, state: 'off' })).toBe(true);
  expect(fits(view, { ...ALL_RULES, state: 'on' })).toBe(false);
  expect(fits(view, { ...ALL_RULES, state: 'changed' })).toBe(true);
});

test('rules stand by category, the most severe first, wherever the agent moved them', () => {
  const views = [
    rule({ id: 'b', severity: 'note' }),
    rule({ id: 'c', category: 'tone' }),
    rule({ id: 'a', severity: 'blocker' }),
  ].map((info) => viewOf(info, { a: { severity: 'note' } }));
  expect(byCategory(views).map(([name, group]) => [name, group.map((x) => x.info.id)])).toEqual([
    ['time', ['a', 'b']],
    ['tone', ['c']],
  ]);
});
