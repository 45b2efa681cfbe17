import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../lib/engine/engine.ts';
import type { Judge } from '../../../../lib/engine/learned/judge.ts';
import { TONES, type Tone } from '../../../../lib/engine/types.ts';
import { NOON } from '../../../../lib/packs/examples.ts';
import { readPackFolder } from '../../../../lib/packs/read-folder.ts';

const { pack: core } = readPackFolder('rules');

/** Says of each rule what it is told to, and of the tone that the cues are right. */
function judge(verdicts: Record<string, number>, tone: Tone = 'angry'): Judge {
  return {
    tone: () => ({ tone, likely: TONES.map((one) => Number(one === tone)) }),
    toneEvidence: ({ sentences }) => sentences.slice(0, 1),
    knows: (rule) => rule in verdicts,
    reply: () => new Map(Object.entries(verdicts)),
    pointAt: (_, { sentences }) => sentences.at(-1) ?? null,
  };
}

const FURIOUS = { role: 'customer' as const, text: 'I am furious. Three weeks and nothing!' };
const DRAFT = 'Hello Ann, I am sorry about the three weeks. Have a wonderful day!';

function hints(verdicts: Record<string, number>, settled = true, draft = DRAFT) {
  const engine = createEngine([core], judge(verdicts));
  return engine.analyse({ turns: [FURIOUS], draft }, { now: NOON, settled }).hints;
}
const rules = (all: { rule: string }[]): string[] => all.map(({ rule }) => rule);

describe('a second opinion', () => {
  it('drops a hit that is probably none', () => {
    expect(rules(hints({ 'cheerful-signoff': 1 }))).toContain('cheerful-signoff');
    expect(rules(hints({ 'cheerful-signoff': -1 }))).not.toContain('cheerful-signoff');
  });

  it('raises a hint that no rule raised, on the words that speak for it', () => {
    const [hint] = hints({ 'vague-eta': 1 }).filter(({ rule }) => rule === 'vague-eta');
    expect(DRAFT.slice(hint!.span!.start, hint!.span!.end)).toBe('Have a wonderful day!');
  });

  it('raises nothing of its own while the agent is writing', () => {
    expect(rules(hints({ 'vague-eta': 1 }, false))).not.toContain('vague-eta');
  });

  it('has nothing to say of an empty draft', () => {
    expect(hints({ 'vague-eta': 1, 'missing-eta': 1 }, true, '  ')).toEqual([]);
  });

  it('is not asked about blockers: they have to be seen', () => {
    const found = hints({ 'unfilled-placeholder': -1 }, true, 'Hello {{name}}, it is on its way.');
    expect(rules(found)).toContain('unfilled-placeholder');
  });

  it('is not asked where a pack above has a say in what a rule looks at', () => {
    const above = {
      ...core,
      id: 'team',
      rules: [],
      cues: [],
      learned: undefined,
      signals: core.signals.filter(({ name }) => name === 'signoff.cheerful'),
    };
    const engine = createEngine([core, above], judge({ 'cheerful-signoff': -1 }));
    const { hints: all } = engine.analyse(
      { turns: [FURIOUS], draft: DRAFT },
      { now: NOON, settled: true },
    );
    expect(rules(all)).toContain('cheerful-signoff');
  });
});

describe('a learned tone', () => {
  const read = (tone: Tone) =>
    createEngine([core], judge({}, tone)).analyse(
      { turns: [{ role: 'customer', text: 'Where is my order 5512?' }], draft: 'Hello!' },
      { now: NOON, settled: true },
    ).reading;

  it('stands in for that of the cues, with its strength and the words that speak for it', () => {
    const { tone, intensity, evidence } = read('worried');
    expect(tone).toBe('worried');
    expect(intensity).toBeGreaterThanOrEqual(30);
    expect(evidence.filter(({ what }) => what === 'worried')).not.toEqual([]);
  });

  it('needs no words for calm', () => {
    expect(read('calm').evidence.filter(({ what }) => what === 'calm')).toEqual([]);
  });
});
