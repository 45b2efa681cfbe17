/** Makes the file an agent hands to the trainer, and saves it on this computer. */
import { ask } from '../../messages.ts';
import { today } from '../../stats/day.ts';
import { ledgerOf, mondayOf } from '../../stats/ledger.ts';
import { practiceCounts } from '../../stats/practice-counts.ts';
import { writeTeamFile } from '../../stats/team-file.ts';
import type { pseudonymItem } from '../../storage/items.ts';
import { practiceRunsItem } from '../../storage/practice-items.ts';
import { exportReminderItem } from '../../storage/reminder-item.ts';
import type { LiveItem } from '../kit/live-item.svelte.ts';
import { saveFile } from './save-file.ts';

/** Sixteen hex digits of chance: tells apart two people of one pseudonym, and nothing else. */
function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export class HandOverFile {
  pseudonym: LiveItem<(typeof pseudonymItem)['fallback']>;
  outcome: 'none' | 'no-name' | 'nothing' | 'failed' = $state('none');
  /** Name of the file that was saved. */
  saved: string | null = $state(null);

  constructor(pseudonym: LiveItem<(typeof pseudonymItem)['fallback']>) {
    this.pseudonym = pseudonym;
  }

  /** The numbers of whole weeks from that of `day` to today. */
  async save(day: string): Promise<void> {
    this.saved = null;
    this.outcome = 'none';
    const { pseudonym } = this;
    const name = pseudonym.value.name.trim();
    if (name === '') {
      this.outcome = 'no-name';
      return;
    }
    if (pseudonym.value.key === '') await pseudonym.change((all) => ({ ...all, key: freshKey() }));
    const to = today();
    const from = mondayOf(day);
    try {
      const [tallies, hours] = await Promise.all([
        ask({ type: 'tallies', from, to }),
        ask({ type: 'hours', from, to }),
      ]);
      const practice = practiceCounts(await practiceRunsItem.getValue());
      if (tallies.length + practice.length === 0) {
        this.outcome = 'nothing';
        return;
      }
      const { key } = pseudonym.value;
      // A key that could not be kept would make of this person another one the next time.
      if (key === '') return;
      const made = Date.now();
      const numbers = { ...ledgerOf(tallies, hours), practice };
      const text = await writeTeamFile({ ...numbers, key, name, from, to, made });
      const file = `sincerely-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${from}-${to}.json`;
      saveFile(file, 'application/json', text);
      this.saved = file;
      await exportReminderItem.update((all) => ({ ...all, saved: to }));
    } catch (error) {
      console.warn('Sincerely: the file could not be made.', error);
      this.outcome = 'failed';
    }
  }
}
