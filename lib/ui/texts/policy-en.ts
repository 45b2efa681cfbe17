/** What an organisation requires, in English. */
import { plural } from './plural.ts';

const whoever = (who: string) => (who === '' ? 'your organisation' : who);
const title = (who: string) => (who === '' ? 'Your organisation' : who);

export const policy = {
  setBy: (who: string) => `Set by ${whoever(who)}`,
  title: (who: string) => `Required by ${whoever(who)}`,
  intro: (who: string) =>
    `Some things here are set by ${whoever(who)}. They carry a lock and cannot be changed on this computer.`,
  parts: {
    settings: 'Settings',
    rules: 'Rules',
    holds: 'Rules that hold a reply once',
    coached: 'Sites that are coached',
    never: 'Sites that are left alone',
    exportEvery: 'Numbers are asked for',
  },
  settings: {
    uiLang: 'Language of the interface',
    theme: 'Colours',
    notes: 'Internal notes',
    sendCheck: 'The question before a blocker goes out',
    promises: 'Reminders of promised times',
    keepDays: 'How long numbers are kept',
    leastGroup: 'From how many people on single ones are shown',
    week: 'Working hours',
  },
  every: (days: number) => plural('en', days, { one: 'every day', other: 'every # days' }),
  problems: (count: number) =>
    plural('en', count, {
      one: '# part of the policy does not work',
      other: '# parts of the policy do not work',
    }),
  problemsText: 'The rest does. Whoever looks after the policy can put these right:',
  more: 'What is required, and by whom',
  reasons: {
    unknown: () => 'this version knows no such key',
    wrong: (wanted: string) => `expected: ${wanted}`,
    'not-json': (detail: string) => `not readable as JSON: ${detail}`,
    both: () => 'this site is named as never to be coached, too',
    'no-rule': (rule: string) => `no pack has a rule called ${rule}`,
    pack: (detail: string) => `the pack is refused: ${detail}`,
    key: () => 'the pack is not signed with the key that is named here',
  },
  /** In the list of packs. */
  pack: (who: string) =>
    `Set by ${whoever(who)}: it stays on and above the packs you add yourself.`,
  hold: 'Holds a reply once',
  site: {
    always: (who: string) => `${title(who)} wants this site coached.`,
    never: (who: string) => `${title(who)} does not want this site coached.`,
  },
  neverState: 'Left alone',
  reminder: {
    title: 'Numbers for your team lead',
    asks: (from: string, to: string) =>
      `Your team lead asks for the numbers of ${from} – ${to}: save the file and hand it over. Nothing is sent by itself.`,
    save: 'Save these numbers',
    none: 'Nothing was counted in that time, so there is nothing to save yet.',
  },
};
