// long because every text of the interface in one language is kept in one place, to be read as one

/** Every text of the interface in English; `ru.ts` has the same shape. A section per room. */
export const en = {
  /** Words that several rooms share. */
  common: {
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
  },

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
