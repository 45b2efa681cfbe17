/** All signals and cues of the packs in use, as one net per language. */
import type { CueDef, Pack, SignalDef } from '../pack.ts';
import { normalise } from '../text/normal.ts';
import { stem } from '../text/stem.ts';
import type { Lang } from '../types.ts';
import { Net } from './net.ts';
import { needsOf, writtenNeeds } from './needs.ts';
import { parsePattern, type Token } from './parse.ts';
import { WordLists } from './word-lists.ts';

export type Filed =
  | { kind: 'signal'; def: SignalDef; exception: boolean }
  | { kind: 'cue'; def: CueDef; exception: boolean };

/** Words of one language by the name of their list, normalised. */
export interface Words extends Record<string, ReadonlySet<string>> {
  /** Function words; empty where no pack has the list. */
  stop: ReadonlySet<string>;
  /** Stems of the list `generic`: words that say nothing of one customer's matter. */
  genericStems: ReadonlySet<string>;
}

export interface Lexicon {
  nets: Record<Lang, Net<Filed>>;
  words: Record<Lang, Words>;
}

/** Lists are named by packs: "constructor" is a name like any other. */
const noWords = (): Words =>
  Object.assign(Object.create(null) as Words, { stop: new Set(), genericStems: new Set() });

/** @throws PatternError when a pattern did not come through the gate */
export function buildLexicon(packs: Pack[]): Lexicon {
  const words: Lexicon['words'] = { en: noWords(), ru: noWords() };
  for (const lang of ['en', 'ru'] as const) {
    for (const pack of packs) {
      for (const [name, list] of Object.entries(pack.words[lang])) {
        words[lang][name] = new Set([...(words[lang][name] ?? []), ...list]);
      }
    }
  }
  const nets = {
    en: new Net<Filed>(new WordLists(words.en)),
    ru: new Net<Filed>(new WordLists(words.ru)),
  };
  const file = (filed: Filed): void => {
    const { lang, find, but, needs } = filed.def;
    for (const [index, source] of (filed.exception ? but : find).entries()) {
      const parse = (): Token[] => parsePattern(source, lang);
      const known = needs?.[filed.exception ? find.length + index : index];
      if (known === undefined) nets[lang].add(parse(), filed, filed.exception);
      else nets[lang].addLater(known, parse, filed, filed.exception);
    }
  };
  for (const pack of packs) {
    for (const def of pack.signals) {
      file({ kind: 'signal', def, exception: false });
      file({ kind: 'signal', def, exception: true });
    }
    for (const def of pack.cues) {
      file({ kind: 'cue', def, exception: false });
      file({ kind: 'cue', def, exception: true });
    }
  }
  for (const lang of ['en', 'ru'] as const) {
    for (const [name, list] of Object.entries(words[lang])) {
      words[lang][name] = new Set([...list].map(normalise));
    }
    const generic = [...(words[lang].generic ?? [])];
    words[lang].genericStems = new Set(generic.map((word) => '=' + stem(word, lang)));
  }
  return { nets, words };
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
