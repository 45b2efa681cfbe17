/** Which language and which colours our own pages have, and what is locked in them, live. */
import { createContext } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import { textLang, type Lang } from '../../engine/types.ts';
import type { Policy } from '../../policy/policy.ts';
import { settingsItem, type Settings } from '../../storage/items.ts';
import { policyItem } from '../../storage/policy-item.ts';
import { textsFor, type UiTexts } from '../texts/index.ts';
import { uiLangFor } from '../texts/languages.ts';
import { LiveItem } from './live-item.svelte.ts';

export class Preferences {
  settings: LiveItem<Settings>;
  #policy: LiveItem<Policy>;
  #browserLang: string;
  #darkAround = new MediaQuery('(prefers-color-scheme: dark)');

  private constructor(settings: LiveItem<Settings>, policy: LiveItem<Policy>, browserLang: string) {
    this.settings = settings;
    this.#policy = policy;
    this.#browserLang = browserLang;
  }

  /** `browserLang` is the language of the browser itself, as a BCP 47 tag. */
  static async load(browserLang: string): Promise<Preferences> {
    const items = [LiveItem.of(settingsItem), LiveItem.of(policyItem)] as const;
    return new Preferences(...(await Promise.all(items)), browserLang);
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

  /** What the organisation requires. */
  get policy(): Policy {
    return this.#policy.value;
  }

  /** Who set what is locked, in a few words. */
  get setBy(): string {
    return this.texts.policy.setBy(this.policy.organisation);
  }

  /** The id of the note beside a setting that is locked; undefined for one that is not. */
  lockOf(setting: keyof Policy['settings']): string | undefined {
    return this.policy.settings[setting] === undefined ? undefined : `lock-${setting}`;
  }

  get theme(): 'light' | 'dark' {
    const { theme } = this.settings.value;
    if (theme !== 'auto') return theme;
    return this.#darkAround.current ? 'dark' : 'light';
  }
}

/** The page's preferences, for every component under it. */
export const [usePreferences, providePreferences] = createContext<Preferences>();
