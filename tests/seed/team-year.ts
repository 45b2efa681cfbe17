/**
 * A made-up team: who they are, how they work, what the coach changes. The same seed makes the
 * same numbers. `node tests/seed/team-year.ts FOLDER` writes a file for each person.
 *
 * The story in them: a lesson about times in the middle of the year helps with `vague-eta`;
 * `impersonal-voice` annoys; `channel-bounce` sleeps after an update of the pack; the chat team
 * writes shorter and heeds less; Mondays before noon are the angriest hours.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../lib/stats/day.ts';
import { LINE, HOUR, type Ledger } from '../../lib/stats/ledger.ts';
import { practiceCounts, type PracticeCount } from '../../lib/stats/practice-counts.ts';
import type { PracticeRun } from '../../lib/stats/practice-run.ts';
import { writeTeamFile, type TeamFile } from '../../lib/stats/team-file.ts';
import { chance, type Chance } from './chance.ts';

/** Hints per hundred replies, share heeded, share found not useful. */
const RULES: Record<string, [number, number, number]> = {
  'missing-greeting': [9, 0.8, 0.02],
  'vague-eta': [14, 0.55, 0.02],
  'missing-eta': [11, 0.6, 0.03],
  'acknowledge-frustration': [10, 0.72, 0.03],
  'cheerful-signoff': [7, 0.86, 0.02],
  'boilerplate-empathy': [8, 0.5, 0.05],
  'impersonal-voice': [9, 0.28, 0.15],
  'premature-closing': [5, 0.62, 0.04],
  'missing-next-step': [6, 0.58, 0.03],
  'unanswered-question': [5, 0.74, 0.05],
  're-asks-provided': [4, 0.78, 0.04],
  jargon: [4, 0.45, 0.08],
  'over-apology': [3, 0.4, 0.06],
  'bare-refusal': [4, 0.57, 0.03],
  'blame-shift': [2, 0.66, 0.04],
  'internal-excuse': [3, 0.61, 0.03],
  'handoff-without-owner': [3, 0.52, 0.04],
  'hard-to-read': [5, 0.33, 0.09],
  'too-many-asks': [2, 0.49, 0.05],
  'channel-bounce': [2, 0.5, 0.04],
  'calm-down': [1, 0.9, 0.01],
  'unfilled-placeholder': [1, 0.97, 0],
};
const NAMES = Object.keys(RULES);
const ANIMALS =
  'Otter Heron Lynx Swift Badger Finch Marten Plover Hare Wren Stoat Tern Vole Crane Ibis Robin Fox Owl Seal Newt'.split(
    ' ',
  );
const COLOURS = 'Amber Blue Copper Dusk Elm Fern Grey Hazel Iris Jade'.split(' ');

export interface Plan {
  agents: number;
  weeks: number;
  /** The last Monday. */
  until: string;
  seed: number;
}

export const YEAR_OF_200: Plan = { agents: 200, weeks: 52, until: '2026-11-16', seed: 20 };
/** The Monday from which the lesson shows. */
export const lessonOf = ({ weeks, until }: Plan): string =>
  addDays(until, -7 * Math.floor(weeks / 2));
export const groupOf = (at: number): string => ['Early', 'Late', 'Chat', 'Night'][at % 4]!;

function linesOfWeek(luck: Chance, week: number, plan: Plan, skill: number, site: number) {
  const lines: number[][] = [];
  const taught = week >= plan.weeks - 1 - Math.floor(plan.weeks / 2);
  const version = taught ? 1 : 0;
  const replies = luck.count(site === 2 ? 230 : 150);
  const langs = [luck.count(replies * 0.35), luck.count(replies * 0.65)];
  langs.forEach((sent, lang) => {
    lines.push([week, NAMES.length, version, site, lang, 0, 0, 0, 0, 0, 0, sent, 0, 0, 0, 0, 0]);
    NAMES.forEach((name, rule) => {
      const [often, heed, annoys] = RULES[name]!;
      if (name === 'channel-bounce' && taught) return;
      const lesson = name === 'vague-eta' && taught ? 0.2 : 0;
      const shown = luck.count((sent * often * (1.25 - skill / 2)) / 100);
      if (shown === 0) return;
      const odds = Math.min(0.98, heed + lesson + (skill - 0.5) * 0.3 - (site === 2 ? 0.08 : 0));
      const ends = [0, 0, 0, 0, 0, 0];
      const paces = [0, 0, 0, 0, 0];
      for (let one = 0; one < shown; one += 1) {
        const roll = luck.next();
        if (roll < annoys) ends[3]! += 1;
        else if (roll < annoys + 0.03) ends[2]! += 1;
        else if (roll < annoys + 0.035) ends[4]! += 1;
        else if (luck.next() < odds) {
          ends[luck.next() < 0.6 ? 0 : 1]! += 1;
          paces[Math.min(4, Math.floor(luck.next() * luck.next() * 6))]! += 1;
        } else if (luck.next() < 0.93) ends[5]! += 1;
      }
      lines.push([week, rule, version, site, lang, shown, ...ends, ...paces]);
    });
  });
  return { lines, langs };
}

