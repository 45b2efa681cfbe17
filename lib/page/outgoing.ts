/**
 * What has to be known of a reply once it is gone: the box is empty by then, and the page may be
 * at another ticket already.
 */
import type { KeyedHint } from '../coach-state.ts';
import type { Account, Moment } from './account.ts';
import type { CoachDeps } from './coach-deps.ts';
import { momentOf, type Facts } from './coach-facts.ts';
import { readDraft } from './composer.ts';

export interface Outgoing {
  /** Takes down where the draft is written; `note` is whether the box holds an internal note. */
  survey(note: boolean): void;
  /** A press that sends is about to reach the page; `survey` is called for the last time. */
  press(survey: () => void): void;
  /** The box is empty all at once: what was shown beside `draft` is kept until it is clear why. */
  emptied(hints: KeyedHint[], draft: string): void;
  /** Something is written; `anew` after the box was empty. */
  written(anew: boolean): void;
  /** The reply went out. */
  sent(): void;
}

export function outgoing(
  deps: CoachDeps,
  facts: Facts,
  books: Account,
  hints: () => KeyedHint[],
): Outgoing {
  const { composer } = deps;
  const page = composer.anchor.ownerDocument;
  /** What was shown when the draft vanished, until it is known whether it was sent. */
  let vanished: { hints: KeyedHint[]; moment: Moment | null; draft: string } | null = null;
  /** Where the draft is written, and whether a customer will read it; as of the last look at it. */
  let leaving = { address: '', read: false };
  /** Send was pressed and the draft stands as it was: the page may be at another ticket already. */
  let pressed = false;

  return {
    survey(note) {
      // Once the box is empty it tells nothing of the reply that left it.
      if (pressed || readDraft(composer).text.trim() === '') return;
      const read = !note && facts.ground.trouble !== 'opted-out';
      leaving = { address: page.location.href, read };
    },
    press(survey) {
      // The page may go on, or turn to notes, as soon as it hears of the press.
      pressed = false;
      survey();
      pressed = true;
    },
    emptied(shown, draft) {
      vanished = { hints: shown, moment: momentOf(facts), draft };
    },
    written(anew) {
      if (anew) vanished = null;
      pressed = false;
    },
    sent() {
      const moment = vanished?.moment ?? momentOf(facts);
      if (moment !== null) books.sent(vanished?.hints ?? hints(), moment);
      if (!leaving.read) return;
      const draft = vanished?.draft ?? facts.draft.text;
      const { turns } = facts.thread;
      deps.sent({ site: composer.site.id, address: leaving.address, turns, draft });
    },
  };
}
