/** Coaches every composer of a page, as they come and go. */
import { HELPDESKS } from '../sites/index.ts';
import { siteFromShown } from '../sites/shown-site.ts';
import type { Site } from '../sites/site.ts';
import { attachCoach, type Coach } from './coach.ts';
import type { CoachDeps } from './coach-deps.ts';
import { readDraft, type Composer } from './composer.ts';
import { hostAround } from './documents-around.ts';
import { rememberMode, type ModeMemory } from './internal-note.ts';
import { isOptedOut } from './opted-out.ts';
import { watchComposers } from './watch-composers.ts';

export interface PageDeps extends Omit<CoachDeps, 'composer' | 'mode' | 'died' | 'prefilled'> {
  page: Document;
  /** Our own page has its one site; null on a page of somebody else. */
  own: Site | null;
  signal: AbortSignal;
}

/** Milliseconds after its loading in which a page is as it came: nobody has written yet. */
const FRESH = 300;

function isFresh(page: Document): boolean {
  const times = page.defaultView?.performance;
  const [load] = (times?.getEntriesByType('navigation') ?? []) as PerformanceNavigationTiming[];
  if (times === undefined || load === undefined) return false;
  return load.loadEventEnd === 0 || times.now() - load.loadEventEnd < FRESH;
}

/** So many drafts are known again when their box comes back. */
const DRAFTS = 100;

export interface PageCoach {
  /** The shortcut: to the coach of the composer the agent is in, or back from it. */
  toggleFocus(): void;
}

/** Milliseconds in which the browser and the page, both told of the shortcut, mean one press. */
const SAME_PRESS = 250;

/** Starts coaching a page, until the signal fires or the extension is gone. */
export function coachPage(deps: PageDeps): PageCoach {
  const { page, own, preferences, signal } = deps;
  const host = hostAround(page);
  const coaches = new Map<HTMLElement, Coach>();
  const modes = new Map<Site, ModeMemory>();
  let watch: AbortController | null = null;
  let shown = shownNow();
  let lastUsed: Coach | null = null;
  /** The last drafts of the agent in boxes that went; in memory, while the page lasts. */
  const theirs = new Set<string>();
  let starting = false;

  function shownNow(): string {
    return JSON.stringify(preferences.get().shown);
  }

  function found(composer: Composer): void {
    const described = composer.site.thread !== null || composer.site.hosts.length > 0;
    // A box of a helpdesk says why it is left alone; on any other page we are not even seen.
    if (!described && isOptedOut(composer.element)) return;
    const coach = attachCoach({
      ...deps,
      composer,
      mode: modes.get(composer.site) ?? null,
      prefilled: (!starting || isFresh(page)) && !isTheirs(readDraft(composer).text.trim()),
      died,
    });
    coaches.set(composer.element, coach);
  }

  /** An editor that the page makes anew, or its plain box, has what the agent wrote before. */
  function isTheirs(text: string): boolean {
    return theirs.has(text) || [...coaches.values()].some((coach) => coach.written() === text);
  }

  function lost(element: HTMLElement): void {
    const coach = coaches.get(element);
    coaches.delete(element);
    const written = coach?.written() ?? '';
    if (written !== '') theirs.add(written);
    // A page that makes its box anew at every key leaves one at each.
    if (theirs.size > DRAFTS) theirs.delete([...theirs][0]!);
    if (coach === lastUsed) lastUsed = null;
    coach?.detach();
  }

  function start(): void {
    if (watch !== null || preferences.get().off) return;
    watch = new AbortController();
    const facts = {
      host,
      shown: siteFromShown(preferences.get().shown ?? { origin: '' }),
      own,
    };
    starting = true;
    watchComposers({ page, facts: () => facts, found, lost, signal: watch.signal });
    starting = false;
  }

  function stop(): void {
    watch?.abort();
    watch = null;
    for (const element of [...coaches.keys()]) lost(element);
  }

  /** The extension is gone: one quiet note where the agent is, and nothing of us anywhere else. */
  function died(): void {
    const here = current();
    watch?.abort();
    for (const coach of coaches.values()) {
      if (coach === here) coach.sayGone();
      else coach.detach();
    }
    coaches.clear();
  }

  /** The coach the agent is with, was with last, or the first one. */
  function current(): Coach | null {
    const all = [...coaches.values()];
    return all.find((coach) => coach.hasFocus()) ?? lastUsed ?? all[0] ?? null;
  }

  for (const site of HELPDESKS) {
    if (site.mode !== null) modes.set(site, rememberMode(page, site.mode, signal));
  }
  page.addEventListener(
    'focusin',
    () => {
      lastUsed = [...coaches.values()].find((coach) => coach.hasFocus()) ?? lastUsed;
    },
    { signal, passive: true },
  );
  preferences.watch(() => {
    const now = shownNow();
    if (preferences.get().off || now !== shown) stop();
    shown = now;
    start();
  }, signal);
  let toggled = { by: 'browser' as 'browser' | 'page', at: -Infinity };
  page.addEventListener('keydown', pressed, { signal, capture: true });
  signal.addEventListener('abort', stop);
  // An editor's frame goes with its composer, and what we drew around it would stay behind. A page
  // that is only put aside comes back as it was.
  page.defaultView?.addEventListener('pagehide', stop, { signal });
  page.defaultView?.addEventListener('pageshow', start, { signal });
  start();

  function toggleFocus(by: 'browser' | 'page'): void {
    // The browser hears the shortcut, and where it is not given to us the page does: not both.
    const at = performance.now();
    if (by !== toggled.by && at - toggled.at < SAME_PRESS) return;
    // Each frame of a page is told; only the one the agent is in goes.
    if (!page.hasFocus() || inFrame()) return;
    toggled = { by, at };
    current()?.toggleFocus();
  }

  function inFrame(): boolean {
    const { activeElement } = page;
    return activeElement?.tagName === 'IFRAME' && !current()?.hasFocus();
  }

  /** The shortcut as it is suggested, where another extension or the system has taken it. */
  function pressed(event: KeyboardEvent): void {
    if (event.code !== 'KeyS' || !event.altKey || !event.shiftKey) return;
    if (event.ctrlKey || event.metaKey || !current()?.hasFocus()) return;
    event.preventDefault();
    event.stopPropagation();
    toggleFocus('page');
  }

  return { toggleFocus: () => toggleFocus('browser') };
}
