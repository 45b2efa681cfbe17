/** Keeping a piece in the team's own pack, and taking it out again. */
import { ask } from '../../messages.ts';
import type { PackFailure } from '../../packs/pack-info.ts';
import type { Editing } from './editing.svelte.ts';
import { editorOf, listOf } from './piece-address.ts';
import type { Workshop } from './workshop.svelte.ts';

export class Keeping {
  busy = $state(false);
  /** What became of the last wish. */
  said: 'saved' | PackFailure | null = $state(null);
  /** Why the pack would be refused with it. */
  reasons: string[] = $state.raw([]);
  readonly #editing: Editing;
  readonly #workshop: Workshop;
  readonly #draftKey: string;
  readonly #onkept: () => void;

  /** @param onkept told when the packs have changed */
  constructor(editing: Editing, workshop: Workshop, draftKey: string, onkept: () => void) {
    this.#editing = editing;
    this.#workshop = workshop;
    this.#draftKey = draftKey;
    this.#onkept = onkept;
  }

  get possible(): boolean {
    const { readonly, sound, draft } = this.#editing;
    return !this.busy && !readonly && sound && draft.changed;
  }

  /** The draft outlives the tab, as far as it differs from what is kept. */
  async keepDraft(): Promise<void> {
    const { kind, name, draft } = this.#editing;
    const { text, changed } = draft;
    if (changed) {
      this.said = null;
      await this.#workshop.keepDraft(this.#draftKey, { kind, name, text, at: Date.now() });
    } else if (this.#workshop.drafts.value[this.#draftKey] !== undefined) {
      await this.#workshop.dropDraft(this.#draftKey);
    }
  }

  async save(): Promise<void> {
    const { kind, name, draft } = this.#editing;
    const { text } = draft;
    const kept = await this.#wish(() => ask({ type: 'keepPiece', kind, name, text }));
    if (kept === null) return;
    await this.#settled(text);
    if (kept.name !== name) {
      location.hash = editorOf(kind, kept.name);
    }
  }

  async remove(): Promise<void> {
    const { kind, name, draft } = this.#editing;
    const { text } = draft;
    if (name !== '' && !(await this.#wish(() => ask({ type: 'dropPiece', kind, name })))) return;
    this.#workshop.deleted = { kind, name, text };
    await this.#settled(text);
    location.hash = listOf(kind);
  }

  /** Asks the background for a change; null when it did not happen. */
  async #wish<T extends { failed: PackFailure | null; problems?: string[] }>(
    asking: () => Promise<T>,
  ): Promise<T | null> {
    this.busy = true;
    try {
      const answer = await asking();
      this.said = answer.failed ?? 'saved';
      this.reasons = answer.problems ?? [];
      return answer.failed === null ? answer : null;
    } catch (error) {
      console.warn('Sincerely: a piece could not be kept.', error);
      this.said = 'unwritten';
      this.reasons = [];
      return null;
    } finally {
      this.busy = false;
    }
  }

  async #settled(text: string): Promise<void> {
    this.#editing.draft.kept = text;
    await this.#workshop.dropDraft(this.#draftKey);
    this.#onkept();
  }
}
