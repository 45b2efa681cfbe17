/** Which language and which colours our own pages have, live. */
import { createContext } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import { textLang, type Lang } from '../../engine/types.ts';
import { settingsItem, type Settings } from '../../storage/items.ts';
import { textsFor, type UiTexts } from '../texts/index.ts';
import { uiLangFor } from '../texts/languages.ts';
import { LiveItem } from './live-item.svelte.ts';

export class Preferences {
  settings: LiveItem<Settings>;
  #browserLang: string;
  #darkAround = new MediaQuery('(prefers-color-scheme: dark)');

  private constructor(settings: LiveItem<Settings>, browserLang: string) {
    this.settings = settings;
    this.#browserLang = browserLang;
  }

  /** `browserLang` is the language of the browser itself, as a BCP 47 tag. */
  static async load(browserLang: string): Promise<Preferences> {
    return new Preferences(await LiveItem.of(settingsItem), browserLang);
  }

  /** The language of the interface: its texts, numbers and dates. */
  get uiLang(): string {
    return uiLangFor(this.settings.value.uiLang, this.#browserLang);
  }

  /** The language in which the texts of rules are shown, which come in two. */
  get lang(): Lang {
    return textLang(this.uiLang);
  }

  get texts(): UiTexts {
    return textsFor(this.uiLang);
  }

  get theme(): 'light' | 'dark' {
    const { theme } = this.settings.value;
    if (theme !== 'auto') return theme;
    return this.#darkAround.current ? 'dark' : 'light';
  }
}

/** The page's preferences, for every component under it. */
export const [usePreferences, providePreferences] = createContext<Preferences>();
