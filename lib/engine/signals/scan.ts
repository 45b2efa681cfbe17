/** What one sentence holds by itself. Remembered by its words: a draft changes in one place. */
import type { CueDef, SignalDef } from '../pack.ts';
import type { Lexicon } from '../patterns/lexicon.ts';
import type { Sentence } from '../text/document.ts';
import type { Span } from '../types.ts';
import { settle } from './settle.ts';

/** Offsets count from the start of the sentence, so that a moved sentence is still known. */
export interface LocalSignal extends Span {
  name: string;
  in: SignalDef['in'];
}

export interface LocalCue extends Span {
  def: CueDef;
}

export interface Scan {
  signals: LocalSignal[];
  cues: LocalCue[];
}

const CACHE_LIMIT = 4_000;

/** A clause ends at these marks, and before these words. */
const CLAUSE_MARK = /[,;:()]|(?:^|\s)[—–-](?=\s|$)/;
const CLAUSE_WORD = new Set(['and', 'but', 'so', 'и', 'а', 'но', 'поэтому']);
/** So few words left over beside a wish are the name it is addressed to. */
const NAME = 2;

/**
 * The span of a match of terms `from`..`to`, widened as the signal asks; offsets as in a scan. A
 * sentence that says other things too ("I'll write by noon, have a great day!") gives only its
 * clause.
 */
function widened(
  mark: SignalDef['mark'],
  { terms, start, text }: Sentence,
  from: number,
  to: number,
): Span {
  let first = from;
  let last = to - 1;
  const end = terms.length - 1;
  const cut = (left: number): boolean => {
    const next = terms[left + 1]!;
    if (CLAUSE_MARK.test(terms[left]!.post + next.pre)) return true;
    if (mark === 'sentence') return false;
    return CLAUSE_WORD.has(terms[left]!.normal) || CLAUSE_WORD.has(next.normal);
  };
  if (mark !== 'match') {
    while (first > 0 && !cut(first - 1)) first -= 1;
    while (last < end && !cut(last)) last += 1;
  }
  if (mark === 'sentence' && first <= NAME - 1 && end - last <= NAME) {
    return { start: 0, end: text.length };
  }
  return { start: terms[first]!.start - start, end: terms[last]!.end - start };
}

export class Scanner {
  readonly #lexicon: Lexicon;
  readonly #cache = new Map<string, Scan>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  scan(sentence: Sentence): Scan {
    const key = sentence.lang + sentence.text;
    const known = this.#cache.get(key);
    if (known) return known;
    if (this.#cache.size >= CACHE_LIMIT) this.#cache.clear();
    const made = this.#scan(sentence);
    this.#cache.set(key, made);
    return made;
  }

  #scan(sentence: Sentence): Scan {
    const { terms } = sentence;
    const scan: Scan = { signals: [], cues: [] };
    const matches = this.#lexicon.nets[sentence.lang].run(terms);
    for (const { value, from, to } of settle(matches, sentence)) {
      const start = terms[from]!.start - sentence.start;
      const end = terms[to - 1]!.end - sentence.start;
      if (value.kind === 'cue') {
        scan.cues.push({ def: value.def, start, end });
        continue;
      }
      const { name, mark, in: place } = value.def;
      scan.signals.push({ name, in: place, ...widened(mark, sentence, from, to) });
    }
    scan.signals.sort((a, b) => a.start - b.start);
    scan.cues.sort((a, b) => a.start - b.start);
    return scan;
  }
}
