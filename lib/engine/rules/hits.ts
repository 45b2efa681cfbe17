/** What one rule has to say about a conversation: raw hits, before settling. */
import type { RuleDef } from '../pack.ts';
import type { Found } from '../signals/found.ts';
import { isIn } from '../signals/place.ts';
import type { Doc, Sentence } from '../text/document.ts';
import type { Span } from '../types.ts';
import { holds, type Scene } from './conditions.ts';

export interface Hit {
  rule: RuleDef;
  /** Null for an absence and a note. */
  at: Found | null;
  /** The other spans of a count. */
  also: Found[];
  about: Span | null;
}

/** The spans of some signals in order; of two that overlap the first. */
function found(names: string[], { draft, fuel }: Scene): Found[] {
  const all = names.flatMap((name) => draft.byName.get(name) ?? []);
  fuel?.spend(names.length + 8 * all.length);
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const one of all) {
    const last = kept.at(-1);
    if (last && one.start < last.end) continue;
    kept.push(one);
  }
  return kept;
}

/** Spans with nothing but white space between them are one ("😊🎉", two wishes in a row). */
function joined(all: Found[], text: string): Found[] {
  const runs: Found[] = [];
  for (const one of all) {
    const last = runs.at(-1);
    if (last && text.slice(last.end, one.start).trim() === '') {
      runs[runs.length - 1] = { ...last, end: one.end };
    } else runs.push(one);
  }
  return runs;
}

export function hitsOf(rule: RuleDef, scene: Scene): Hit[] {
  const { doc } = scene.draft;
  // What it lacks, and the sentences it measures.
  scene.fuel?.spend(1 + rule.lacks.length + (rule.kind === 'measure' ? doc.text.length : 0));
  if (doc.sentences.length === 0 || !holds(rule.when, scene)) return [];
  const spans = (): Found[] =>
    found(rule.find, scene).filter(
      (at) =>
        (rule.in === null || isIn(rule.in, at.sentence, doc)) &&
        !(rule.unless && holds(rule.unless, scene, at)),
    );
  switch (rule.kind) {
    case 'span':
      return joined(spans(), doc.text).map((at) => ({ rule, at, also: [], about: null }));
    case 'measure':
      return tooLong(rule, doc).map((at) => ({ rule, at, also: [], about: null }));
    case 'count': {
      const all = spans();
      const loose = all.filter((at) => !at.name.endsWith('.listed'));
      const enough = loose.length >= rule.min || all.length >= rule.minListed;
      const [at, ...also] = all;
      return enough && at ? [{ rule, at, also, about: null }] : [];
    }
    case 'absence': {
      if (rule.unless && holds(rule.unless, scene)) return [];
      if (rule.lacks.some((name) => scene.draft.byName.has(name))) return [];
      const [about] = found(rule.about, scene);
      return [{ rule, at: null, also: [], about: about ?? null }];
    }
    case 'note':
      if (rule.unless && holds(rule.unless, scene)) return [];
      return [{ rule, at: null, also: [], about: null }];
  }
}

const COUNTED = new Set(['word', 'number', 'email', 'url']);

/** Words as one counts them by eye: what stands between spaces, "I'm" once and "24-hour" once. */
const wordsOf = ({ terms }: Sentence): number =>
  terms.filter(
    (term, index) =>
      COUNTED.has(term.kind) && (index === 0 || /\s/.test(terms[index - 1]!.post + term.pre)),
  ).length;

/** Sentences of `min` words or more, and blocks between line breaks of `minBlock` or more. */
function tooLong(rule: RuleDef, doc: Doc): Found[] {
  const hit = ({ start, position }: Sentence, { end }: Sentence): Found => ({
    name: rule.id,
    start,
    end,
    sentence: position,
  });
  const long = doc.sentences.filter((one) => wordsOf(one) >= rule.min).map((one) => hit(one, one));
  if (rule.minBlock === 0) return long;
  const blocks = new Map<number, Sentence[]>();
  for (const one of doc.sentences) {
    const block = blocks.get(one.line);
    if (block) block.push(one);
    else blocks.set(one.line, [one]);
  }
  for (const block of blocks.values()) {
    const words = block.reduce((sum, one) => sum + wordsOf(one), 0);
    if (words < rule.minBlock) continue;
    const whole = hit(block[0]!, block.at(-1)!);
    // The block says it all: its long sentences are not counted again.
    if (!long.some(({ start }) => start >= whole.start && start < whole.end)) long.push(whole);
  }
  return long;
}
