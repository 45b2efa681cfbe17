/** Packs that are kept up to date from an address, in English. */
import type { TroubleKind } from '../../storage/subscription-items.ts';

/** Why an address led to nothing new; the detail as `Trouble` has it. */
const troubles: Record<TroubleKind, (detail: string) => string> = {
  address: () => 'The address has to begin with https://.',
  unreachable: () =>
    'The address could not be reached: there is no connection, or its server lets no extension read it.',
  redirect: () => 'It leads on to an address that is not https or may not be read.',
  status: (detail) => `Its server answered with error ${detail}.`,
  type: (detail) => `There is no pack there but something else (${detail}).`,
  'too-large': () => 'It sends more than any pack may hold.',
  slow: () => 'Its server took too long.',
  'not-text': () => 'What it sends is no text in UTF-8.',
  seal: () => 'The text was changed after it was sealed.',
  unsigned: () => 'The text is cut short or not signed; this pack always was.',
  unverifiable: () => 'This browser cannot check signatures. Update the browser.',
  key: () =>
    'The pack there is signed with another key than the one you know. The publisher may have a new key, or somebody else wrote it. Ask the publisher by another way, such as by telephone.',
  look: (detail) => `Version ${detail} is there. Nobody signed it, so look at what it changes.`,
  'other-pack': (detail) => `Another pack is there now: ${detail}.`,
  older: (detail) => `Only an older version is there (${detail}).`,
  'same-version': (detail) =>
    `The text there is another one, but its version is ${detail} as before.`,
  refused: (detail) => `The new version does not load, or not all of it. ${detail}`,
  recalled: (detail) => `Its publisher called version ${detail} back.`,
  unreadable: (detail) => `It cannot be read. ${detail}`,
  full: () => 'The browser’s storage has no room for the new version.',
  unwritten: () => 'The browser could not save the new version.',
  locked: () => 'That pack is set by your organisation.',
};

export const updates = {
  troubles,
  title: 'Kept up to date',
  address: 'Address of a pack',
  addressHint:
    'The browser asks whether Sincerely may read that host. The pack is shown first; once accepted it stays up to date: signed updates come by themselves, others wait for you. Nothing is sent there.',
  look: 'Look',
  staysUpToDate: 'Once accepted, it is kept up to date from this address.',
  unsignedStays:
    'Nobody signed it: you will be asked about each update, and its publisher cannot call it back.',
  notGot: 'The pack could not be had',

  asked: 'Last asked',
  answered: 'Last good answer',
  next: 'Next time',
  never: 'never',
  paused: 'paused',
  pausedText: 'While it is paused nobody is asked: what is called back is not heard of either.',
  nothingNew: 'Nothing newer is there.',
  asking: 'Asking…',
  askNow: 'Ask now',
  pause: 'Pause',
  resume: 'Go on',
  stop: 'Stop updates',
  failed: 'The background of the extension did not answer. Try again.',
  recallTrouble: 'What the publisher calls back could not be read.',

  news: (from: string, to: string, when: string) =>
    `Updated by itself from ${from} to ${to}, ${when}.`,
  gotIt: 'Got it',
  offered: (host: string) => `Newer versions of it are at ${host}.`,
  keepUpToDate: 'Keep it up to date',
  notUpdated: 'It is not being updated',
  stays: 'What you have stays and works.',
  keyChanged: 'The publisher’s key changed',
  compareKeys: 'Compare the keys',
  waits: 'An update waits for you',
  lookAtIt: 'See what changes',
  recalled: (name: string) => `“${name}” was called back by its publisher`,
  keyChangedOf: (name: string) => `The publisher’s key of “${name}” changed`,
  toPacks: 'To the packs',
  failures: {
    address: 'The address has to begin with https://.',
    locked: 'An organisation requires this pack.',
    recalled: 'Its publisher called it back.',
    older: 'A newer version is installed, or was. Remove the pack first if you want this one.',
  },
};
