/** What around a draft gives reason to look at it again: the agent, the page and the settings. */
import type { Composer } from './composer.ts';
import type { LivePreferences } from './preferences.ts';
import type { After } from './timers.ts';

/** Milliseconds a page may take to change its colours, by script or fading, after the system did. */
const COLOURS_CHANGE = 400;

export interface Surroundings {
  composer: Composer;
  preferences: LivePreferences;
  /** Takes stock of everything around the draft and looks again; called once at the start. */
  regard(): void;
  /** Something on the page was pressed: a reply may have become a note, or the other way round. */
  pressed(): void;
  after: After;
  signal: AbortSignal;
}

export function watchSurroundings(around: Surroundings): void {
  const { composer, preferences, regard, pressed, after, signal } = around;
  const page = composer.anchor.ownerDocument;
  const quiet = { signal, passive: true };

  composer.element.addEventListener('focusin', regard, quiet);
  page.addEventListener('click', () => after(0, pressed), { ...quiet, capture: true });
  page.defaultView?.matchMedia('(prefers-color-scheme: dark)').addEventListener(
    'change',
    () => {
      regard();
      after(COLOURS_CHANGE, regard);
    },
    { signal },
  );

  function preferencesChanged(): void {
    const wait = preferences.get().pausedUntil - Date.now();
    if (wait > 0) after(wait + 1, regard);
    regard();
  }

  preferences.watch(preferencesChanged, signal);
  preferencesChanged();
}
