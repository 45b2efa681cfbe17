/** The texts of the interface, every room's, by language. */
import { byLanguage } from './by-language.ts';
import type { texts } from './en.ts';

export type UiTexts = typeof texts;

export const textsFor = /* @__PURE__ */ byLanguage<UiTexts>(
  import.meta.glob('./[a-z][a-z].ts', { eager: true, import: 'texts' }),
);
