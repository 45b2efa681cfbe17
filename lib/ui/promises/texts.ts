/** Taken by name, not through `textsFor`: the background carries no texts of pages. */
import { byLanguage } from '../texts/by-language.ts';
import type { common, promises } from '../texts/en.ts';

const commonIn = byLanguage<typeof common>(
  import.meta.glob('../texts/[a-z][a-z].ts', { eager: true, import: 'common' }),
);
const promisesIn = byLanguage<typeof promises>(
  import.meta.glob('../texts/[a-z][a-z].ts', { eager: true, import: 'promises' }),
);

export function promiseTexts(uiLang: string): { product: string; promises: typeof promises } {
  return { product: commonIn(uiLang).product, promises: promisesIn(uiLang) };
}
