/** The labelled conversations that are learned from, and those that are only measured on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../lib/engine/pack.ts';
import type { Lang, Tone, Turn } from '../../lib/engine/types.ts';
import { RULES_FOLDER } from '../../lib/cli/rules-folder.ts';
import { readScenarios } from '../../lib/packs/read-scenarios.ts';
import { turnsOf } from '../../lib/packs/examples.ts';

export interface Labelled {
  id: string;
  lang: Lang;
  turns: Turn[];
  draft: string;
  tone: Tone;
  toneAlt: Tone | null;
  must: string[];
  may: string[];
  /**
   * Whether nobody who wrote rules has read it: on the others the rules look better than they are,
   * and nothing can be learned about how far to trust them.
   */
  unread: boolean;
}

/** A reply labelled for one rule alone. */
export interface RuleExample {
  lang: Lang;
  turns: Turn[];
  draft: string;
  rule: string;
  flag: boolean;
}

const CORPORA = new URL('../corpora/', import.meta.url).pathname;

function rowsOf(path: string, unread: boolean): Labelled[] {
  return readFileSync(join(CORPORA, path), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { toneAlt = null, may = [], ...rest } = JSON.parse(line) as Labelled;
      return { ...rest, toneAlt, may, unread };
    });
}

export function learnedFrom(): Labelled[] {
  const more = readdirSync(join(CORPORA, 'more')).sort();
  return [
    ...['cases-en', 'cases-ru', 'en', 'ru'].flatMap((name) => rowsOf(`${name}.jsonl`, false)),
    ...['unseen-en', 'unseen-ru'].flatMap((name) => rowsOf(`${name}.jsonl`, true)),
    ...more.flatMap((name) => rowsOf(join('more', name), true)),
  ];
}

/** Never learned from. */
export const heldOut = (lang: Lang): Labelled[] => rowsOf(`fresh-${lang}.jsonl`, true);

/** Practice is judged as replies are: its model replies draw no hint, its weak ones their goals. */
function practice(rules: readonly string[]): RuleExample[] {
  const { scenarios } = readScenarios(join(RULES_FOLDER, 'scenarios'));
  return scenarios.flatMap(({ lang, turns, goals, starter, model }) => {
    const good = model === null ? [] : rules.map((rule) => ({ rule, draft: model, flag: false }));
    const weak =
      starter === null ? [] : goals.map((rule) => ({ rule, draft: starter, flag: true }));
    return [...good, ...weak].map((one) => ({ lang, turns, ...one }));
  });
}

export function ruleExamples({ rules }: Pack): RuleExample[] {
  const own = rules.flatMap(({ id, examples }) =>
    examples.map((example) => ({
      lang: example.lang,
      turns: turnsOf(example),
      draft: example.draft,
      rule: id,
      flag: example.expect === 'flag',
    })),
  );
  return [...own, ...practice(rules.map(({ id }) => id))];
}
