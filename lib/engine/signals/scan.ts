/** What one sentence holds by itself. Remembered by its words: a draft changes in one place. */
import type { CueDef, SignalDef } from '../pack.ts';
import type { Filed, Lexicon } from '../patterns/lexicon.ts';
import type { Match } from '../patterns/net.ts';
import type { Sentence } from '../text/document.ts';
import type { Term } from '../text/term.ts';
import type { Lang, Span } from '../types.ts';

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

const ENDS = { question: '?', exclamation: '!' };

const CACHE_LIMIT = 4_000;

const NEGATORS: Record<Lang, ReadonlySet<string>> = {
  en: new Set(['not', 'no', 'never', 'without', 'nothing', 'hardly', 'neither', 'nor']),
  ru: new Set(['не', 'ни', 'без', 'нет', 'никогда', 'вряд']),
};

/** "I have not sent the logs": not given. A number or a date is named, whatever is denied of it. */
const HANDED = new Set(
  'documents payment-proof receipt photo screenshot video logs steps'
    .split(' ')
    .map((what) => `given.${what}`),
);

/** A negation within the two words before, with no comma between. */
function negated(terms: Term[], from: number, lang: Lang): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 2); i -= 1) {
    const term = terms[i]!;
    if (/[,;:—–]/.test(term.post)) return false;
    if (NEGATORS[lang].has(term.normal)) return true;
  }
  return false;
}

const overlap = (a: Match<Filed>, b: Match<Filed>): boolean => a.from < b.to && b.from < a.to;

/** Drops what exceptions, quotation marks and negations take back, and shorter doubles. */
function settleMatches(matches: Match<Filed>[], sentence: Sentence): Match<Filed>[] {
  const { terms, lang } = sentence;
  const exceptions = matches.filter((match) => match.value.exception);
  const kept = matches.filter((match) => {
    const { value } = match;
    if (value.exception) return false;
    if (exceptions.some((e) => e.value.def === value.def && overlap(e, match))) return false;
    const own = terms.slice(match.from, match.to);
    if (!value.def.quoted && own.every((term) => term.quoted)) return false;
    const takesBack = value.kind === 'cue' ? value.def.negatable : HANDED.has(value.def.name);
    return !(takesBack && negated(terms, match.from, lang));
  });
  kept.sort((a, b) => b.to - b.from - (a.to - a.from));
  const longest: Match<Filed>[] = [];
  for (const match of kept) {
    const doubled = longest.some(
      (other) => other.value.def.name === match.value.def.name && overlap(other, match),
    );
    if (!doubled) longest.push(match);
  }
  return longest;
}

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
    const tail = terms.at(-1)?.post ?? '';
    for (const { value, from, to } of settleMatches(matches, sentence)) {
      const start = terms[from]!.start - sentence.start;
      const end = terms[to - 1]!.end - sentence.start;
      if (value.kind === 'cue') {
        scan.cues.push({ def: value.def, start, end });
        continue;
      }
      const { name, mark, ends, in: place } = value.def;
      if (ends && !tail.includes(ENDS[ends])) continue;
      scan.signals.push({ name, in: place, ...widened(mark, sentence, from, to) });
    }
    scan.signals.sort((a, b) => a.start - b.start);
    scan.cues.sort((a, b) => a.start - b.start);
    return scan;
  }
}
