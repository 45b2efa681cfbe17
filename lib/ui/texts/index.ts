/** The texts of the interface, by language, and which language to speak. */
import type { Lang } from '../../engine/types.ts';
import type { Settings } from '../../storage/items.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export type UiTexts = typeof en;

const TEXTS: Record<Lang, UiTexts> = { en, ru };

export function textsFor(lang: Lang): UiTexts {
  return TEXTS[lang];
}

/**
 * The language of the interface: the agent's choice, or with `auto` the browser's.
 * `browserLang` is a BCP 47 tag such as `ru-RU` (`browser.i18n.getUILanguage()`); anything that
 * is not Russian is answered in English.
 */
export function uiLangFor(choice: Settings['uiLang'], browserLang: string): Lang {
  if (choice !== 'auto') return choice;
  return /^ru\b/i.test(browserLang) ? 'ru' : 'en';
}
