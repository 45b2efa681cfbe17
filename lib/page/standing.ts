/** Where the coach stands at a composer, before anything is asked of the engine. */
import type { Standing, Trouble } from '../coach-state.ts';
import type { Composer } from './composer.ts';
import { isOptedOut } from './opted-out.ts';
import type { Preferences } from './preferences.ts';

export interface Ground {
  standing: Standing;
  trouble: Trouble | null;
}

const WATCHING: Ground = { standing: 'watching', trouble: null };

/** Why the coach keeps quiet here, or that it watches. */
export function groundAt(
  { element, field }: Composer,
  { notes, pausedUntil }: Preferences,
  /** Whether it holds an internal note. */
  note: boolean,
  now: number,
): Ground {
  if (isOptedOut(element)) return { standing: 'cannot-read', trouble: 'opted-out' };
  if (pausedUntil > now) return { standing: 'paused', trouble: null };
  if (!notes && note) {
    return { standing: 'cannot-read', trouble: 'internal-note' };
  }
  // Without highlights nothing can be shown in the page's own text.
  const view = element.ownerDocument.defaultView;
  if (field === null && view?.CSS?.highlights === undefined) {
    return { standing: 'cannot-read', trouble: 'unreadable' };
  }
  return WATCHING;
}
