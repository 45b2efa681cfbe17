// long because every way a piece on trial may be odd is a case of its own
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import { withNeeds } from '../../../lib/engine/patterns/lexicon.ts';
import { pieceHandlers } from '../../../lib/packs/piece-handlers.ts';
import { ruleSource } from '../../../lib/packs/piece-source.ts';
import type { TrialRequest } from '../../../lib/packs/trial.ts';
import { TEMPLATE_NAMES, TEMPLATES } from '../../../lib/ui/editor/templates.ts';
import { core as written } from '../../rules/core-pack.ts';

const core = withNeeds(written);
const packs = [core];
const nothing = () => Promise.reject(new Error('not asked for'));
const handlers = pieceHandlers(
  {
    stack: async () => packs,
    text: async () => null,
    list: async () => ({ packs: [], trouble: null }),
    install: nothing,
    remove: nothing,
    preview: nothing,
    scenarios: async () => ({ good: [], broken: [] }),
  },
  () => 0,
  async () => 'my-rules',
  async () => undefined,
);
const sender = { tabId: null, url: null, tabUrl: null, inFrame: false };
const tried = (request: Partial<TrialRequest> & { text: string }) =>
  handlers.tryPiece(
    { type: 'tryPiece', kind: 'rule', name: '', turns: [], draft: '', ...request },
    sender,
  );

describe('a rule on trial', () => {
  it.each(TEMPLATE_NAMES)('the template "%s" holds from the start', async (name) => {
    const trial = await tried({ text: TEMPLATES[name] });
    expect(trial.faults).toEqual([]);
    expect(trial.examples.length).toBeGreaterThanOrEqual(8);
    expect(trial.examples.filter(({ ok }) => !ok)).toEqual([]);
    const odd = trial.warnings.filter(({ what }) => what !== 'overlaps');
    expect(odd).toEqual([]);
  });

  it('speaks on the bench beside the others, and points at its words', async () => {
    const draft = 'As per our policy, no. Have a wonderful day!';
    const turns = [{ role: 'customer' as const, text: 'This is a disgrace, I am angry!' }];
    const { analysis, signals } = await tried({ text: TEMPLATES.phrase, turns, draft });
    const rules = analysis.hints.map(({ rule }) => rule);
    expect(rules).toContain('as-per-policy');
    expect(rules).toContain('cheerful-signoff');
    expect(signals).toContainEqual({ name: 'rule.as-per-policy', start: 0, end: 17 });
  });

  it('names a broken pattern with its place, and goes on with the rest', async () => {
    const text = TEMPLATES.phrase.replace(
      '    - as per (our',
      '    - "#Nope here"\n    - as per (our',
    );
    const { faults, examples } = await tried({ text });
    expect(faults).toEqual([
      {
        keys: ['patterns', 'en', 0],
        message: expect.stringContaining('#Nope') as string,
        pattern: { fault: 'tag', part: '#Nope' },
      },
    ]);
    expect(examples.every(({ ok }) => ok)).toBe(true);
  });

  it('says which example does not hold', async () => {
    const text = TEMPLATES.phrase.replace('as per (our', 'as for (our');
    const { examples } = await tried({ text });
    expect(examples.map(({ ok }) => ok).slice(0, 4)).toEqual([false, false, true, true]);
  });

  it('warns of words no text has, of patterns that meet nothing or everything', async () => {
    const text = TEMPLATES.phrase.replace(
      '    - as per (our',
      '    - sorry, we\n    - never ever here\n    - (the|a|to|i|we)\n    - as per (our',
    );
    const { warnings } = await tried({ text });
    expect(warnings.filter(({ keys }) => keys[0] === 'patterns')).toMatchObject([
      { what: 'dead-words', words: ['sorry,'], keys: ['patterns', 'en', 0] },
      { what: 'matches-nothing', keys: ['patterns', 'en', 1] },
      { what: 'matches-everything', keys: ['patterns', 'en', 2] },
    ]);
  });

  it('warns of a missing language, too few examples and rules on the same words', async () => {
    const text = `id: sorry-word
category: tone
severity: note
kind: span
patterns: { en: [have a wonderful day] }
label: { en: Day, ru: "" }
say: { en: Day., ru: День. }
why: { en: Day., ru: День. }
examples:
  - { lang: en, customer: This is a disgrace!! I am angry!, draft: No refund. Have a wonderful day!, expect: flag }
`;
    const whats = (await tried({ text })).warnings.map(({ what }) => what);
    expect(whats).toContain('no-patterns-in');
    expect(whats).toContain('no-text-in');
    expect(whats).toContain('few-examples');
    expect((await tried({ text })).warnings).toContainEqual(
      expect.objectContaining({ what: 'overlaps', rule: 'cheerful-signoff' }),
    );
  });

  it('an id that is taken and a signal nobody has are faults', async () => {
    const text = TEMPLATES.phrase.replace('id: as-per-policy', 'id: calm-down\nfind: no.such');
    const keys = (await tried({ text })).faults.map((fault) => fault.keys[0]);
    expect(keys).toEqual(['find', 'id']);
    expect((await tried({ text, name: 'calm-down' })).faults.map((fault) => fault.keys[0])).toEqual(
      ['find'],
    );
  });

  it('takes any text without a throw', async () => {
    for (const text of ['', 'null', '[]', '7', 'id: [', '&a [*a]', 'patterns: 3', 'examples: {}']) {
      const trial = await tried({ text, draft: 'Hello.' });
      expect(trial.faults.length).toBeGreaterThan(0);
    }
  });
});

