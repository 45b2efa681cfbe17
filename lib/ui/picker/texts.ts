/** The picker's texts by name, so that its script carries no other room's. */
import { byLanguage } from '../texts/by-language.ts';
import type { picker } from '../texts/en.ts';

export const pickerTexts = byLanguage<typeof picker>(
  import.meta.glob('../texts/[a-z][a-z].ts', { eager: true, import: 'picker' }),
);
