/** What the rooms of the rules share: drafts that survive a closed tab, what was deleted last. */
import { ask } from '../../messages.ts';
import type { PieceKind } from '../../packs/trial.ts';
import type { KeptDraft } from '../../storage/items.ts';
import type { LiveItem } from '../kit/live-item.svelte.ts';
import { conversationText } from './conversation-text.ts';
import type { KnownSignal } from './editing.svelte.ts';
import { languageOf } from './language-of.ts';
import { flagTemplate } from './templates.ts';

export type Drafts = Record<string, KeptDraft>;

export class Workshop {
  readonly drafts: LiveItem<Drafts>;
  known: KnownSignal[] = $state.raw([]);
  /** What was deleted last, to bring back. */
  deleted: { kind: PieceKind; name: string; text: string } | null = $state.raw(null);
  /** The text to be explained; in memory only: it may be a customer's. */
  explained = $state('');

  constructor(drafts: LiveItem<Drafts>) {
    this.drafts = drafts;
  }

  async load(): Promise<void> {
    try {
      this.known = (await ask({ type: 'pieces' })).signals;
    } catch (error) {
      // The pickers offer no names then; typing them works all the same.
      console.warn('Sincerely: the signals could not be listed.', error);
    }
  }

  /** Begins a new piece and answers where it is edited. */
  async begin(kind: PieceKind, text: string): Promise<string> {
    const key = `new-${Date.now().toString(36)}`;
    await this.keepDraft(key, { kind, name: '', text, at: Date.now() });
    return `#draft/${key}`;
  }

  /** Begins a rule with what was missed on a page, or leads to the templates where that is gone. */
  async takeMissed(): Promise<string> {
    const missed = await ask({ type: 'missed' }).catch(() => null);
    if (missed === null) return '#new';
    const { turns, draft, words } = missed;
    const said = turns.flatMap(({ role, text }) => (role === 'system' ? [] : [{ role, text }]));
    const talk = conversationText(said, languageOf(draft));
    return this.begin('rule', flagTemplate(words, talk, draft));
  }

  keepDraft(key: string, draft: KeptDraft): Promise<void> {
    return this.drafts.change((all) => ({ ...all, [key]: draft }));
  }

  dropDraft(key: string): Promise<void> {
    return this.drafts.change((all) =>
      Object.fromEntries(Object.entries(all).filter(([name]) => name !== key)),
    );
  }
}
