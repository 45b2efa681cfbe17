/** The states of the coach that are looked at: every standing, few and many hints, both languages. */
import type { CoachState } from '../../../lib/coach-state.ts';
import type { Lang, Reading } from '../../../lib/engine/types.ts';
import { someHints } from './hints.ts';

function reading(over: Partial<Reading>): Reading {
  return {
    tone: 'angry',
    intensity: 82,
    trend: 'rising',
    flags: [],
    provided: [],
    questions: [],
    evidence: [],
    ...over,
  };
}

export function baseState(lang: Lang, theme: 'light' | 'dark'): CoachState {
  const because =
    lang === 'en'
      ? [
          { what: 'angry', words: '😡😡😡' },
          { what: 'repeat-contact', words: 'third time I am writing' },
          { what: 'asks-when', words: 'When will my files be back?' },
          { what: 'threat-churn', words: 'we are moving to somebody else' },
        ]
      : [
          { what: 'angry', words: '😡😡😡' },
          { what: 'repeat-contact', words: 'третий раз пишу' },
          { what: 'asks-when', words: 'Когда вернутся мои файлы?' },
          { what: 'threat-churn', words: 'перейдём к другим' },
        ];
  return {
    standing: 'watching',
    trouble: null,
    uiLang: lang,
    theme,
    reading: reading({}),
    because,
    turns: 3,
    lastRole: 'customer',
    hints: someHints(lang),
    thinking: false,
    draftEmpty: false,
    pausedUntil: null,
    notTaken: null,
    revertable: null,
    held: null,
    putAway: 0,
    required: null,
  };
}

/** Name of each state, and what differs from five hints to an angry customer. */
export const STATES: Record<string, Partial<CoachState>> = {
  'five hints': {},
  'first answer awaited': { hints: [], reading: null, because: [], thinking: true, turns: 0 },
  'nothing written yet': { hints: [], draftEmpty: true },
  'nothing to add': { hints: [] },
  'nothing to add, calm': {
    hints: [],
    reading: reading({ tone: 'calm', trend: 'steady' }),
    because: [],
  },
  'conversation not read': {
    standing: 'cannot-read',
    trouble: 'no-thread',
    reading: null,
    because: [],
    turns: 0,
  },
  'cannot read the box': { standing: 'cannot-read', trouble: 'unreadable', hints: [], turns: 0 },
  'internal note': { standing: 'cannot-read', trouble: 'internal-note', hints: [], turns: 0 },
  paused: {
    standing: 'paused',
    hints: [],
    pausedUntil: new Date(2026, 3, 12, 15, 40).getTime(),
    turns: 0,
  },
  asleep: { standing: 'asleep', hints: [], reading: null, because: [], turns: 0 },
  updated: { standing: 'cannot-read', trouble: 'updated', hints: [], turns: 0 },
  'a fix to take back': { hints: [], revertable: 'x' },
  'on the clipboard': { notTaken: 'copied' },
  'held before sending': {
    held: { keys: ['unfilled-placeholder-en', 'unfilled-placeholder-ru'], by: 'Ctrl+Enter' },
  },
};
