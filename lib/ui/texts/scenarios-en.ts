/** Practice scenarios of a team: making them, and what practising came to. */
import { plural } from './plural.ts';

const count = (number: number, one: string, other: string) => plural('en', number, { one, other });

export const scenarios = {
  // the form
  scene: 'The scene',
  sceneLead: 'Who writes to whom, and when. The trainee reads the title and the situation first.',
  lang: 'Language',
  level: 'Level',
  noLevel: 'not said',
  levels: { easy: 'easy', medium: 'medium', hard: 'hard' },
  clock: 'Time in the scene',
  fields: {
    title: 'Title',
    situation: 'Situation (optional)',
    customer: 'The customer’s name',
    agent: 'The trainee writes as',
  },
  conversation: 'The conversation',
  conversationLead:
    'The customer speaks last: the trainee answers that. Without times the messages come ten minutes apart.',
  roles: { customer: 'Customer', agent: 'Agent' },
  turn: (index: number) => `Message ${index}`,
  who: 'who wrote it',
  ago: 'Minutes before the reply',
  up: 'Move up',
  removeTurn: 'Remove this message',
  addTurn: 'Message',
  freshTurn: { en: 'The message.', ru: 'Сообщение.' },
  goals: 'What is practised',
  goalsLead: 'Rules the trainee should heed here. Results are counted by these.',
  addGoal: 'Add a rule',
  chooseRule: 'choose…',
  removeGoal: (rule: string) => `Remove the goal: ${rule}`,
  suggested: 'The first draft also breaks:',
  rulesFailed: 'The rules could not be read, so none can be chosen. Reload the page.',
  starter: 'A weak first draft (optional)',
  starterLead: 'The trainee may mend it instead of writing from nothing.',
  model: 'A good reply (optional)',
  modelLead: 'Shown after the trainee has sent, to compare with.',
  coachSays: (title: string) => `What the coach says to: ${title}`,
  coachSilent: 'The coach has nothing to say about it.',

  // the list
  title: 'Our own scenarios',
  lead: 'They stand in your own pack beside your rules, travel with it, and agents find them at the practice desk.',
  new: { en: 'New, in English', ru: 'New, in Russian' },
  none: 'None yet. Begin with one that works and make it yours, or copy one of those below.',
  edit: 'Edit',
  editOf: (title: string) => `Edit: ${title}`,
  duplicate: 'Duplicate',
  duplicateOf: (title: string) => `Duplicate: ${title}`,
  copyTitle: (title: string) => `${title} (copy)`,
  delete: 'Delete',
  deleteOf: (title: string) => `Delete: ${title}`,
  try: 'Practise',
  tryOf: (title: string) => `Practise: ${title}`,
  others: 'From other packs and from Sincerely',
  share: 'Share them with the team as part of your pack',
  broken: (number: number) =>
    count(number, '# scenario cannot be opened', '# scenarios cannot be opened'),
  untitled: 'Without a title',
  inPack: (pack: string) => `in the pack “${pack}”`,
  notDone: 'That did not work. Your browser or the background refused; try again.',
  loadFailed: 'The scenarios of your packs could not be read.',

  // at the desk
  goalsMet: (met: number, all: number) =>
    `${met} of ${count(all, '# goal', '# goals')} met without a hint.`,
  notHere: (rules: string) => `Not counted here, as the rule is not installed or is off: ${rules}.`,
  keep: 'Keep both drafts on this computer',
  keepText:
    'Otherwise only numbers stay: no reply is kept. Kept drafts are in no export and leave with a click.',
  kept: 'Both drafts are kept on this computer.',
  dropKept: 'Delete the drafts',
  keepFailed: 'The browser had no room for the drafts.',
  history: 'Your tries',
  historyNote: 'Numbers only, on this computer. The trainer gets counts when you hand over a file.',
  when: 'When',
  begun: { blank: 'own reply', mend: 'mended' },
  how: 'Begun with',
  ends: { met: 'Without a hint', heeded: 'After the hint', left: 'Sent with it' },
  goal: 'Goal',
  drafts: 'The drafts',
  forget: 'Forget these tries',
  forgotten: 'These tries are forgotten.',
  undo: 'Undo',

  // the trainer's results
  results: 'What practising changed',
  resultsText:
    'Of the group, by rule that was a goal: how it ended at the first try, and at the last try of those who tried again.',
  resultsNone: 'No file of the team has practice results yet',
  resultsNoneText:
    'They come with the files agents hand over from their statistics, as counts by rule: no text, no scenario, no draft.',
  resultsFew: (people: number, least: number) =>
    `${count(people, '# person has', '# people have')} practised. Results are shown from ${least} people up, so that no single one can be told.`,
  rowsFew: (number: number) =>
    count(
      number,
      '# rule is left out: too few people practised it.',
      '# rules are left out: too few people practised them.',
    ),
  people: 'People',
  tries: 'Tries per scenario',
  first: 'First try: without a hint',
  before: 'Tried again: first',
  after: 'Tried again: last',
  exportResults: 'Save as CSV',
};
