/** Runs a piece that is still being written: on its own examples, and on a conversation. */
import type { Engine } from '../engine/engine.ts';
import { ownSignal, type Pack, type RuleDef, type SignalDef } from '../engine/pack.ts';
import { stackRules } from '../engine/stack.ts';
import { readDocument } from '../engine/text/document.ts';
import type { Hint, Lang, Span } from '../engine/types.ts';
import { failureOf, NOON, turnsOf } from './examples.ts';
import { GuardedEngine } from './guarded-engine.ts';
import { placePiece, type Placed } from './place-piece.ts';
import type { Muted } from '../storage/muted-item.ts';
import type {
  ExampleTrial,
  Remark,
  Trial,
  TrialFault,
  TrialRequest,
  TrialWarning,
} from './trial.ts';
import { tryScenario } from './try-scenario.ts';
import { weigh, type Samples } from './weigh-patterns.ts';

const LANGS = ['en', 'ru'] as const;
/** So many examples of each kind and language prove a rule. */
const ENOUGH = 2;

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

/** What is odd about a signal's patterns, and where it speaks one language only. */
function weighSignals(signals: readonly SignalDef[], samples: Samples): TrialWarning[] {
  const [only] = signals;
  const missing = only && LANGS.find((lang) => signals.every((one) => one.lang !== lang));
  const odd = signals.flatMap(({ lang, find }) =>
    find.flatMap((source, index): TrialWarning[] => {
      const remark = weigh(source, lang, null, samples);
      return remark === null ? [] : [{ ...remark, keys: [lang, 'find', index] }];
    }),
  );
  return missing ? [...odd, { what: 'no-patterns-in', lang: missing, keys: [] }] : odd;
}

const tooMuch = ({ name }: Muted): TrialFault => ({
  keys: [],
  message: `${name} takes too much work: its patterns have too many ways to match`,
  pattern: null,
});

/** Engines take a while to make: while only the conversation changes, the last one serves. */
export class TrialBench {
  #last: { key: string; packs: readonly Pack[]; placed: Placed; engine: GuardedEngine } | null =
    null;

  #placed(
    request: TrialRequest,
    packs: readonly Pack[],
    taken: readonly string[],
  ): { placed: Placed; engine: GuardedEngine } {
    const key = JSON.stringify([request.kind, request.name, request.text, taken]);
    if (this.#last?.key !== key || this.#last.packs !== packs) {
      const placed = placePiece(request, packs, taken);
      this.#last = { key, packs, placed, engine: new GuardedEngine(placed.packs) };
    }
    return this.#last;
  }

  /** @param taken ids of other scenarios of the team's own pack */
  run(
    request: TrialRequest,
    packs: readonly Pack[],
    samples: Samples,
    now: number,
    taken: readonly string[] = [],
  ): Trial {
    const { placed, engine } = this.#placed(request, packs, taken);
    const { rule, signals, scenario } = placed;
    const { turns, draft } = request;
    const tried = rule ? tryExamples(rule, engine) : { examples: [], warnings: [] };
    const analysis = engine.analyse({ turns, draft }, { now, settled: true });
    const named = engine.signalsOf({ turns, draft }, now);
    const scene = scenario && tryScenario(scenario, engine, stackRules(packs), now);
    const faults = [...placed.faults, ...engine.muted.map(tooMuch)];
    return {
      faults,
      // While something is broken, what is odd about the rest would only distract.
      warnings:
        faults.length > 0
          ? []
          : scene
            ? scene.warnings
            : rule
              ? [...weighPatterns(rule, samples), ...oneSided(rule, rule.id), ...tried.warnings]
              : weighSignals(signals, samples),
      examples: tried.examples,
      analysis,
      signals: named,
      drafts: scene && scene.drafts,
    };
  }
}
