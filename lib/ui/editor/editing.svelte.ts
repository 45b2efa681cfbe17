/** What the parts of an open editor share: the piece, and what the background says of it. */
import { createContext } from 'svelte';
import type {
  PieceKind,
  Trial,
  TrialFault,
  TrialRequest,
  TrialWarning,
} from '../../packs/trial.ts';
import { asTurns } from './conversation-text.ts';
import type { PieceDraft } from './piece-draft.svelte.ts';
import type { Path } from './piece-text.ts';

/** A pause in typing (ms) after which the piece is tried. */
const PAUSE = 150;

/** A signal or word list there is, for the pickers. */
export interface KnownSignal {
  name: string;
  kind: 'signal' | 'words';
}

const opens = (keys: Path, path: Path): boolean =>
  path.length <= keys.length && path.every((key, index) => key === keys[index]);

export class Editing {
  readonly kind: PieceKind;
  /** As it is kept; of a new piece the name of its draft, which nothing has. */
  readonly name: string;
  readonly draft: PieceDraft;
  readonly readonly: boolean;
  known: KnownSignal[] = $state.raw([]);
  /** Null until the first answer. */
  trial: Trial | null = $state.raw(null);
  /** The text the trial is of. */
  tried = $state.raw('');
  failed = $state(false);
  /** The conversation and the draft of the bench. */
  talk = $state('');
  reply = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(piece: Pick<Editing, 'kind' | 'name' | 'draft' | 'readonly'>) {
    this.kind = piece.kind;
    this.name = piece.name;
    this.draft = piece.draft;
    this.readonly = piece.readonly;
  }

  /** Asks after a pause; an answer to an older question is dropped. */
  tryOut(ask: (request: TrialRequest) => Promise<Trial>): void {
    const { kind, name } = this;
    const { text } = this.draft;
    const request = { kind, name, text, turns: asTurns(this.talk), draft: this.reply };
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    this.#timer = setTimeout(
      () => {
        ask(request).then(
          (trial) => {
            if (asked !== this.#asked) return;
            this.trial = trial;
            this.tried = text;
            this.failed = false;
          },
          (error: unknown) => {
            if (asked !== this.#asked) return;
            console.warn('Sincerely: a rule could not be tried.', error);
            this.failed = true;
          },
        );
      },
      this.trial === null ? 0 : PAUSE,
    );
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }

  /** What is wrong at a place of the document or inside it. */
  faultsAt(...path: Path): TrialFault[] {
    return (this.trial?.faults ?? []).filter(({ keys }) => opens(keys, path));
  }

  warningsAt(...path: Path): TrialWarning[] {
    return (this.trial?.warnings ?? []).filter(({ keys }) => opens(keys, path));
  }

  /** Whether everything holds and can be kept. */
  get sound(): boolean {
    return (
      this.trial !== null &&
      this.tried === this.draft.text &&
      this.draft.piece.errors.length === 0 &&
      this.trial.faults.length === 0 &&
      this.trial.examples.every(({ ok }) => ok)
    );
  }
}

export const [useEditing, provideEditing] = createContext<Editing>();
