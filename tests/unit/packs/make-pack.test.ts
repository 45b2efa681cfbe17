/** Packs begun, copied and described in the options, and the rules that are written into them. */
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createEngine } from '../../../lib/engine/engine.ts';
import { withNeeds } from '../../../lib/engine/patterns/lexicon.ts';
import { packLibrary, type Library } from '../../../lib/packs/library.ts';
import { makePack, travelling } from '../../../lib/packs/make-pack.ts';
import { pieceHandlers } from '../../../lib/packs/piece-handlers.ts';
import { checkSeal, withChecksum } from '../../../lib/packs/seal.ts';
import { packStore } from '../../../lib/storage/pack-store.ts';
import { TEMPLATES } from '../../../lib/ui/editor/templates.ts';
import { core as written } from '../../rules/core-pack.ts';
import { kettlePack } from './pack-text.ts';

const core = withNeeds(written);
const file = { kind: 'file', name: 'kettles.yaml' } as const;
const sender = { tabId: null, url: null, tabUrl: null, inFrame: false };
const about = {
  id: 'our-tea',
  name: { en: 'Our tea', ru: 'Наш чай' },
  version: '1.0.0',
  author: 'Ann',
  licence: '',
};

let library: Library;
let home: string;

beforeEach(() => {
  fakeBrowser.reset();
  home = 'my-rules';
  library = packLibrary({
    core,
    store: packStore(),
    app: '0.1.0',
    now: () => 0,
    isFull: () => false,
  });
});

const pieces = () =>
  pieceHandlers(
    library,
    () => 0,
    async () => home,
    async () => undefined,
  );
const keepRule = (name: string, text: string) =>
  pieces().keepPiece({ type: 'keepPiece', kind: 'rule', name, text }, sender);
const listed = async () =>
  (await library.list()).packs.slice(1).map(({ id, on, own }) => `${id} ${on} ${own}`);

async function speaking(draft: string): Promise<string[]> {
  const engine = createEngine(await library.stack());
  const { hints } = engine.analyse({ turns: [], draft }, { now: 0, settled: true });
  return hints.filter(({ pack }) => pack !== 'core').map(({ rule, pack }) => `${pack}/${rule}`);
}

it('an empty pack is begun, and rules go where the lead says', async () => {
  expect((await makePack(library, null, about)).failed).toBeNull();
  const [, info] = (await library.list()).packs;
  expect(info).toMatchObject({ id: 'our-tea', own: true, refused: 'empty' });
  expect(info?.manifest).toMatchObject({ name: about.name, author: 'Ann', licence: null });

  home = 'our-tea';
  expect((await keepRule('', TEMPLATES.phrase)).failed).toBeNull();
  home = 'my-rules';
  // It is changed where it stands, wherever new ones go.
  await keepRule('as-per-policy', TEMPLATES.phrase.replace('severity: warning', 'severity: note'));
  expect(await listed()).toEqual(['our-tea true true']);
  expect(await speaking('As per our policy, no.')).toEqual(['our-tea/as-per-policy']);
  const piece = await pieces().piece(
    { type: 'piece', kind: 'rule', name: 'as-per-policy' },
    sender,
  );
  expect(piece).toMatchObject({ pack: 'our-tea', own: true });

  // The pack stays when its last rule goes.
  await pieces().dropPiece({ type: 'dropPiece', kind: 'rule', name: 'as-per-policy' }, sender);
  expect(await listed()).toEqual(['our-tea true true']);
});

it('a pack that is nowhere any more is no home: the first one takes the rule', async () => {
  home = 'long-gone';
  expect((await keepRule('', TEMPLATES.phrase)).failed).toBeNull();
  expect(await listed()).toEqual(['my-rules true true']);
});

it('a copy takes the place of its original, which is switched off', async () => {
  await library.install(await withChecksum(kettlePack()), file);
  await library.install(kettlePack({ id: 'urns', rule: 'say-urn', word: 'urn' }), file);
  expect((await makePack(library, 'kettles', about)).failed).toBeNull();
  expect(await listed()).toEqual(['kettles false false', 'our-tea true true', 'urns true false']);
  expect(await speaking('The kettle.')).toEqual(['our-tea/say-kettle']);
  expect(await library.text('our-tea')).not.toContain('sincerely-seal');
});

it('an id that is taken is refused, and nothing changes', async () => {
  await library.install(kettlePack(), file);
  const { failed, problems } = await makePack(library, null, { ...about, id: 'kettles' });
  expect(failed).toBe('refused');
  expect(problems[0]?.message).toMatch(/another pack with the id kettles/);
  const bad = await makePack(library, 'kettles', { ...about, version: 'one' });
  expect([bad.failed, bad.problems[0]?.message]).toEqual([
    'refused',
    expect.stringMatching(/1\.2\.0/),
  ]);
  expect(await listed()).toEqual(['kettles true false']);
});

it('a pack made here is described otherwise, and goes out sealed', async () => {
  await makePack(library, null, about);
  home = 'our-tea';
  await keepRule('', TEMPLATES.phrase);
  await makePack(library, 'our-tea', { ...about, version: '2.0.0', licence: 'MIT' });
  expect((await library.list()).packs[1]?.manifest).toMatchObject({
    version: '2.0.0',
    licence: 'MIT',
  });
  const text = (await library.text('our-tea'))!;
  const out = await travelling({ id: 'our-tea', version: '2.0.0' }, text);
  expect(out.name).toBe('our-tea-2.0.0.yaml');
  expect((await checkSeal(out.text)).state).toBe('whole');
  // What came with a good seal goes on as it came.
  expect((await travelling({ id: 'our-tea', version: '2.0.0' }, out.text)).text).toBe(out.text);
});

it('a removed pack comes back in its place, with its way back', async () => {
  await library.install(kettlePack(), file);
  await library.install(kettlePack({ version: '1.1.0' }), file);
  await library.install(kettlePack({ id: 'urns', rule: 'say-urn', word: 'urn' }), file);
  await library.remove('kettles');
  expect(await listed()).toEqual(['urns true false']);
  expect((await library.bringBack('kettles')).failed).toBeNull();
  expect(await listed()).toEqual(['kettles true false', 'urns true false']);
  expect((await library.list()).packs[1]).toMatchObject({
    manifest: { version: '1.1.0' },
    before: '1.0.0',
  });
  expect(await library.text('kettles', 'before')).toBe(kettlePack());
  expect((await library.bringBack('kettles')).failed).toBe('refused');
});

it('a pack that is off still says how much it holds, and how it is sealed', async () => {
  await library.install(await withChecksum(kettlePack()), file);
  await library.switch('kettles', false);
  expect((await library.list()).packs[1]).toMatchObject({
    seal: 'whole',
    counts: { rules: 1, signals: 1 },
  });
});