it('every rule of the core comes back from its text as it was', async () => {
  for (const rule of core.rules.slice(0, 8)) {
    const trial = await tried({ name: rule.id, text: ruleSource(rule) });
    expect(trial.faults, rule.id).toEqual([]);
    expect(
      trial.examples.filter(({ ok }) => !ok),
      rule.id,
    ).toEqual([]);
  }
});

describe('signals and word lists on trial', () => {
  it('add to what is there', async () => {
    const text = 'name: apology\nen: { find: [mea maxima culpa] }\n';
    const { signals, warnings } = await tried({
      kind: 'signal',
      text,
      draft: 'Mea maxima culpa, Ann.',
    });
    expect(signals).toContainEqual({ name: 'apology', start: 0, end: 16 });
    expect(warnings).toContainEqual({ what: 'no-patterns-in', lang: 'ru', keys: [] });
  });

  it('name what is wrong', async () => {
    const words = await tried({ kind: 'words', text: 'name: stop\nen: /(a+)+/\nfr: mot\n' });
    expect(words.faults.map(({ keys }) => keys)).toEqual([['fr'], ['en']]);
    const computed = await tried({ kind: 'signal', text: 'name: ask\nen: { find: [send] }\n' });
    expect(computed.faults[0]?.message).toContain('worked out by the engine');
  });
});

describe('the explainer', () => {
  it('names the words, the pattern, the signal, the rules and the pack', async () => {
    const { sentences, sources } = await handlers.explain(
      { type: 'explain', text: 'We are sorry. Sorry, but no.' },
      sender,
    );
    const [first] = sentences;
    const apology = first?.matches.find(({ name, dropped }) => name === 'apology' && !dropped);
    expect(apology).toMatchObject({ kind: 'signal', start: 7, end: 12 });
    expect(apology?.pattern).toContain('sorry');
    expect(sources.apology).toMatchObject({ packs: ['core'] });
    expect(sources.apology?.rules).toContain('acknowledge-frustration');
    expect(first?.terms.map(({ normal }) => normal)).toEqual(['we', 'are', 'sorry']);
  });

  it('says what took a match back', async () => {
    const text = 'There is no need to apologise. He said "we are sorry".';
    const { sentences } = await handlers.explain({ type: 'explain', text }, sender);
    const why = sentences.map(({ matches }) =>
      matches.filter(({ name }) => name === 'apology').map(({ dropped }) => dropped),
    );
    expect(why[0]).toContain('exception');
    expect(why[1]).toContain('quoted');
  });

  it('agrees with the engine about what counts', () => {
    const engine = createEngine(packs);
    for (const { examples } of core.rules.slice(0, 12)) {
      for (const { draft } of examples) {
        const found = engine.signalsOf({ turns: [], draft }, 0);
        const counted = engine
          .explain(draft)
          .flatMap(({ matches }) => matches)
          .filter(({ kind, dropped }) => kind === 'signal' && dropped === null)
          .map(({ name }) => name);
        // What the engine works out itself is no match, and places are judged later.
        const named = new Set(counted.map((name) => (name === 'eta.phrase' ? 'eta.exact' : name)));
        for (const { name } of found.filter((one) =>
          core.signals.some((def) => def.name === one.name),
        )) {
          expect(named, `${name} in ${draft}`).toContain(name);
        }
      }
    }
  });
});
