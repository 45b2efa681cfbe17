/** Which language and which colours our own pages have, and what is locked in them, live. */
import { createContext } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import type { Lang } from '../../engine/types.ts';
import type { Policy } from '../../policy/policy.ts';
import { settingsItem, type Settings } from '../../storage/items.ts';
import { policyItem } from '../../storage/policy-item.ts';
import { textsFor, uiLangFor, type UiTexts } from '../texts/index.ts';
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

  get lang(): Lang {
    return uiLangFor(this.settings.value.uiLang, this.#browserLang);
  }

  get texts(): UiTexts {
    return textsFor(this.lang);
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
