/** Runs a piece that is still being written: on its own examples, and on a conversation. */
import { createEngine, type Engine } from '../engine/engine.ts';
import { ownSignal, type Pack, type RuleDef } from '../engine/pack.ts';
import { PatternError } from '../engine/patterns/parse.ts';
import { readDocument } from '../engine/text/document.ts';
import type { Hint, Lang, Span } from '../engine/types.ts';
import { failureOf, NOON, turnsOf } from './examples.ts';
import { unknownSignals } from './assemble.ts';
import { readRule } from './gate.ts';
import type {
  ExampleTrial,
  Remark,
  Trial,
  TrialFault,
  TrialRequest,
  TrialWarning,
} from './trial.ts';
import { weigh, type Samples } from './weigh-patterns.ts';
import { YamlFile } from './yaml-file.ts';

const LANGS = ['en', 'ru'] as const;
/** So many examples of each kind and language prove a rule. */
const ENOUGH = 2;

/** A piece in its place among the packs. */
export interface Placed {
  packs: Pack[];
  rule: RuleDef | null;
  faults: TrialFault[];
}

const faultsOf = (file: YamlFile): TrialFault[] => [
  // What is no YAML at all has a line and no keys; the editor underlines it by itself.
  ...file.problems
    .slice(file.faults.length)
    .map(({ message }) => ({ keys: [], message, pattern: null })),
  ...file.faults.map(({ keys, message, cause }) => ({
    keys: [...keys] as (string | number)[],
    message,
    pattern: cause instanceof PatternError ? { fault: cause.fault, part: cause.part } : null,
  })),
];

/** Reads a rule and puts it on top of the packs, in place of the one it was. */
export function placeRule({ name, text }: TrialRequest, packs: readonly Pack[]): Placed {
  const file = new YamlFile(name, text);
  const rule = readRule(file);
  const others = packs.map((pack) => ({
    ...pack,
    rules: pack.rules.filter(({ id }) => id !== name),
  }));
  if (rule) {
    const known = new Set(others.flatMap(({ signals }) => signals.map((one) => one.name)));
    for (const missing of unknownSignals(rule, known)) {
      file.refuse(['find'], `no signal is called ${missing}`);
    }
    if (others.some(({ rules }) => rules.some(({ id }) => id === rule.id))) {
      file.refuse(['id'], `the id ${rule.id} is already taken`);
    }
  }
  const faults = faultsOf(file);
  if (!rule) return { packs: [...packs], rule, faults };
  const own: Pack = {
    id: 'trial',
    name: { en: '', ru: '' },
    version: '0.0.0',
    rules: [{ ...rule, enabled: true }],
    signals: [],
    cues: [],
    words: { en: {}, ru: {} },
    problems: [],
  };
  return { packs: [...others, own], rule, faults };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const spansOf = ({ span, also }: Hint): Span[] => (span === null ? also : [span, ...also]);

/** Each example, and the rules that speak about the same words as this one does. */
function tryExamples(
  rule: RuleDef,
  engine: Engine,
): { examples: ExampleTrial[]; warnings: TrialWarning[] } {
  const overlapping = new Map<string, string>();
  const examples = rule.examples.map((example) => {
    const conversation = { turns: turnsOf(example), draft: example.draft };
    const { hints } = engine.analyse(conversation, { now: NOON, settled: true });
    const own = hints.filter((hint) => hint.rule === rule.id);
    const spans = own.flatMap(spansOf);
    for (const other of hints.filter((hint) => hint.rule !== rule.id)) {
      const same = spansOf(other).find((one) => spans.some((span) => overlaps(one, span)));
      if (same) overlapping.set(other.rule, example.draft.slice(same.start, same.end));
    }
    return { ok: failureOf(rule, example, engine) === null, spans, flags: own.length > 0 };
  });
  const warnings = [...overlapping].map(([other, words]) => ({
    what: 'overlaps' as const,
    keys: [],
    rule: other,
    words,
  }));
  return { examples, warnings };
}

/** What is there in one language only, or hardly proved. */
function oneSided(
  { label, say, why, patterns, find, examples }: RuleDef,
  id: string,
): TrialWarning[] {
  const has = (lang: Lang): boolean => (patterns?.[lang].length ?? 0) > 0;
  const leansOnPatterns = patterns !== undefined && find.every((name) => name === ownSignal(id));
  return LANGS.flatMap((lang): TrialWarning[] => {
    const other = lang === 'en' ? 'ru' : 'en';
    const empty = Object.entries({ label, say, why }).filter(
      ([, text]) => text[lang].trim() === '',
    );
    const few = (['flag', 'silent'] as const).filter(
      (expect) =>
        examples.filter((one) => one.lang === lang && one.expect === expect).length < ENOUGH,
    );
    return [
      ...(leansOnPatterns && has(other) && !has(lang)
        ? [{ what: 'no-patterns-in' as const, lang, keys: ['patterns', lang] }]
        : []),
      ...empty.map(([key]) => ({ what: 'no-text-in' as const, lang, keys: [key, lang] })),
      ...few.map((expect) => ({ what: 'few-examples' as const, lang, expect, keys: ['examples'] })),
    ];
  });
}

/** What is odd about the rule's own patterns. */
function weighPatterns({ patterns, examples, kind }: RuleDef, samples: Samples): TrialWarning[] {
  return LANGS.flatMap((lang) => {
    // What an absence looks for stands in the examples where it keeps silent.
    const expect = kind === 'absence' ? 'silent' : 'flag';
    const own = examples
      .filter((one) => one.lang === lang && one.expect === expect)
      .map(({ draft }) => readDocument(draft));
    return (patterns?.[lang] ?? []).flatMap((source, index) => {
      const remark: Remark | null = weigh(source, lang, own.length > 0 ? own : null, samples);
      return remark === null ? [] : [{ ...remark, keys: ['patterns', lang, index] }];
    });
  });
}

/** Engines take a while to make: while only the conversation changes, the last one serves. */
export class TrialBench {
  #last: { key: string; packs: readonly Pack[]; placed: Placed; engine: Engine } | null = null;

  #placed(request: TrialRequest, packs: readonly Pack[]): { placed: Placed; engine: Engine } {
    const key = JSON.stringify([request.kind, request.name, request.text]);
    if (this.#last?.key !== key || this.#last.packs !== packs) {
      const placed = placeRule(request, packs);
      this.#last = { key, packs, placed, engine: createEngine(placed.packs) };
    }
    return this.#last;
  }

  run(request: TrialRequest, packs: readonly Pack[], samples: Samples, now: number): Trial {
    const { placed, engine } = this.#placed(request, packs);
    const { rule, faults } = placed;
    const { turns, draft } = request;
    const tried = rule ? tryExamples(rule, engine) : { examples: [], warnings: [] };
    return {
      faults,
      warnings: rule
        ? [...weighPatterns(rule, samples), ...oneSided(rule, rule.id), ...tried.warnings]
        : [],
      examples: tried.examples,
      analysis: engine.analyse({ turns, draft }, { now, settled: true }),
      signals: engine.signalsOf({ turns, draft }, now),
    };
  }
}
