/** A piece while it is edited: its text, and every state it had, to go back to. */
import { PieceText, type Path } from './piece-text.ts';

/** Changes to one place that follow each other within this time (ms) are one step back. */
const SAME_STEP = 1200;
const STEPS = 300;

export class PieceDraft {
  #piece = $state.raw(new PieceText(''));
  #back = $state.raw<string[]>([]);
  #forth = $state.raw<string[]>([]);
  /** The text as it is kept; empty for a new piece. */
  kept = $state.raw('');
  #step = { place: '', at: 0 };
  readonly #clock: () => number;

  /**
   * @param text as it stands now: what is kept, or a draft of it
   * @param clock milliseconds
   */
  constructor(text: string, kept: string, clock: () => number) {
    this.#piece = new PieceText(text);
    this.kept = kept;
    this.#clock = clock;
  }

  get piece(): PieceText {
    return this.#piece;
  }

  get text(): string {
    return this.#piece.text;
  }

  /** Whether it differs from what is kept. */
  get changed(): boolean {
    return this.text !== this.kept;
  }

  get canUndo(): boolean {
    return this.#back.length > 0;
  }

  get canRedo(): boolean {
    return this.#forth.length > 0;
  }

  /** @param place changes to the same place in quick succession are undone as one */
  write(text: string, place = ''): void {
    if (text === this.text) return;
    const now = this.#clock();
    const same = place !== '' && place === this.#step.place && now - this.#step.at < SAME_STEP;
    this.#step = { place, at: now };
    if (!same) this.#back = [...this.#back, this.text].slice(-STEPS);
    this.#forth = [];
    this.#piece = new PieceText(text);
  }

  /** Changes one place; `undefined` takes it away. */
  set(path: Path, value: unknown): void {
    this.write(this.#piece.with(path, value), path.join('/'));
  }

  add(path: Path, value: unknown): void {
    this.write(this.#piece.withMore(path, value));
  }

  undo(): void {
    const text = this.#back.at(-1);
    if (text === undefined) return;
    this.#back = this.#back.slice(0, -1);
    this.#forth = [...this.#forth, this.text];
    this.#go(text);
  }

  redo(): void {
    const text = this.#forth.at(-1);
    if (text === undefined) return;
    this.#forth = this.#forth.slice(0, -1);
    this.#back = [...this.#back, this.text];
    this.#go(text);
  }

  #go(text: string): void {
    this.#step = { place: '', at: 0 };
    this.#piece = new PieceText(text);
  }
}
