/** Which languages the interface speaks: every `<two letters>.ts` beside this file is one. */
import type { Settings } from '../../storage/items.ts';

const FOUND = import.meta.glob<string>('./[a-z][a-z].ts', { eager: true, import: 'ownName' });

/** Each language by its tag, with the name it has in itself. */
export const UI_LANGUAGES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  Object.entries(FOUND).map(([path, name]) => [path.slice(2, 4), name]),
);

/**
 * The language of the interface: the agent's choice, or with `auto` the browser's.
 * `browserLang` is a BCP 47 tag such as `ru-RU` (`browser.i18n.getUILanguage()`); a language that
 * is not spoken here, or no longer, is answered in English.
 */
export function uiLangFor(choice: Settings['uiLang'], browserLang: string): string {
  const wanted = choice === 'auto' ? browserLang.toLowerCase().split('-')[0]! : choice;
  return UI_LANGUAGES.has(wanted) ? wanted : 'en';
}
