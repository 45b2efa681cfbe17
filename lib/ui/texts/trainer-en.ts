// long because every text of one room in one language is kept in one place, to be read as one
/** The trainer's room in English. Apart, as a room of many views. */
import { plural } from './plural.ts';

const count = (number: number, one: string, other: string) => plural('en', number, { one, other });

export const trainer = {
  intro:
    'Which rule helps, which annoys, who needs which lesson. The unit is a reply: a rule counts once in it. Every number opens what it is made of.',
  views: {
    overview: 'Overview',
    rules: 'Rules',
    places: 'Sites and languages',
    compare: 'Compare',
    team: 'Team',
    practice: 'Practice',
  },
  viewsLabel: 'Views of the trainer’s room',
  period: 'Period',
  periods: { '4': '4 weeks', '13': '13 weeks', '26': '26 weeks', '52': 'A year' },
  whose: 'Whose numbers',
  team: (members: number) => `Team (${members})`,
  own: 'This computer',
  print: 'Print',
  csv: 'CSV',
  json: 'JSON',
  empty: 'No numbers yet',
  emptyText:
    'Bring in the files your team saved on its own pages, or come back once replies were coached on this computer.',
  emptyPeriod: 'Nothing was counted in this period',
  toTeam: 'Bring in files',
  failed: 'The numbers could not be read',
  failedText:
    'Nothing was deleted. Close other Sincerely tabs and try again; if the disk is full, make room first.',
  setAsideText:
    'The browser could not open the team’s files kept before. They were left as they are; bring the files in again to go on. Should the old store open again, nothing is counted twice.',
  weekOf: (day: string) => `Week of ${day}`,
  enterOpens: 'Enter opens what a week is made of.',
  tooFew: 'too few replies to tell',
  printed: (from: string, to: string) => `Weeks of ${from} to ${to}`,

  // Overview
  helps: 'Helps most',
  helpsNone: 'No rule stands out for certain yet.',
  annoys: 'Annoys',
  annoysNone: 'No rule is found useless in more than one case of ten.',
  lesson: 'Worth a lesson',
  lessonNone: 'Nothing goes out often enough to ask for one.',
  heededOf: (share: string) => `${share} heeded`,
  notUsefulOf: (share: string) => `${share} find it not useful`,
  sentOf: (number: string) => `still there in ${number} of 100 replies sent`,
  practise: (title: string) => `Practise: ${title}`,
  replies: 'Replies coached',
  hints: 'Hints shown',
  perReply: 'Hints per reply',
  heeded: 'Heeded',
  notUseful: 'Not useful',
  opens: (what: string) => `${what}: what it is made of`,
  trend: 'Week by week',
  measure: 'Figure',
  ribbon:
    'The band is the range the true figure lies in with 95% confidence. Weeks with too little to tell are left out.',
  marks: 'Lessons and other dates',
  marksText: 'A date stands as a line in the chart above. New versions of a pack mark themselves.',
  markLabel: 'What was it?',
  markHint: 'e.g. Lesson: name the hour',
  markDay: 'Date',
  markAdd: 'Add the date',
  markRemove: (label: string) => `Remove: ${label}`,
  markRemoved: (label: string) => `Removed: ${label}.`,
  undo: 'Undo',
  pack: (version: string) => `pack ${version}`,
  moods: 'When customers are upset',
  moodsText: 'Coached replies by weekday and hour, in the agents’ own time.',
  moodKinds: { upset: 'Frustrated or angry', strong: 'Strong feeling', replies: 'Replies' },
  moodKindTexts: {
    upset: 'Share of replies to customers who were frustrated or angry.',
    strong:
      'Share of replies to customers whose feeling was strong: an intensity of 50 or more of 100.',
    replies: 'How many replies were sent.',
  },
  asTable: 'The same as a table',
  week: 'Week',
  weekday: 'Weekday',
  hour: 'Hour',
  range: '95% range',

  // Rules
  rule: 'Rule',
  shown: 'Replies with it',
  sentWith: 'Sent with it',
  pace: 'Time to fix',
  paces: ['under 10 s', 'under 30 s', 'under 2 min', 'under 10 min', 'longer'],
  paceText: 'Half of the heeded hints were heeded within this time.',
  noisy: 'noisy',
  noisyText: 'Noisy: found not useful in more than one reply of ten.',
  toRule: (rule: string) => `Open the rule ${rule}`,
  asleep: 'Sleeping rules',
  asleepText: (replies: number) =>
    `Switched on, and not one hint in ${count(replies, '# reply', '# replies')}. That may be good work, or a rule that never fits your tickets.`,
  asleepNone: 'Every rule that is on spoke at least once.',
  asleepFew: 'Too few replies yet to call a rule asleep.',
  little: 'too little data',

  // Places
  sites: 'By site',
  languages: 'By language of the reply',
  versions: 'By pack version',
  site: 'Site',
  language: 'Language',
  version: 'Pack version',
  member: 'Person',

  // Compare
  compareWhat: 'Compare',
  compareKinds: { periods: 'Two periods', groups: 'Two groups' },
  first: 'First',
  second: 'Second',
  from: 'from the week of',
  to: 'to the week of',
  around: 'Before and after:',
  difference: 'Difference',
  points: 'pts',
  verdicts: {
    higher: 'higher in the second',
    lower: 'lower in the second',
    unclear: 'no clear difference',
  },
  compareText:
    'A difference is called clear when its 95% range leaves out zero. It says that the numbers differ, not why.',
  chanceText: (rules: number) =>
    `Of ${count(rules, '# rule', '# rules')} compared, about ${Math.max(1, Math.round(rules / 20))} would look different by chance alone.`,
  compareRules: 'Heeded rate by rule',
  noGroups: 'There are no two groups to compare',
  noGroupsText: (least: number) =>
    `Put people into groups on the Team view. A group is compared from ${least} people up.`,
  noRules: 'No rule has enough outcomes on both sides.',

  // Drill
  madeOf: 'What it is made of',
  by: 'Divided by',
  dimensions: {
    week: 'Week',
    rule: 'Rule',
    site: 'Site',
    lang: 'Language',
    version: 'Pack version',
    member: 'Person',
  },
  back: 'Back',
  narrow: (name: string) => `Look into ${name}`,

  // Team
  bring: 'Bring in files',
  bringText:
    'Each agent saves a file on their own page, under “For your trainer”. Drop them here, many at once. Nothing leaves this computer.',
  choose: 'Choose files',
  drop: 'or drop them here',
  group: 'Group',
  groupHint: 'for the people in these files; may stay empty',
  reading: (done: number, all: number) => `Reading ${done} of ${all}…`,
  taken: (files: number) => count(files, '# file brought in', '# files brought in'),
  duplicates: (files: number) => count(files, '# was here already', '# were here already'),
  overlaps: (files: number) =>
    count(
      files,
      '# overlaps an earlier file of the same person: each week is counted once, from the younger file',
      '# overlap earlier files of the same person: each week is counted once, from the younger file',
    ),
  refused: (files: number) => count(files, '# file refused', '# files refused'),
  reasons: {
    'not-json': 'is no file of Sincerely, or was cut short',
    'too-large': 'is larger than any such file can be',
    foreign: 'is a file of something else',
    newer: 'was made by a newer version of Sincerely; update yours',
    edited: 'was changed after it was saved: its checksum does not fit. Ask for it again',
    malformed: 'holds numbers that cannot be',
    unreadable: 'could not be read from the disk',
  },
  notKept: 'The files could not be kept. The disk may be full; nothing was changed.',
  takeBack: 'Take them out again',
  takenBack: 'Taken out again.',
  people: 'People',
  tooSmall: (members: number, least: number) =>
    `Single people are shown from ${least} up; there are ${members}. The group as a whole is in every view.`,
  peopleText:
    'By pseudonym, in the order of the alphabet. This is for finding a lesson, not for ranking.',
  filesOf: (files: number) => count(files, '# file kept', '# files kept'),
  removeFile: (name: string, period: string) => `Take out: ${name}, ${period}`,
  remove: 'Take out',
  fileRemoved: (name: string, period: string) => `Taken out: ${name}, ${period}.`,
  fileBack: 'Put back.',
  putBack: 'Put it back',
  least: 'Show single people from a group of',
  leastText: 'Smaller groups are shown as a whole only. At least 2.',
  forget: 'Delete the team’s numbers',
  forgetTitle: 'Delete the team’s numbers?',
  forgetText: 'All files brought in go for good. Your own numbers stay.',
  forgetYes: 'Delete',
  exportMembers: 'Save the table (CSV)',
  lessonFor: 'A lesson that fits',
  groupOf: (name: string) => `Group of ${name}`,

  // The agent's own page
  myWeek: 'My week',
  weekReplies: (replies: number) =>
    count(
      replies,
      '# reply coached in the last seven days',
      '# replies coached in the last seven days',
    ),
  weekHeeded: (hints: number) => count(hints, '# hint taken up', '# hints taken up'),
  weekQuiet: 'No replies in the last seven days. Nothing to catch up on.',
  better: 'What got better',
  betterText: (rule: string, before: string, after: string) =>
    `${rule}: left in ${before} of 100 replies the month before, now in ${after}.`,
  betterNone: 'It takes a few dozen replies to tell. They add up by themselves.',
  steady: 'About as before. Steady is good.',
  practiseOne: 'One thing to practise',
  practiseText: (rule: string, times: string) =>
    `${rule} went out ${times} in the last four weeks. Ten minutes at the practice desk are enough.`,
  times: (number: number) => count(number, 'once', '# times'),
  practiseNone: 'Nothing keeps coming back. Choose any scenario you like.',
  startPractice: (title: string) => `Practise “${title}”`,
  anyPractice: 'Open the practice desk',
  hand: 'For your trainer',
  handText:
    'A file with counts by week, rule, site, language and hour, under a name you choose. You save it and you hand it over; nothing is sent by itself. Look into it with any text editor.',
  pseudonym: 'Name in the file',
  pseudonymHint: 'e.g. Grey Heron',
  handPeriod: 'Weeks',
  make: 'Save the file',
  made: (name: string) => `Saved as ${name}.`,
  makeNone: 'There is nothing to hand over in these weeks.',
  needName: 'Choose a name first.',
};
