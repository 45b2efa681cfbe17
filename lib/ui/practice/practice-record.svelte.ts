/** What was tried at the desk: numbers of every try, drafts of those the agent kept. */
import { withRun, type PracticeRun, type PracticeRuns } from '../../stats/practice-run.ts';
import { draftsKey, type KeptDrafts } from '../../storage/practice-items.ts';
import type { LiveItem } from '../kit/live-item.svelte.ts';

type Drafts = Record<string, KeptDrafts>;

const without = (all: Drafts, gone: (key: string) => boolean): Drafts =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !gone(key)));

export class PracticeRecord {
  readonly runs: LiveItem<PracticeRuns>;
  readonly drafts: LiveItem<Drafts>;
  /** What was forgotten last, to bring back. */
  forgotten: { scenario: string; runs: PracticeRun[]; drafts: Drafts } | null = $state.raw(null);

  constructor(runs: LiveItem<PracticeRuns>, drafts: LiveItem<Drafts>) {
    this.runs = runs;
    this.drafts = drafts;
  }

  async note(scenario: string, run: PracticeRun): Promise<void> {
    this.forgotten = null;
    await this.runs.change((all) => withRun(all, scenario, run));
  }

  keepDrafts(scenario: string, at: number, drafts: KeptDrafts): Promise<void> {
    return this.drafts.change((all) => ({ ...all, [draftsKey(scenario, at)]: drafts }));
  }

  dropDrafts(scenario: string, at: number): Promise<void> {
    return this.drafts.change((all) => without(all, (key) => key === draftsKey(scenario, at)));
  }

  /** Forgets the tries at a scenario, and their drafts. */
  async forget(scenario: string): Promise<void> {
    const runs = this.runs.value[scenario] ?? [];
    const keys = runs.map(({ at }) => draftsKey(scenario, at));
    const drafts = without(this.drafts.value, (key) => !keys.includes(key));
    await this.runs.change((all) =>
      Object.fromEntries(Object.entries(all).filter(([id]) => id !== scenario)),
    );
    await this.drafts.change((all) => without(all, (key) => keys.includes(key)));
    this.forgotten = { scenario, runs, drafts };
  }

  async bringBack(): Promise<void> {
    if (this.forgotten === null) return;
    const { scenario, runs, drafts } = this.forgotten;
    this.forgotten = null;
    await this.runs.change((all) => ({ ...all, [scenario]: [...runs, ...(all[scenario] ?? [])] }));
    await this.drafts.change((all) => ({ ...drafts, ...all }));
  }
}
