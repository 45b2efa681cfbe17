/** Scenarios in packs: read, set aside, kept in the team's own pack. */
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withNeeds } from '../../../lib/engine/patterns/lexicon.ts';
import { packLibrary, type Library } from '../../../lib/packs/library.ts';
import { OWN_PACK } from '../../../lib/packs/own-pack.ts';
import { pieceHandlers } from '../../../lib/packs/piece-handlers.ts';
import type { Trial } from '../../../lib/packs/trial.ts';
import { packStore } from '../../../lib/storage/pack-store.ts';
import { newScenario } from '../../../lib/ui/editor/scenario-form.ts';
import { core } from '../../rules/core-pack.ts';
import { kettlePack } from './pack-text.ts';

const sender = { tabId: null, url: null, tabUrl: null, inFrame: false };
const file = { kind: 'file', name: 'kettles.yaml' } as const;

const LID = `  - id: lid
    lang: en
    title: The lid
    customer: Colin
    agent: Tara
    turns:
      - { role: customer, text: Where is my lid? }
      - { role: agent, text: On its way. }
      - { role: customer, text: Still nothing. }
    goals: [vague-eta]
`;
const ALONE = LID.replace('  - ', '').replace(/^ {4}/gm, '');

let library: Library;
let pieces: ReturnType<typeof pieceHandlers>;

beforeEach(() => {
  fakeBrowser.reset();
  library = packLibrary({
    core: withNeeds(core),
    store: packStore(),
    app: '0.1.0',
    now: () => 0,
    isFull: () => false,
  });
  pieces = pieceHandlers(
    library,
    Date.now,
    async () => OWN_PACK,
    async () => null,
  );
});

const keep = (text: string, name = '') =>
  pieces.keepPiece({ type: 'keepPiece', kind: 'scenario', name, text }, sender);

const tryOut = (text: string, name = ''): Promise<Trial> =>
  pieces.tryPiece({ type: 'tryPiece', kind: 'scenario', name, text, turns: [], draft: '' }, sender);

describe('a pack with scenarios', () => {
  it('hands them out under its own id, with times and names filled in', async () => {
    const more = `scenarios:\n${LID}`;
    expect((await library.install(kettlePack({ more }), file)).failed).toBeNull();
    const { good, broken } = await library.scenarios();
    expect(broken).toEqual([]);
    expect(good).toMatchObject([
      {
        id: 'kettles/lid',
        name: 'lid',
        pack: 'kettles',
        own: false,
        level: null,
        model: null,
        clock: '12:00',
      },
    ]);
    expect(good[0]!.turns.map(({ ago, author }) => [ago, author])).toEqual([
      [30, 'Colin'],
      [20, 'Tara'],
      [10, 'Colin'],
    ]);
    expect((await library.list()).packs[1]?.counts.scenarios).toBe(1);
    const changed = kettlePack({ more: more.replace('The lid', 'The big lid'), version: '1.1.0' });
    expect((await library.preview('kettles', changed)).difference?.scenarios).toEqual([
      { name: 'lid', title: 'The big lid', lang: 'en', what: 'changed' },
    ]);
    await library.switch('kettles', false);
    expect((await library.scenarios()).good).toEqual([]);
  });

  it('needs no rule beside them', async () => {
    const text = `id: lids\nname: { en: Lids, ru: Крышки }\nversion: 1.0.0\nscenarios:\n${LID}`;
    expect((await library.install(text, file)).failed).toBeNull();
    expect((await library.scenarios()).good).toHaveLength(1);
  });

  it('sets a broken one aside and says what is wrong with it', async () => {
    const bad = LID.replace('id: lid', 'id: bad').replace(
      '{ role: customer, text: Still nothing. }',
      '{ role: agent, text: Soon. }',
    );
    const more = `scenarios:\n${LID}${bad}${LID}`;
    expect((await library.install(kettlePack({ more }), file)).failed).toBeNull();
    const { good, broken } = await library.scenarios();
    expect(good).toHaveLength(1);
    expect(broken).toEqual([
      {
        pack: 'kettles',
        own: false,
        name: 'bad',
        title: 'The lid',
        problems: [expect.stringContaining('the customer speaks last')],
      },
      {
        pack: 'kettles',
        own: false,
        name: 'lid',
        title: 'The lid',
        problems: [expect.stringContaining('taken')],
      },
    ]);
    const [, info] = (await library.list()).packs;
    expect(info?.problems[0]?.where).toMatch(/^kettles:\d+$/);
  });
});

describe('a scenario in the team’s own pack', () => {
  it('is kept, read back as it was written, changed and dropped', async () => {
    expect((await keep(`# Ours.\n${ALONE}`)).failed).toBeNull();
    expect(
      await pieces.piece({ type: 'piece', kind: 'scenario', name: 'lid' }, sender),
    ).toMatchObject({ text: expect.stringContaining('# Ours.'), own: true });
    await keep(ALONE.replace('The lid', 'The other lid'), 'lid');
    expect((await library.scenarios()).good.map(({ id, title }) => [id, title])).toEqual([
      ['my-rules/lid', 'The other lid'],
    ]);
    await pieces.dropPiece({ type: 'dropPiece', kind: 'scenario', name: 'lid' }, sender);
    expect((await library.list()).packs.map(({ id }) => id)).toEqual(['core']);
  });

  it('under an id that is taken is a fault of the new one, not of itself', async () => {
    await keep(ALONE);
    expect((await tryOut(ALONE, 'lid')).faults).toEqual([]);
    expect((await tryOut(ALONE, '')).faults).toMatchObject([{ keys: ['id'] }]);
  });
});

describe('a scenario on trial', () => {
  it.each(['en', 'ru'] as const)('what a new one begins with holds in %s', async (lang) => {
    const trial = await tryOut(newScenario(lang));
    expect(trial.faults).toEqual([]);
    expect(trial.warnings).toEqual([]);
    expect(trial.drafts?.model).toEqual([]);
    expect(trial.drafts?.starter.map(({ rule }) => rule)).toContain('vague-eta');
  });

  it('says what may surprise its author', async () => {
    const odd = `${ALONE.replace('[vague-eta]', '[jargon, no-such-rule]')}starter: Your lid is here.\nmodel: It comes soon.\n`;
    const { faults, warnings } = await tryOut(odd);
    expect(faults).toEqual([]);
    expect(warnings).toEqual(
      expect.arrayContaining([
        { what: 'goal-kept', rule: 'jargon', keys: ['goals', 0] },
        { what: 'goal-unknown', rule: 'no-such-rule', keys: ['goals', 1] },
        { what: 'model-flagged', rule: 'vague-eta', keys: ['model'] },
      ]),
    );
    expect((await tryOut(ALONE.replace('[vague-eta]', '[]'))).warnings).toEqual([
      { what: 'no-goals', keys: ['goals'] },
    ]);
  });

  it('that is broken says where', async () => {
    const { faults, drafts } = await tryOut(ALONE.replace('lang: en', 'lang: de'));
    expect(faults).toMatchObject([{ keys: ['lang'] }]);
    expect(drafts).toBeNull();
  });
});
