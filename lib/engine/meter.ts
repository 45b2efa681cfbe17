/**
 * Work is counted, not timed: the same conversation and the same packs come to the same count on
 * every machine. What the extension's own pack does is free; all others share one allowance for
 * each analysis, and a part of a pack that takes most of it can be named.
 */

/** A part of a pack that costs work. `pack` as a kind is the pack as a whole. */
export interface Piece {
  pack: string;
  kind: 'rule' | 'signal' | 'words' | 'pack';
  name: string;
}

/**
 * What the packs may take for one analysis: some ten nanoseconds each. A pack of the size of core
 * takes 400 (English) to 2,000 (Russian) for each character of a short reply it has not read
 * before, and less in a long thread, where words come again.
 */
export const ALLOWANCE = { base: 8_000_000, perCharacter: 1_000 };

/** What parsing one pattern counts as; it happens once, when first the pattern may match. */
export const PARSING = 2_000;
/** What making a hint counts as. */
export const HINT = 100;

/** An analysis took more work than all packs together may have. */
export class OverBudget extends Error {
  /** Those that took most of it, and what each took, in parts of the allowance. */
  readonly pieces: readonly (Piece & { share: number })[];

  constructor(pieces: OverBudget['pieces']) {
    super(`too much work for ${pieces.map(({ pack, name }) => `${pack}: ${name}`).join(', ')}`);
    this.pieces = pieces;
  }
}

/** What one piece takes. */
export class Fuel {
  readonly piece: Piece;
  readonly #meter: Meter;
  spent = 0;
  /** The analysis `spent` is of. */
  run = 0;

  constructor(piece: Piece, meter: Meter) {
    this.piece = piece;
    this.#meter = meter;
  }

  /** @throws OverBudget */
  spend(work: number): void {
    if (this.run !== this.#meter.run) {
      this.run = this.#meter.run;
      this.spent = 0;
    }
    this.spent += work;
    this.#meter.take(work);
  }
}

export class Meter {
  readonly #fuels = new Map<string, Fuel>();
  run = 0;
  /** Work taken in this analysis. */
  spent = 0;
  #allowed = Infinity;

  /** The fuel of a piece; one and the same whenever it is asked for. */
  fuel(piece: Piece): Fuel {
    const key = `${piece.pack} ${piece.kind} ${piece.name}`;
    const known = this.#fuels.get(key);
    if (known) return known;
    const made = new Fuel(piece, this);
    this.#fuels.set(key, made);
    return made;
  }

  /** Begins an analysis of so many characters. */
  start(characters: number): void {
    this.run += 1;
    this.spent = 0;
    this.#allowed = ALLOWANCE.base + ALLOWANCE.perCharacter * characters;
  }

  /** @throws OverBudget */
  take(work: number): void {
    this.spent += work;
    if (this.spent > this.#allowed) throw new OverBudget(this.costliest());
  }

  /** The pieces that took half of this analysis or more together, costliest first. */
  costliest(): OverBudget['pieces'] {
    const all = [...this.#fuels.values()].filter(({ run, spent }) => run === this.run && spent > 0);
    all.sort((a, b) => b.spent - a.spent);
    let left = this.spent / 2;
    const most: Fuel[] = [];
    for (const one of all) {
      if (left <= 0) break;
      most.push(one);
      left -= one.spent;
    }
    return most.map(({ piece, spent }) => ({ ...piece, share: spent / this.#allowed }));
  }
}