function hoursOfWeek(luck: Chance, week: number, site: number, langs: readonly number[]) {
  const sums = new Map<string, number>();
  langs.forEach((sent, lang) => {
    for (let reply = 0; reply < sent; reply += 1) {
      const weekday = Math.floor(luck.next() * 5);
      const hour = 8 + Math.floor((luck.next() + luck.next()) * 5);
      const storm = weekday === 0 && hour < 12 ? 0.22 : 0;
      const mood = Math.min(0.999, luck.next() * 0.82 + luck.next() * 0.2 + storm);
      const tone = mood < 0.08 ? 0 : mood < 0.45 ? 1 : mood < 0.68 ? 2 : mood < 0.9 ? 3 : 4;
      const band = Math.min(3, Math.floor(mood * 4));
      const key = [week, site, lang, weekday * 24 + hour, tone * 4 + band].join();
      sums.set(key, (sums.get(key) ?? 0) + 1);
    }
  });
  return [...sums].map(([key, replies]) => [...key.split(',').map(Number), replies]);
}

/** What practising came to: who tries again needs fewer hints the second time. */
function practiceOf(luck: Chance, skill: number): PracticeCount[] {
  const goals = NAMES.slice(0, 8).filter(() => luck.next() < 0.7);
  return practiceCounts(
    Object.fromEntries(
      goals.flatMap((rule) =>
        ['one', 'two', 'three'].map((scenario) => {
          const tries = 1 + Math.floor(luck.next() * 3);
          const runs = Array.from({ length: tries }, (_, at): PracticeRun => {
            const roll = luck.next() - skill * 0.2 - at * 0.3;
            const end = roll < 0.3 ? 'met' : roll < 0.75 ? 'heeded' : 'left';
            return { at, begun: 'blank', goals: { [rule]: end }, heeded: [], left: [] };
          });
          return [`${rule} ${scenario}`, runs];
        }),
      ),
    ),
  );
}

/** The numbers of one person. */
export function personOf(plan: Plan, at: number): Omit<TeamFile, 'checksum'> {
  const luck = chance(plan.seed * 1000 + at);
  const skill = luck.next();
  const site = at % 4 === 2 ? 2 : at % 2;
  const weeks = Array.from({ length: plan.weeks }, (_, week) =>
    addDays(plan.until, 7 * (week - plan.weeks + 1)),
  );
  const lines: number[][] = [];
  const hours: number[][] = [];
  weeks.forEach((_, week) => {
    if (luck.next() < 0.08) return; // On holiday.
    const made = linesOfWeek(luck, week, plan, skill, site);
    lines.push(...made.lines);
    hours.push(...hoursOfWeek(luck, week, site, made.langs));
  });
  const ledger: Ledger = {
    weeks,
    rules: [...NAMES, 'reply'],
    versions: ['1.0.0', '1.1.0'],
    sites: ['zendesk', 'freshdesk', 'jivo'],
    lines: Uint16Array.from(lines.flat()),
    hours: Uint16Array.from(hours.flat()),
  };
  if (ledger.lines.length % LINE !== 0 || ledger.hours.length % HOUR !== 0) {
    throw new Error('a row of the wrong width');
  }
  return {
    ...ledger,
    key: (plan.seed * 1000 + at).toString(16).padStart(16, '0'),
    name: `${COLOURS[Math.floor(at / ANIMALS.length) % COLOURS.length]} ${ANIMALS[at % ANIMALS.length]}`,
    from: weeks[0]!,
    to: addDays(plan.until, 6),
    made: Date.parse(`${plan.until}T17:00:00Z`),
    practice: practiceOf(luck, skill),
  };
}

/** Writes a file for each person; returns their paths. */
export async function writeTeam(plan: Plan, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  for (let at = 0; at < plan.agents; at += 1) {
    const person = personOf(plan, at);
    const path = join(folder, `${person.name.replace(' ', '-').toLowerCase()}.json`);
    writeFileSync(path, await writeTeamFile(person));
    paths.push(path);
  }
  return paths;
}

if (import.meta.main) {
  const folder = process.argv[2];
  if (folder === undefined) {
    console.error('Which folder should the files go to?');
    process.exitCode = 1;
  } else {
    const paths = await writeTeam(YEAR_OF_200, folder);
    console.log(`${paths.length} files in ${folder}`);
  }
}
