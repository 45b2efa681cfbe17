/** The engine as it runs packs from elsewhere: what takes too much work is muted, the rest goes on. */
import { createEngine, type Engine, type SignalSpan } from '../engine/engine.ts';
import type { ExplainedSentence } from '../engine/explain.ts';
import { OverBudget, type Piece } from '../engine/meter.ts';
import type { Pack } from '../engine/pack.ts';
import type { Analysis, AnalyseOptions, Conversation, Due } from '../engine/types.ts';
import type { Muted } from '../storage/muted-item.ts';
import { withoutMuted } from './muted.ts';

/** After so many attempts at one question all packs but the lowest are quiet. */
const ATTEMPTS = 4;
/** So many slow answers in a row are no accident of a busy machine. */
const SLOW_IN_A_ROW = 3;

export class GuardedEngine implements Engine {
  readonly #packs: readonly Pack[];
  readonly #hear: (muted: readonly Muted[]) => void;
  #muted: readonly Muted[];
  #engine: Engine;
  #slow = 0;

  /**
   * @param packs in order of precedence; the lowest is the extension's own and is never muted
   * @param muted what is known to take too much
   * @param hear told of all that is quiet when something more is
   */
  constructor(
    packs: readonly Pack[],
    muted: readonly Muted[] = [],
    hear: (muted: readonly Muted[]) => void = () => undefined,
  ) {
    this.#packs = packs;
    this.#hear = hear;
    this.#muted = muted.filter((one) =>
      packs.some(({ id, version }) => id === one.pack && version === one.version),
    );
    this.#engine = createEngine(withoutMuted(packs, this.#muted));
  }

  get muted(): readonly Muted[] {
    return this.#muted;
  }

  get meter(): Engine['meter'] {
    return this.#engine.meter;
  }

  get rules(): Engine['rules'] {
    return this.#engine.rules;
  }

  analyse(conversation: Conversation, options: AnalyseOptions): Analysis {
    return this.#ask((engine) => engine.analyse(conversation, options));
  }

  signalsOf(conversation: Conversation, now: number): SignalSpan[] {
    return this.#ask((engine) => engine.signalsOf(conversation, now));
  }

  promised(conversation: Conversation, now: number): Due[] {
    return this.#ask((engine) => engine.promised(conversation, now));
  }

  explain(text: string): ExplainedSentence[] {
    return this.#ask((engine) => engine.explain(text));
  }

  /**
   * Told how an answer went by the clock: the last resort against work that nobody counted. The
   * pieces that did most are muted where that was slow several times in a row.
   */
  timed(slow: boolean): void {
    this.#slow = slow ? this.#slow + 1 : 0;
    if (this.#slow < SLOW_IN_A_ROW) return;
    this.#slow = 0;
    this.#mute(this.#engine.meter.costliest());
  }

  /** Asks as often as it takes to be rid of what takes too much. */
  #ask<T>(question: (engine: Engine) => T): T {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return question(this.#engine);
      } catch (error) {
        if (!(error instanceof OverBudget)) throw error;
        this.#mute(attempt < ATTEMPTS ? error.pieces : this.#allAbove(error));
      }
    }
  }

  #allAbove({ pieces }: OverBudget): OverBudget['pieces'] {
    const share = pieces[0]?.share ?? 1;
    return this.#packs.slice(1).map(({ id }) => ({ pack: id, kind: 'pack', name: id, share }));
  }

  #mute(pieces: readonly (Piece & { share: number })[]): void {
    if (pieces.length === 0) return;
    const versions = new Map(this.#packs.map(({ id, version }) => [id, version]));
    this.#muted = [
      ...this.#muted,
      ...pieces.map((piece) => ({ ...piece, version: versions.get(piece.pack) ?? '' })),
    ];
    this.#engine = createEngine(withoutMuted(this.#packs, this.#muted));
    this.#hear(this.#muted);
  }
}
