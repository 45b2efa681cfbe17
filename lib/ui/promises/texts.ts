/** Taken by name, not through `textsFor`: the background carries no texts of pages. */
import type { Lang } from '../../engine/types.ts';
import { common as commonEn, promises as promisesEn } from '../texts/en.ts';
import { common as commonRu, promises as promisesRu } from '../texts/ru.ts';

const TEXTS: Record<Lang, { product: string; promises: typeof promisesEn }> = {
  en: { product: commonEn.product, promises: promisesEn },
  ru: { product: commonRu.product, promises: promisesRu },
};

export function promiseTexts(lang: Lang): (typeof TEXTS)[Lang] {
  return TEXTS[lang];
}
