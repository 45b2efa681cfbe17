/**
 * How many steps a /regex/ may take on a word, before it is ever run. Browsers try one way through
 * a regex after another: "a?a?a?…aaa" has as many as two to the power of its question marks. The
 * count is of all ways, whatever the word, so it is never too low; of alternatives that open with
 * different letters a word has but one.
 */

/** Of a piece: the ways through it, and the letter it opens with; null when that may be any. */
interface Piece {
  ways: number;
  opens: string | null;
  /** `+`, `*` and `{2,}` in it: each multiplies the ways by the length of the word. */
  endless: number;
}

export interface RegexCost {
  ways: number;
  endless: number;
  /** It begins with "^": only the start of the word is tried. */
  anchored: boolean;
}

/** What can follow a piece to have it repeated. */
const QUANTIFIER = /([?*+]|\{(\d+)(?:(,)(\d*))?\})\??/y;
const GROUP = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y;
/** A class, an escape with all that belongs to it, or any other character. */
const ATOM = /\[(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|.)|[^]/uy;
const LITERAL = /^(?:[^.^$[\\|()]|\\[^\p{L}\d])$/u;
const BACKREFERENCE = /^\\[1-9k]$/;
const ZERO_WIDTH = /^(?:[\^$]|\\[bB])$/;

class Walk {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  #take(shape: RegExp): RegExpExecArray | null {
    shape.lastIndex = this.#at;
    const found = shape.exec(this.#source);
    if (found) this.#at = shape.lastIndex;
    return found;
  }

  /** The whole source; `anchored` when it opens with "^" and has no other side. */
  all(): RegexCost {
    const sides = [this.#row()];
    const anchored = this.#at >= this.#source.length && this.#source.startsWith('^');
    const { ways, endless } = this.#alternatives(sides);
    return { ways, endless, anchored };
  }

  /** Alternatives up to the bracket that closes them, or the end. */
  #alternatives(sides: Piece[]): Piece {
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      sides.push(this.#row());
    }
    if (sides.length === 1) return sides[0]!;
    const sum = (some: Piece[]): number => some.reduce((all, { ways }) => all + ways, 0);
    const letters = new Set(sides.map(({ opens }) => opens).filter((letter) => letter !== null));
    const anyLetter = sum(sides.filter(({ opens }) => opens === null));
    const byLetter = [...letters].map((one) => sum(sides.filter(({ opens }) => opens === one)));
    return {
      ways: anyLetter + Math.max(0, ...byLetter),
      opens: null,
      endless: Math.max(...sides.map(({ endless }) => endless)),
    };
  }

  #row(): Piece {
    const row: Piece = { ways: 1, opens: null, endless: 0 };
    let first = true;
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at]!)) {
      const one = this.#piece();
      row.ways *= one.ways;
      row.endless += one.endless;
      if (first && one.opens !== '') row.opens = one.opens;
      // What takes no letter ("^") leaves the next one to open the row.
      first &&= one.opens === '';
    }
    return row;
  }

  #piece(): Piece {
    const piece = this.#take(GROUP) ? this.#closed() : this.#atom();
    const found = this.#take(QUANTIFIER);
    if (!found) return piece;
    const [, sign, least, comma, most] = found;
    if (sign === '*' || sign === '+' || (comma !== undefined && most === '')) {
      return { ways: piece.ways, opens: sign === '+' ? piece.opens : null, endless: 1 };
    }
    if (sign === '?') return { ...piece, ways: piece.ways + 1, opens: null };
    const spread = comma === undefined ? 0 : Number(most) - Number(least);
    return { ...piece, ways: piece.ways + spread, opens: Number(least) > 0 ? piece.opens : null };
  }

  #closed(): Piece {
    const inside = this.#alternatives([this.#row()]);
    this.#at += 1;
    return inside;
  }

  #atom(): Piece {
    const [atom = ''] = this.#take(ATOM) ?? [];
    if (BACKREFERENCE.test(atom)) return { ways: Infinity, opens: null, endless: 0 };
    if (ZERO_WIDTH.test(atom)) return { ways: 1, opens: '', endless: 0 };
    return { ways: 1, opens: LITERAL.test(atom) ? atom : null, endless: 0 };
  }
}

/** @param source a regex that a browser takes, whose brackets are not repeated (see `checkRegex`) */
export function costOf(source: string): RegexCost {
  return new Walk(source).all();
}

/** The most steps it may take on a word of so many letters. */
export function stepsOn({ ways, endless, anchored }: RegexCost, letters: number): number {
  // So many repetitions share the letters out in "letters + k over k" ways.
  let shares = 1;
  const places = anchored ? endless : endless + 1;
  for (let k = 1; k <= places; k += 1) shares *= (letters + k) / k;
  return ways * shares;
}
