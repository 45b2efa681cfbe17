// long because every text of the interface in one language is kept in one place, to be read as one

import type { PluralForms } from './plural.ts';

/** Words that several rooms share. */
export const common = {
  product: 'Sincerely',
  tones: {
    grateful: 'Grateful',
    calm: 'Calm',
    worried: 'Worried',
    frustrated: 'Frustrated',
    angry: 'Angry',
  },
  severities: {
    note: 'Note',
    suggestion: 'Suggestion',
    warning: 'Warning',
    blocker: 'Blocker',
  },
  languages: { en: 'English', ru: 'Русский' },
  loading: 'One moment…',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  notSaved: 'That could not be saved. Your browser refused to write; try again.',
};

/** The strip and the card. Apart, so that the content script carries no other room's texts. */
export const hint = {
  strip: 'Sincerely: hints on this reply',
  menu: 'More',
  customer: 'The customer',
  hints: { one: '# hint', other: '# hints' } as PluralForms,
  more: { one: '# more hint', other: '# more hints' } as PluralForms,
  all: 'All hints',
  nothing: 'Nothing to add',
  reading: 'Reading…',
  trends: { rising: 'rising', steady: 'steady', falling: 'easing' },
  ownWords: 'In their own words',
  noWords: 'Nothing in the conversation stands out.',
  turns: { one: '# message read', other: '# messages read' } as PluralForms,
  whats: {
    'threat-legal': 'speaks of court or a regulator',
    'threat-public': 'speaks of going public',
    'threat-churn': 'speaks of leaving',
    abusive: 'insult',
    'asks-when': 'asks when',
    'asks-human': 'asks for a person',
    waiting: 'has been waiting',
    'repeat-contact': 'not the first time',
    'corrects-agent': 'corrects us',
    apologises: 'apologises',
    thanks: 'thanks',
    shouting: 'shouting',
  } as Record<string, string>,
  standings: {
    paused: 'Paused',
    pausedUntil: (time: string) => `Paused until ${time}`,
    asleep: 'Language not known',
  },
  reasons: {
    paused: 'Nothing is read and nothing is shown until then.',
    asleep:
      'Sincerely reads English and Russian. This conversation seems to be in neither, so it stays quiet.',
  },
  troubles: {
    'no-thread': 'Conversation not read',
    'internal-note': 'Internal note',
    'opted-out': 'Left alone',
    unreadable: 'Cannot read this box',
    'no-answer': 'No answer',
    updated: 'Updated: reload the page',
  },
  troubleReasons: {
    'no-thread':
      'The conversation was not found on this page, so the customer’s tone is unknown. Your draft is still checked.',
    'internal-note': 'Internal notes are left alone. You can change that in the options.',
    'opted-out': 'This page asks writing helpers to stay out of this box.',
    unreadable:
      'This editor does not show its text in a way that can be read safely, so nothing is checked here.',
    'no-answer': 'The coach did not answer just now. It tries again at your next pause.',
    updated: 'Sincerely was updated while this page was open. Reload the page to be coached again.',
  },
  resume: 'Resume',
  pause: 'Pause for an hour',
  practice: 'Practice desk',
  options: 'Options',
  leaveSite: 'Stop on this site',
  copied: 'It would not go in. It is on your clipboard: paste it.',
  undo: (label: string) => `Undo: ${label}`,
  fixes: 'What to write instead',
  replace: (words: string, text: string) => `Replace “${words}” with “${text}”`,
  remove: (words: string) => `Remove “${words}”`,
  insert: (text: string) => `Add “${text}”`,
  removeIt: 'remove it',
  fillSlots: 'You fill in what stands in [brackets].',
  cause: 'From the conversation',
  dismiss: 'Dismiss',
  notUseful: 'Not useful',
  silence: 'Silence',
  widths: {
    hint: 'This hint',
    'rule-here': 'This rule in this conversation',
    'rule-on-site': 'This rule on this site',
    hour: 'Everything for an hour',
  },
  corePack: 'Core',
  openRule: (rule: string) => `Open the rule ${rule} in the options`,
};

/** Every text of the interface in English; `ru.ts` has the same shape. A section per room. */
export const en = {
  common,
  hint,

  options: {
    title: 'Sincerely: options',
    sections: 'Sections',
    rules: 'Rules',
    stats: 'Statistics',
    settings: 'Settings',
    about: 'About',
    practice: 'Practice desk',
    skip: 'Skip to the page',
  },
};
