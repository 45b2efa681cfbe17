// @vitest-environment happy-dom
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AnswerOf, RuleInfo } from '../../../../lib/messages.ts';
import { overridesItem } from '../../../../lib/storage/items.ts';
import { LiveItem } from '../../../../lib/ui/kit/live-item.svelte.ts';
import { Preferences } from '../../../../lib/ui/kit/preferences.svelte.ts';
import { RuleBook } from '../../../../lib/ui/rules/rule-book.svelte.ts';
import RulesPageInContext from './RulesPageInContext.svelte';

const rule: RuleInfo = {
  id: 'vague-eta',
  pack: 'core',
  changedBy: null,
  category: 'time',
  kind: 'span',
  enabled: true,
  severity: 'warning',
  label: { en: 'Vague time', ru: 'Размытый срок' },
  say: { en: 'Nobody can plan with “soon”', ru: 'По «скоро» ничего не спланируешь' },
  why: { en: 'Because.', ru: 'Потому что.' },
  try: { en: [], ru: [] },
  examples: [],
};

let page: object | null = null;
let book: RuleBook;

beforeEach(() => fakeBrowser.reset());
afterEach(async () => {
  if (page !== null) await unmount(page);
  page = null;
  document.body.replaceChildren();
});

async function show(answer: () => Promise<unknown>): Promise<void> {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(answer);
  book = new RuleBook();
  const props = {
    preferences: await Preferences.load('en'),
    overrides: await LiveItem.of(overridesItem),
    book,
  };
  page = mount(RulesPageInContext, { target: document.body, props });
  await book.load();
  flushSync();
}

/** The same for both questions: the rules, and the packs. */
const answered = (rules: AnswerOf<'rules'>) => async () => ({
  ok: true,
  answer: { ...rules, packs: [], trouble: null },
});
const text = () => document.body.textContent;

test('a rule that could not be loaded is named with file, line and reason; the rest is there', async () => {
  const problem = { where: 'rules/core/time/missing-eta.yaml:14', message: 'no example flags' };
  await show(answered({ rules: [rule], problems: [problem], muted: [] }));
  expect(document.querySelector('[role="alert"]')?.textContent).toContain(
    '1 rule could not be loaded',
  );
  expect(text()).toContain('rules/core/time/missing-eta.yaml:14');
  expect(text()).toContain('no example flags');
  expect(document.querySelector('[data-rule="vague-eta"]')).not.toBeNull();
});

test('no rules at all is explained', async () => {
  await show(answered({ rules: [], problems: [], muted: [] }));
  expect(text()).toContain('There are no rules');
});

test('a background that does not answer can be asked again', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  let up = false;
  await show(async () =>
    up ? { ok: true, answer: { rules: [rule], problems: [], muted: [], packs: [] } } : undefined,
  );
  expect(text()).toContain('The rules could not be read');
  up = true;
  document.querySelector<HTMLElement>('[role="alert"] button')?.click();
  await vi.waitFor(() => expect(document.querySelector('[data-rule]')).not.toBeNull());
  expect(book.labelOf('vague-eta', 'ru')).toBe('Размытый срок');
  expect(book.labelOf('gone', 'ru')).toBe('gone');
});
