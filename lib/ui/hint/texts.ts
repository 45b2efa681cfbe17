/**
 * The texts the strip and the card need. Taken by name, not through `textsFor`: the content
 * script would otherwise carry the texts of every page of the extension.
 */
import { byLanguage } from '../texts/by-language.ts';
import type { hint, words } from '../texts/en.ts';

export interface HintTexts {
  common: typeof words;
  hint: typeof hint;
}

const wordsIn = byLanguage<typeof words>(
  import.meta.glob('../texts/[a-z][a-z].ts', { eager: true, import: 'words' }),
);
const hintIn = byLanguage<typeof hint>(
  import.meta.glob('../texts/[a-z][a-z].ts', { eager: true, import: 'hint' }),
);

export function hintTexts(uiLang: string): HintTexts {
  return { common: wordsIn(uiLang), hint: hintIn(uiLang) };
}
