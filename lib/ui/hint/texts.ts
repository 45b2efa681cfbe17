/**
 * The texts the strip and the card need. Taken by name, not through `textsFor`: the content
 * script would otherwise carry the texts of every page of the extension.
 */
import type { Lang } from '../../engine/types.ts';
import { common as commonEn, hint as hintEn } from '../texts/en.ts';
import { common as commonRu, hint as hintRu } from '../texts/ru.ts';

export interface HintTexts {
  common: typeof commonEn;
  hint: typeof hintEn;
}

const TEXTS: Record<Lang, HintTexts> = {
  en: { common: commonEn, hint: hintEn },
  ru: { common: commonRu, hint: hintRu },
};

export function hintTexts(lang: Lang): HintTexts {
  return TEXTS[lang];
}
