// long because every text of the rule editor in one language is kept in one place, to be read as one
import type { TrialFault, TrialWarning } from '../../packs/trial.ts';
import { plural } from './plural.ts';

const count = (number: number, one: string, other: string) => plural('en', number, { one, other });

const LANGUAGE = { en: 'English', ru: 'Russian' };

const PATTERN_FAULTS: Record<string, (part: string) => string> = {
  long: () => 'The pattern is too long; split it in two.',
  'many-words': () => 'Too many words in a row; split it in two.',
  'many-ways': () => 'The brackets stand for too many phrases; split it in two.',
  wildcards: () => 'Too many gaps “*” in one pattern.',
  'wildcard-inside': (part) => `A gap such as ${part || '.{0,3}'} cannot stand inside brackets.`,
  anything: () => 'This would match anything: it needs at least one word that must be there.',
  empty: () => 'The pattern is empty.',
  brackets: () => 'A bracket has no partner.',
  tag: (part) =>
    `${part} is not known. There are #Email, #Url, #Code, #NumericValue, #Emoji, #Smile, #Frown, #TitleCase and #UpperCase.`,
  method: (part) => `${part} is not known.`,
  fuzzy: () => 'Words with ~ are not understood; list the spellings: (colour|color).',
  regex: (part) => `${part} is not a regular expression.`,
  'regex-long': () => 'The regular expression is too long.',
  'regex-slow': (part) => `${part} repeats a repetition and could take for ever.`,
  syntax: () => 'This cannot be read as a pattern.',
};

function faultText({ pattern, message, keys }: TrialFault): string {
  if (pattern) return PATTERN_FAULTS[pattern.fault]?.(pattern.part ?? '') ?? message;
  const place = keys.join('.');
  return place !== '' && !message.startsWith(place) ? `${place}: ${message}` : message;
}

function warningText(warning: TrialWarning): string {
  switch (warning.what) {
    case 'dead-words':
      return `No text has a word like ${warning.words.map((word) => `“${word}”`).join(', ')}: words come without their commas and full stops.`;
    case 'matches-nothing':
      return 'None of your examples has these words.';
    case 'matches-everything':
      return `This stands in ${warning.percent} of 100 ordinary replies.`;
    case 'overlaps':
      return `The rule “${warning.rule}” speaks about the same words: “${warning.words}”.`;
    case 'no-patterns-in':
      return `It listens for nothing in ${LANGUAGE[warning.lang]}.`;
    case 'no-text-in':
      return `There is no text in ${LANGUAGE[warning.lang]}.`;
    case 'few-examples':
      return `Fewer than two ${LANGUAGE[warning.lang]} examples where it ${warning.expect === 'flag' ? 'speaks' : 'stays silent'}.`;
    case 'no-goals':
      return 'Nothing is practised yet: choose a rule, or there is nothing to count.';
    case 'goal-unknown':
      return `No pack here has the rule “${warning.rule}” switched on: it will not count.`;
    case 'goal-kept':
      return 'The first draft does not break this rule.';
    case 'model-flagged':
      return `The good reply draws a hint: ${warning.rule}.`;
  }
}

