/** All signals and cues of the packs in use, as one net per language. */
import { Meter, type Fuel } from '../meter.ts';
import { ownSignal, type CueDef, type Pack, type SignalDef } from '../pack.ts';
import { normalise } from '../text/normal.ts';
import { stem } from '../text/stem.ts';
import type { Lang } from '../types.ts';
import { Net } from './net.ts';
import { needsOf, writtenNeeds } from './needs.ts';
import { parsePattern, type Token } from './parse.ts';
import { WordLists } from './word-lists.ts';

/** `source` is the one pattern of the definition that is filed. */
export type Filed = { exception: boolean; source: string } & (
  { kind: 'signal'; def: SignalDef } | { kind: 'cue'; def: CueDef }
);

/** Words of one language by the name of their list, normalised. */
export interface Words extends Record<string, ReadonlySet<string>> {
  /** Function words; empty where no pack has the list. */
  stop: ReadonlySet<string>;
  /** Stems of the list `generic`: words that say nothing of one customer's matter. */
  genericStems: ReadonlySet<string>;
}

export interface Lexicon {
  nets: Record<Lang, Net<Filed>>;
  lists: Record<Lang, WordLists>;
  words: Record<Lang, Words>;
}

/** Lists are named by packs: "constructor" is a name like any other. */
const noWords = (): Words =>
  Object.assign(Object.create(null) as Words, { stop: new Set(), genericStems: new Set() });

/**
 * @param meter counts what all packs but the lowest take
 * @throws PatternError when a pattern did not come through the gate
 */
export function buildLexicon(packs: Pack[], meter = new Meter()): Lexicon {
  const fuelOf = (pack: Pack, kind: 'rule' | 'signal' | 'words', name: string): Fuel | null =>
    pack === packs[0] ? null : meter.fuel({ pack: pack.id, kind, name });
  const lists = { en: new WordLists({}), ru: new WordLists({}) };
  const words: Lexicon['words'] = { en: noWords(), ru: noWords() };
  for (const lang of ['en', 'ru'] as const) {
    for (const pack of packs) {
      for (const [name, list] of Object.entries(pack.words[lang])) {
        lists[lang].add(name, list, fuelOf(pack, 'words', name));
        words[lang][name] = new Set([...(words[lang][name] ?? []), ...list]);
      }
    }
  }
  const nets = { en: new Net<Filed>(lists.en), ru: new Net<Filed>(lists.ru) };
  const file = (kind: Filed['kind'], def: SignalDef | CueDef, fuel: Fuel | null): void => {
    const { lang, find, but, needs } = def;
    for (const [index, source] of [...find, ...but].entries()) {
      const exception = index >= find.length;
      const filed = { kind, def, exception, source } as Filed;
      const parse = (): Token[] => parsePattern(source, lang);
      const known = needs?.[index];
      if (known === undefined) nets[lang].add(parse(), filed, exception, fuel);
      else nets[lang].addLater(known, parse, filed, exception, fuel);
    }
  };
  for (const pack of packs) {
    for (const def of pack.signals) file('signal', def, fuelOf(pack, 'signal', def.name));
    for (const def of pack.cues) file('cue', def, fuelOf(pack, 'signal', def.name));
  }
  for (const { def, rule, pack } of ownSignals(packs)) {
    file('signal', def, fuelOf(pack, 'rule', rule));
  }
  for (const lang of ['en', 'ru'] as const) {
    for (const [name, list] of Object.entries(words[lang])) {
      words[lang][name] = new Set([...list].map(normalise));
    }
    const generic = [...(words[lang].generic ?? [])];
    words[lang].genericStems = new Set(generic.map((word) => '=' + stem(word, lang)));
  }
  return { nets, lists, words };
}

/** The signals that rules bring along themselves; of two rules with one id the later one's. */
function ownSignals(packs: readonly Pack[]): { def: SignalDef; rule: string; pack: Pack }[] {
  const rules = new Map(
    packs.flatMap((pack) => pack.rules.map((rule) => [rule.id, { rule, pack }] as const)),
  );
  return [...rules.values()].flatMap(({ rule: { id, patterns }, pack }) =>
    (['en', 'ru'] as const)
      .filter((lang) => (patterns?.[lang].length ?? 0) > 0)
      .map((lang) => ({
        rule: id,
        pack,
        def: {
          name: ownSignal(id),
          lang,
          find: patterns![lang],
          but: [],
          mark: 'match',
          ends: null,
          in: null,
          quoted: false,
        },
      })),
  );
}

/**
 * The pack with the needs of its patterns written down, so that an engine starts without parsing
 * thousands of patterns, most of which no conversation of the day comes near.
 * @throws PatternError when a pattern did not come through the gate
 */
export function withNeeds(pack: Pack): Pack {
  const lists = { en: new WordLists(pack.words.en), ru: new WordLists(pack.words.ru) };
  const needy = <T extends SignalDef | CueDef>(def: T): T => ({
    ...def,
    needs: [...def.find, ...def.but].map((source) =>
      writtenNeeds(needsOf(parsePattern(source, def.lang), lists[def.lang])),
    ),
  });
  return { ...pack, signals: pack.signals.map(needy), cues: pack.cues.map(needy) };
}
