/** All signals and cues of the packs in use, as one net per language. */
import type { CueDef, Pack, SignalDef } from '../pack.ts';
import { normalise } from '../text/normal.ts';
import { stem } from '../text/stem.ts';
import type { Lang } from '../types.ts';
import { Net } from './net.ts';
import { parsePattern } from './parse.ts';
import { WordLists } from './word-lists.ts';

export type Filed =
  | { kind: 'signal'; def: SignalDef; exception: boolean }
  | { kind: 'cue'; def: CueDef; exception: boolean };

export interface Lexicon {
  nets: Record<Lang, Net<Filed>>;
  /** Words by language and list (`stop`, `generic`), normalised; `genericStems` is made of them. */
  words: Record<Lang, Record<string, ReadonlySet<string>>>;
}

/** @throws PatternError when a pattern did not come through the gate */
export function buildLexicon(packs: Pack[]): Lexicon {
  const words: Lexicon['words'] = { en: {}, ru: {} };
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
    const { lang } = filed.def;
    for (const source of filed.exception ? filed.def.but : filed.def.find) {
      nets[lang].add(parsePattern(source, lang), filed, filed.exception);
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
