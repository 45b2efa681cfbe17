/**
 * The texts the strip and the card need. Taken by name, not through `textsFor`: the content
 * script would otherwise carry the texts of every page of the extension.
 */
import type { Lang } from '../../engine/types.ts';
import { hint as hintEn, words as wordsEn } from '../texts/en.ts';
import { hint as hintRu, words as wordsRu } from '../texts/ru.ts';

export interface HintTexts {
  common: typeof wordsEn;
  hint: typeof hintEn;
}

const TEXTS: Record<Lang, HintTexts> = {
  en: { common: wordsEn, hint: hintEn },
  ru: { common: wordsRu, hint: hintRu },
};

export function hintTexts(lang: Lang): HintTexts {
  return TEXTS[lang];
}
