import type { Lang } from '../../engine/types.ts';

/** Of two languages the script tells: more Cyrillic than Latin letters is Russian. */
export function languageOf(text: string): Lang {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return cyrillic > latin ? 'ru' : 'en';
}
