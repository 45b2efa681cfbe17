/** What one rule has to say about a conversation: raw hits, before settling. */
import type { RuleDef } from '../pack.ts';
import type { Found } from '../signals/found.ts';
import { isIn } from '../signals/place.ts';
import type { Doc } from '../text/document.ts';
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

function found(names: string[], scene: Scene): Found[] {
  const all = names.flatMap((name) => scene.draft.byName.get(name) ?? []);
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  // Two signals of one rule on the same words are one hit.
  return all.filter((one, index) => !all.slice(0, index).some((other) => one.start < other.end));
}

export function hitsOf(rule: RuleDef, scene: Scene): Hit[] {
  const { doc } = scene.draft;
  if (doc.sentences.length === 0 || !holds(rule.when, scene)) return [];
  const spans = (): Found[] =>
    found(rule.find, scene).filter(
      (at) =>
        (rule.in === null || isIn(rule.in, at.sentence, doc)) &&
        !(rule.unless && holds(rule.unless, scene, at)),
    );
  switch (rule.kind) {
    case 'span':
      return spans().map((at) => ({ rule, at, also: [], about: null }));
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

/** Sentences of `min` words or more. */
function tooLong(rule: RuleDef, doc: Doc): Found[] {
  return doc.sentences
    .filter((one) => one.terms.filter((term) => term.kind === 'word').length >= rule.min)
    .map((one) => ({ name: rule.id, start: one.start, end: one.end, sentence: one.position }));
}
