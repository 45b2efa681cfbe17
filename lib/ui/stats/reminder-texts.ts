/** Taken by name, not through `textsFor`: the background carries no texts of pages. */
import { byLanguage } from '../texts/by-language.ts';
import type { policy } from '../texts/en.ts';

const policyIn = byLanguage<typeof policy>(
  import.meta.glob('../texts/[a-z][a-z].ts', { eager: true, import: 'policy' }),
);

export const reminderTexts = (uiLang: string): (typeof policy)['reminder'] =>
  policyIn(uiLang).reminder;
