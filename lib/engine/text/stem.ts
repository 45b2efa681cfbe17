/** Stems, so that one pattern `{send}` or `{заявка}` meets the forms of a word. */
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import type { Lang } from '../types.ts';

const caches: Record<Lang, Map<string, string>> = { en: new Map(), ru: new Map() };
const CACHE_LIMIT = 20_000;

/** Stem of a normalised word; remembered, since a ticket repeats its words. */
export function stem(word: string, lang: Lang): string {
  const cache = caches[lang];
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const made = lang === 'ru' ? russian(word) : english(word);
  cache.set(word, made);
  return made;
}