export const editor = {
  back: {
    rule: 'All rules',
    signal: 'All signals',
    words: 'All signals',
    scenario: 'All scenarios',
  },
  untitled: 'Without a name',
  newRule: 'New rule',
  edit: 'Edit',
  look: 'Look inside',
  openFailed: 'This could not be opened',
  missing: 'There is nothing of this name',
  fromPack: (pack: string) =>
    `From the pack “${pack}”; what you change goes into rules of your own.`,
  saved: 'Saved. Open drafts are read with it at once.',
  unsaved: 'Not saved yet; kept as a draft, even if you close the tab.',
  unchanged: 'Saved in your rules.',
  duplicate: 'Copy to my rules',
  undo: 'Undo',
  redo: 'Redo',
  delete: 'Delete',
  discard: 'Throw away',
  save: 'Save',
  notSaved: 'That was not saved',
  saveFailures: {
    full: 'The browser has no more room for the extension. Remove a pack you do not need.',
    refused: 'The pack did not pass its own examples. Mend what is marked red and save again.',
    seal: 'The pack was changed after it was sealed.',
    key: 'The pack is signed with another key than before.',
    unwritten: 'Your browser refused to write. What you wrote is kept as a draft; try again.',
    locked: 'That pack is set by your organisation.',
  },
  deleteTitle: (name: string) => `Delete “${name}”?`,
  deleteText: 'It goes from your rules. Right afterwards you can still bring it back.',
  deleted: (name: string) => `“${name}” is deleted.`,
  bringBack: 'Bring it back',
  drafts: 'Not saved yet',
  goOn: 'Go on',
  beside: 'Beside the form',
  sides: { bench: 'Try it', yaml: 'YAML' },
  yaml: 'The rule as YAML',

  checking: 'Checking…',
  checkFailed: 'The check did not come back: the background of the extension did not answer.',
  noYaml: 'The YAML cannot be read; mend it beside, or undo. The form waits.',
  faults: (number: number) =>
    count(
      number,
      '# thing to mend before it can be saved. ',
      '# things to mend before it can be saved. ',
    ),
  failing: (number: number) =>
    count(number, '# example does not hold. ', '# examples do not hold. '),
  allHold: 'Everything holds. ',
  warnings: (number: number) => count(number, '# remark.', '# remarks.'),
  showAll: 'Show them',
  faultText,
  warningText,

  basics: 'The rule',
  id: 'Id',
  category: 'Category',
  kind: 'Kind',
  looksFor: 'What it looks for',
  looksForLead: 'Phrases in the draft, written as patterns. Most are plain words.',
  isMissing: 'What must not be missing',
  isMissingLead: 'The rule speaks when the draft has none of these.',
  pattern: (list: string, index: number) => `${list}, pattern ${index}`,
  addPattern: 'Pattern',
  removePattern: 'Remove this pattern',
  newPattern: { en: 'new words', ru: 'новые слова' },
  remove: 'Remove',
  orSignals: 'Or signals that are there already',
  orSignalsMissing: 'Or any of these signals',
  about: 'What it is about (underlined in the draft)',
  addSignal: 'signal…',
  openSignal: 'What this signal finds',
  where: 'Where in the draft',
  places: { any: 'Anywhere', opening: 'Opening', body: 'Middle', closing: 'Closing' },
  from: 'From how many on',
  fromListed: 'In a list from',
  measures: 'What is too long',
  words: 'Words in a sentence',
  blockWords: 'Words without a line break (0: never)',
  when: 'When it speaks',
  whenLead: 'All of these must hold. Nothing here: always.',
  unless: 'Unless…',
  reads: 'What the agent reads',
  readsLead: 'Say what the customer will hear. Never scold.',
  label: 'Label',
  labelHint: 'Two or three words for the chip',
  say: 'Say',
  sayHint: 'One sentence on the card: what the customer will hear',
  why: 'Why',
  whyHint: 'The reason, with its source where there is one',
  tryTitle: 'Offer instead',
  tryHint: 'Sentences to put in their place; [slots] are for the agent to fill',
  tryHintAdd: 'Sentences to add; [slots] are for the agent to fill',
  newSentence: { en: 'A better sentence.', ru: 'Лучше так.' },
  removable: 'Offer to take the words out',
  place: 'Where a sentence is added',

  examples: {
    title: 'Examples',
    lead: 'The proof that travels with the rule: two where it speaks and two where it stays silent, in each language.',
    sum: (good: number, total: number) => `${good} of ${total} hold`,
    name: (index: number) => `Example ${index}`,
    lang: 'language',
    expected: 'what should happen',
    expect: { flag: 'Speaks', silent: 'Stays silent' },
    unknown: 'Not checked',
    holds: { flag: 'Speaks, as it should', silent: 'Stays silent, as it should' },
    speaks: 'Should stay silent, but speaks',
    isSilent: 'Should speak, but stays silent',
    elsewhere: (at: string) => `Should point at “${at}”, but points elsewhere`,
    customer: 'Customer',
    reply: 'Reply',
    nothingSaid: 'has not written yet',
    at: 'Points at',
    anyWords: 'any words',
    toBench: 'Put on the bench',
    remove: 'Remove this example',
    fresh: { en: 'The reply.', ru: 'Ответ.' },
  },

  bench: {
    talk: 'Conversation',
    talkHint:
      'Paste or write what the customer said. Begin a line with “Agent:” or “Customer:” where somebody else speaks.',
    reply: 'Draft',
    replyHint: 'Paste or write a reply',
    empty: 'Write a reply to see what is said about it.',
    asleep: 'The language is not known: nothing is said.',
    hints: 'Hints',
    noHints: 'Nothing to say about this reply.',
    signals: (number: number) => count(number, '# signal in the draft', '# signals in the draft'),
    explain: 'Why does it count?',
    asExample: '+ As an example',
    flag: 'Selected words should be flagged',
    flagHint: 'Select the words in the draft first',
  },

  conditions: {
    always: 'Always.',
    add: 'Condition',
    another: 'Another',
    remove: 'Remove',
    parts: {
      tone: 'The customer is',
      flag: 'The customer',
      trend: 'Their mood is',
      intensity: 'How strongly',
      said: 'The customer’s words have',
      now: 'Only unanswered messages',
      draft: 'The draft also has',
      near: 'Close by stands',
      echoed: 'Customer used the words',
      reply: 'It is the',
      customerLast: 'The customer wrote last',
      openQuestion: 'A question is open',
      unmetQuestion: 'The draft leaves one open',
      agentSaid: 'An agent said before',
      any: 'Any of these holds',
      all: 'All of these hold',
      not: 'This does not hold',
    },
    yesNo: { true: 'Yes', false: 'No' },
    range: { min: 'from', max: 'to', before: 'sentences before', after: 'sentences after' },
    values: {
      grateful: 'grateful',
      calm: 'calm',
      worried: 'worried',
      frustrated: 'frustrated',
      angry: 'angry',
      rising: 'rising',
      steady: 'steady',
      falling: 'easing',
      first: 'first reply',
      later: 'later reply',
      'threat-legal': 'threatens with court',
      'threat-public': 'threatens to go public',
      'threat-churn': 'threatens to leave',
      abusive: 'insults',
      'asks-when': 'asks when',
      'asks-human': 'asks for a person',
      waiting: 'has been waiting',
      'repeat-contact': 'writes again',
      'corrects-agent': 'corrects us',
      apologises: 'apologises',
      thanks: 'thanks',
    } as Record<string, string>,
  },

  help: {
    title: 'How patterns are written',
    lines: [
      ['as per policy', 'these words in a row; capitals and ё do not matter'],
      ['(sorry|apologies)', 'one of these'],
      ['so? sorry', 'the word before “?” may be missing'],
      ['sorry .{0,3} wait', 'up to three words in between'],
      ['^hello', 'at the start of a sentence; “bye$” at its end'],
      ['{send}', 'any form of the word: send, sends, sending'],
      ['!not sure', 'any word but “not”, then “sure”'],
      ['$agent-verb', 'any word of the list agent-verb'],
      ['/^refund/', 'a word that begins so (a regular expression on one word)'],
      ['#Code', 'a number to look things up by; also #Email, #Url, #Emoji, #Smile'],
      ['can not', 'contractions are written open: “can’t” is can not, “I’m” is i am'],
    ] as [string, string][],
  },

  newTitle: 'New rule',
  newLead: 'Begin with something that works, and make it yours.',
  newOther:
    'You can also copy any rule you have, or select words on the bench that should have been flagged.',
  templates: {
    phrase: { title: 'A phrase to avoid', text: 'Points at words that should not go out.' },
    upset: {
      title: 'A phrase that stings the upset',
      text: 'Points at words only when the customer is frustrated or angry.',
    },
    missing: {
      title: 'Something is missing',
      text: 'Speaks when the reply lacks what it should have.',
    },
    many: { title: 'Too much of something', text: 'Speaks from the second time on.' },
    reminder: {
      title: 'A reminder',
      text: 'A note to the agent about a certain kind of customer.',
    },
  },

  signals: {
    title: 'Signals and word lists',
    lead: 'What rules listen for. Add your own words to a signal, or make a new one.',
    search: 'Search the signals',
    newSignal: 'New signal',
    newList: 'New word list',
    computed: 'worked out by the engine',
    size: {
      signal: (number: number) => count(number, '# pattern', '# patterns'),
      words: (number: number) => count(number, '# word', '# words'),
    },
    list: 'word list',
    add: 'Add my own',
    none: 'No signal fits this search.',
    mine: 'mine',
    more: (number: number) => `${number} more: search to find them`,
  },
  signalBasics: 'The signal',
  listBasics: 'The word list',
  name: 'Name',
  signalLead:
    'With the name of a signal that is there already, yours is added to it, or takes its place in the language where you say so.',
  listLead:
    'Words with spaces between them; /^beginn/ for every word that begins so. Patterns name the list as $name.',
  listOf: (lang: string) => `Words, ${lang}`,
  severalEntries: 'There is more than one entry here; they are edited in the YAML beside.',
  finds: 'Finds',
  but: 'But not',
  marksWhat: 'Underlines',
  spans: { match: 'the words', clause: 'the clause', sentence: 'the sentence' },
  ends: 'The sentence ends',
  endings: { any: 'anyhow', question: 'with “?”', exclamation: 'with “!”' },
  replaces: 'Takes the place of the others',

  explain: {
    title: 'Why does it count?',
    lead: 'Write a word or a sentence: every pattern that finds something in it is named, with its signal, the rules that listen and the pack.',
    text: 'Word or sentence',
    placeholder: 'I am sorry for the wait.',
    nothing: 'No pattern of any signal finds anything in this.',
    failed: 'The explanation did not come back: the background of the extension did not answer.',
    terms: 'Read as',
    others: (number: number) =>
      count(
        number,
        '# more match that no rule hears by itself',
        '# more matches that no rule hears by itself',
      ),
    lists: 'Word lists these words stand in',
    pattern: 'Pattern',
    signal: 'Signal',
    words: 'Words',
    rules: 'Rules that listen',
    pack: 'Pack',
    noRules: 'none by itself',
    kinds: { signal: 'signal', cue: 'cue to the tone' },
    engine: 'the engine itself',
    dropped: {
      exception: 'does not count: an exception (“but”) covers it',
      quoted: 'does not count: somebody else’s words, in quotation marks',
      negated: 'does not count: denied just before',
      ending: 'does not count: the sentence ends otherwise',
      'within-longer': 'counted once, with a longer match',
    },
  },

  filters: {
    category: 'Category',
    anyCategory: 'Any category',
    language: 'Language',
    anyLanguage: 'Any language',
    speaks: { en: 'Speaks English', ru: 'Speaks Russian' },
    pack: 'Pack',
    anyPack: 'Any pack',
  },
  rooms: {
    label: 'Rooms of the rules',
    rules: 'Rules',
    signals: 'Signals',
    explain: 'Why does it count?',
  },
};
