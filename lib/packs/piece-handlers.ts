/**
 * What the background answers the rule editor: trials, explanations, and the packs made here.
 * Long because each question of the editor is answered here.
 */
import { parse } from 'yaml';
import { ownSignal, type Pack } from '../engine/pack.ts';
import { stackRules } from '../engine/stack.ts';
import { COMPUTED_SIGNALS } from '../engine/signals/computed.ts';
import type { Handlers } from '../messages.ts';
import { signalsNamed } from './assemble.ts';
import { GuardedEngine } from './guarded-engine.ts';
import type { Library } from './library.ts';
import { OWN_PACK, pieceOf, withoutPiece, withPiece } from './own-pack.ts';
import type { PackFailure } from './pack-info.ts';
import { pieceSource } from './piece-source.ts';
import { TrialBench } from './run-trial.ts';
import type { Explanation, Missed, PieceInfo, PieceKind } from './trial.ts';
import { samplesOf, type Samples } from './weigh-patterns.ts';

type PieceMessages =
  'tryPiece' | 'explain' | 'pieces' | 'piece' | 'keepPiece' | 'dropPiece' | 'shouldFlag' | 'missed';

/** Something made of the packs, until they change. */
function ofStack<T>(make: (packs: Pack[]) => T): (packs: Pack[]) => T {
  let last: { packs: Pack[]; made: T } | null = null;
  return (packs) => {
    if (last?.packs !== packs) last = { packs, made: make(packs) };
    return last.made;
  };
}

/**
 * @param now epoch milliseconds
 * @param homePack id of the pack that new pieces go into
 * @param openEditor opens the rule editor on what was missed
 */
export function pieceHandlers(
  library: Pick<
    Library,
    'stack' | 'text' | 'list' | 'install' | 'remove' | 'preview' | 'scenarios'
  >,
  now: () => number,
  homePack: () => Promise<string>,
  openEditor: () => Promise<unknown>,
): Pick<Handlers, PieceMessages> {
  const bench = new TrialBench();
  // In memory alone: it holds a customer's words.
  let missed: Missed | null = null;
  const samples = ofStack<Samples>(samplesOf);
  const engine = ofStack((packs) => new GuardedEngine(packs));
  const sources = ofStack(sourcesOf);

  const write = async (text: string): Promise<PackFailure | null> =>
    (await library.install(text, { kind: 'editor', name: '' })).failed;

  /** Packs that are made here, the topmost first. */
  async function ownPacks(): Promise<string[]> {
    const { packs } = await library.list();
    return packs
      .filter(({ own }) => own)
      .map(({ id }) => id)
      .toReversed();
  }

  /** The pack made here that has a piece, and the text of both; null when none has it. */
  async function findOwn(
    kind: PieceKind,
    name: string,
  ): Promise<{ id: string; pack: string; piece: string } | null> {
    for (const id of await ownPacks()) {
      const pack = await library.text(id);
      const piece = pack === null ? null : pieceOf(pack, kind, name);
      if (pack !== null && piece !== null) return { id, pack, piece };
    }
    return null;
  }

  /** The text of the pack that new pieces go into; null where it is yet to be made. */
  async function home(): Promise<string | null> {
    const wanted = await homePack();
    return library.text((await ownPacks()).includes(wanted) ? wanted : OWN_PACK);
  }

  async function takenBeside(own: string, kind: string): Promise<string[]> {
    if (kind !== 'scenario') return [];
    const { good } = await library.scenarios();
    return good.flatMap(({ own: ours, name }) => (ours && name !== own ? [name] : []));
  }

  return {
    async tryPiece({ kind, name, text, turns, draft }) {
      const packs = await library.stack();
      const request = { kind, name, text, turns, draft };
      return bench.run(request, packs, samples(packs), now(), await takenBeside(name, kind));
    },
    async explain({ text }): Promise<Explanation> {
      const packs = await library.stack();
      const sentences = engine(packs).explain(text);
      const computed = engine(packs)
        .signalsOf({ turns: [], draft: text }, now())
        .filter(({ name }) => COMPUTED_SIGNALS.has(name));
      const names = new Set(
        [...sentences.flatMap(({ matches }) => matches), ...computed].map(({ name }) => name),
      );
      const all = sources(packs);
      return {
        sentences,
        computed,
        sources: Object.fromEntries(
          [...names].map((name) => [name, all.get(name) ?? { packs: [], rules: [] }]),
        ),
      };
    },
    async pieces() {
      return { signals: piecesOf(await library.stack()) };
    },
    async piece({ kind, name }) {
      const own = await findOwn(kind, name);
      if (own !== null) return { text: own.piece, pack: own.id, own: true };
      const found = pieceSource(await library.stack(), kind, name);
      return found && { ...found, own: false };
    },
    async shouldFlag({ turns, draft, words }) {
      missed = { turns, draft, words };
      await openEditor();
      return null;
    },
    async missed() {
      const told = missed;
      missed = null;
      return told;
    },
    async keepPiece({ kind, name, text }) {
      const own = name === '' ? null : await findOwn(kind, name);
      const pack = withPiece(own?.pack ?? (await home()), { kind, name, text });
      const failed = await write(pack);
      const { problems } =
        failed === 'refused' ? await library.preview('pack', pack) : { problems: [] };
      return { failed, name: nameIn(kind, text), problems: problems.map(({ message }) => message) };
    },
    async dropPiece({ kind, name }) {
      const own = await findOwn(kind, name);
      if (own === null) return { failed: null };
      const left = withoutPiece(own.pack, kind, name);
      // The editor's first pack comes with its first rule and goes with the last.
      const gone = own.id === OWN_PACK && left.empty;
      return { failed: gone ? (await library.remove(own.id)).failed : await write(left.text) };
    },
  };
}

