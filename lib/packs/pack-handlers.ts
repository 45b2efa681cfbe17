/** What the background answers about packs. */
import { OverBudget } from '../engine/meter.ts';
import type { Analysis } from '../engine/types.ts';
import type { Handlers } from '../messages.ts';
import type { Library } from './library.ts';
import { makePack, travelling } from './make-pack.ts';
import type { PackTrial } from './pack-info.ts';
import type { Proof } from './prove.ts';

type PackMessages =
  | 'packs'
  | 'previewPack'
  | 'installPack'
  | 'removePack'
  | 'switchPack'
  | 'movePack'
  | 'rollBackPack'
  | 'bringBackPack'
  | 'packText'
  | 'scenarios'
  | 'exportPack'
  | 'makePack'
  | 'tryPack';

/** What a text on trial is called in its problems. */
const TRIAL = 'pack';

export function packHandlers(library: Library): Pick<Handlers, PackMessages> {
  const proofOf = remembered(library);
  return {
    packs: () => library.list(),
    previewPack: ({ name, text }) => library.preview(name, text),
    installPack: ({ text, source, acceptKey }) => library.install(text, source, acceptKey),
    removePack: ({ id }) => library.remove(id),
    switchPack: ({ id, on }) => library.switch(id, on),
    movePack: ({ id, to }) => library.move(id, to),
    rollBackPack: ({ id }) => library.rollBack(id),
    bringBackPack: ({ id }) => library.bringBack(id),
    packText: ({ id, which }) => library.text(id, which),
    scenarios: () => library.scenarios(),
    async exportPack({ id }) {
      const text = await library.text(id);
      const { packs } = await library.list();
      const version = packs.find((one) => one.id === id)?.manifest?.version ?? '0.0.0';
      return text === null ? null : travelling({ id, version }, text);
    },
    makePack: ({ of, about }) => makePack(library, of, about),
    async tryPack({ packText, turns, draft, now = Date.now() }): Promise<PackTrial> {
      const { read, examples, engine } = await proofOf(packText);
      const { manifest, refused, problems } = read;
      const options = { now, settled: true };
      const analysis = engine && tried(() => engine.analyse({ turns, draft }, options));
      return { analysis, manifest, refused, problems, examples };
    },
  };
}

/** Null where it would take too much work. */
function tried(analyse: () => Analysis): Analysis | null {
  try {
    return analyse();
  } catch (error) {
    if (error instanceof OverBudget) return null;
    throw error;
  }
}

/** The proof of the last text on trial: while a draft is typed the pack stays the same. */
function remembered(library: Library): (text: string) => Promise<Proof> {
  let last: { text: string; stack: unknown; proof: Proof } | null = null;
  return async (text) => {
    const stack = await library.stack();
    if (last?.text !== text || last.stack !== stack) {
      last = { text, stack, proof: await library.prove(TRIAL, text) };
    }
    return last.proof;
  };
}
