/** What a coach is handed in a page: the background, storage, our own pages. */
import { browser } from 'wxt/browser';
import type { Entry } from '../../lib/page/account.ts';
import type { Answer, Beyond, Question, SentReply } from '../../lib/page/coach-deps.ts';
import { ask } from '../../lib/messages.ts';
import { PAUSE } from '../../lib/pause.ts';
import { eventOf } from '../../lib/stats/make-event.ts';
import { pausedUntilItem } from '../../lib/storage/items.ts';
import { ownSilencedRulesItem, ownSitesOffItem } from '../../lib/storage/own-items.ts';

let revision = 0;

/** Whether the extension this script belongs to is still there. */
export const alive = (): boolean => browser.runtime?.id !== undefined;

/** @throws when the background is gone or could not analyse */
export async function analyse(question: Question): Promise<Answer> {
  revision += 1;
  const request = { type: 'analyse', revision, ...question } as const;
  const { analysis, versions } = await ask(request).catch((error: unknown) => {
    if (!alive()) throw error;
    // It may have been stopped half-way: a second question starts it anew.
    return ask(request);
  });
  return { analysis, versions };
}

/** Milliseconds after which a batch is sent once more when the background fell silent. */
const AGAIN = [500, 5000];

/**
 * Counts what happened; numbers that cannot be written cost the agent nothing. A background that
 * was stopped half-way is asked again: the batch has an id, so it counts once.
 */
export function count(site: string, entries: Entry[]): void {
  const events = entries.map((entry) => eventOf(site, entry));
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const batch = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const send = async (waits: readonly number[]): Promise<void> => {
    try {
      await ask({ type: 'count', batch, events });
    } catch (error) {
      const [wait, ...later] = waits;
      if (wait === undefined || !alive()) throw error;
      setTimeout(() => attempt(send(later)), wait);
    }
  };
  attempt(send(AGAIN));
}

/** Tells of a reply that went out; a promise that cannot be noted costs the agent nothing here. */
export function sent(reply: SentReply): void {
  attempt(ask({ type: 'sent', ...reply }));
}

/** What the agent asks for at a composer of an origin. */
export function beyond(origin: string): Beyond {
  return {
    pause: () => pausedUntilItem.setValue(Date.now() + PAUSE),
    resume: () => pausedUntilItem.setValue(0),
    leaveSite: () =>
      ownSitesOffItem.update((all) => (all.includes(origin) ? all : [...all, origin])),
    correct: () => attempt(ask({ type: 'pick', tabId: null })),
    silenceOnSite: (key, rule) =>
      ownSilencedRulesItem.update((all) => ({
        ...all,
        [key]: [...new Set([...(all[key] ?? []), rule])],
      })),
    openRule: (rule) => attempt(ask({ type: 'open', page: 'options', hash: `rule/${rule}` })),
    shouldFlag: (missed) => attempt(ask({ type: 'shouldFlag', ...missed })),
    openOptions: () => attempt(ask({ type: 'open', page: 'options' })),
    openPractice: () => attempt(ask({ type: 'open', page: 'practice' })),
  };
}

/** The page goes on whatever becomes of a wish. */
function attempt(promise: Promise<unknown>): void {
  promise.catch((error: unknown) => {
    if (alive()) console.warn('Sincerely:', error);
  });
}