/** Which packs define a signal or cue, and which rules ask for it. */
function sourcesOf(packs: Pack[]): Map<string, Explanation['sources'][string]> {
  const found = new Map<string, Explanation['sources'][string]>();
  const at = (name: string): Explanation['sources'][string] => {
    const known = found.get(name) ?? { packs: [], rules: [] };
    found.set(name, known);
    return known;
  };
  for (const { rule, pack } of stackRules(packs).values()) {
    for (const name of signalsNamed(rule)) at(name).rules.push(rule.id);
    if (rule.patterns) at(ownSignal(rule.id)).packs.push(pack);
  }
  for (const pack of packs) {
    for (const { name } of [...pack.signals, ...pack.cues]) {
      const { packs: ids } = at(name);
      if (!ids.includes(pack.id)) ids.push(pack.id);
    }
  }
  return found;
}

function piecesOf(packs: readonly Pack[]): PieceInfo[] {
  const found = new Map<string, PieceInfo>();
  const add = (
    kind: PieceInfo['kind'],
    name: string,
    lang: 'en' | 'ru',
    pack: string,
    size: number,
  ): void => {
    const key = `${kind} ${name}`;
    const known = found.get(key) ?? { kind, name, packs: [], langs: [], size: 0 };
    if (!known.packs.includes(pack)) known.packs.push(pack);
    if (!known.langs.includes(lang)) known.langs.push(lang);
    known.size += size;
    found.set(key, known);
  };
  for (const { id, signals, words } of packs) {
    for (const { name, lang, find } of signals) add('signal', name, lang, id, find.length);
    for (const lang of ['en', 'ru'] as const) {
      for (const [name, list] of Object.entries(words[lang]))
        add('words', name, lang, id, list.length);
    }
  }
  const computed = [...COMPUTED_SIGNALS].map((name): PieceInfo => ({
    kind: 'signal',
    name,
    packs: [],
    langs: ['en', 'ru'],
    size: 0,
  }));
  return [...found.values(), ...computed].sort((a, b) => a.name.localeCompare(b.name));
}

function nameIn(kind: string, text: string): string {
  const key = kind === 'rule' || kind === 'scenario' ? 'id' : 'name';
  return String((parse(text) as Record<string, unknown> | null)?.[key] ?? '');
}
