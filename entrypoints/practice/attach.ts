/** Wires the coach of any helpdesk to the composer of our own. */
import { attachCoach } from '../../lib/page/coach.ts';
import { makeComposer, readDraft } from '../../lib/page/composer.ts';
import type { LivePreferences } from '../../lib/page/preferences.ts';
import { practice } from '../../lib/sites/practice.ts';
import { mountCoach } from '../../lib/ui/hint/mount.ts';
import type { DeskActions } from '../../lib/ui/practice/desk.ts';
import { alive, analyse, beyond, count } from '../composer.content/wires.ts';

/** The shortcut of the desk's coach, while there is one. */
export const desk: { toggleFocus: () => void } = { toggleFocus: () => undefined };

export function attachAtDesk(preferences: LivePreferences): DeskActions['attach'] {
  return (element, onstate) => {
    const composer = makeComposer(element, practice, practice.composers[0]!);
    const coach = attachCoach({
      composer,
      mode: null,
      preferences,
      prefilled: false,
      mountView(root, actions, initial) {
        // There is no leaving our own page: it is closed like any other.
        const view = mountCoach(root, { ...actions, leaveSite: null, correct: null }, initial);
        return {
          ...view,
          update(state) {
            onstate(state);
            view.update(state);
          },
        };
      },
      analyse,
      count,
      // Nobody waits for what is promised at the desk.
      sent: () => undefined,
      beyond: beyond(location.origin),
      alive,
      died: () => coach.sayGone(),
    });
    desk.toggleFocus = () => coach.toggleFocus();
    return {
      text: () => readDraft(composer).text,
      detach() {
        desk.toggleFocus = () => undefined;
        coach.detach();
      },
    };
  };
}
