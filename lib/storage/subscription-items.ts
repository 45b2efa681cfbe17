/**
 * Packs that are kept up to date from an address, and what their publishers called back. Apart from
 * the other items: pages with a coach have no use for them.
 */
import type { Texts } from '../engine/types.ts';
import { checkedItem } from './checked-item.ts';
import {
  isBoolean,
  isCount,
  isString,
  isTime,
  listOf,
  oneOf,
  orNull,
  recordOf,
  shapeOf,
} from './checks.ts';

/** Why a check of an address led to nothing new. What is installed stays as it is. */
export const TROUBLES = [
  // Of the way there.
  /** Not an https address. */
  'address',
  /** No connection, or the server lets no extension read it. */
  'unreachable',
  /** It leads on to an address that is not https, or may not be read. */
  'redirect',
  /** The server answered with an error; its number is the detail. */
  'status',
  /** A web page, a picture or the like; its type is the detail. */
  'type',
  'too-large',
  'slow',
  /** Not UTF-8. */
  'not-text',
  // Of the text.
  /** It was changed after it was sealed. */
  'seal',
  /** The pack was signed so far, and this text is not. */
  'unsigned',
  /** This browser cannot check signatures. */
  'unverifiable',
  /** Signed with another key than the pinned one. */
  'key',
  /** Nobody signed it, so a person has to look at what it changes. */
  'look',
  /** A pack of another id; the id is the detail. */
  'other-pack',
  /** An older version than was had from here; its number is the detail. */
  'older',
  /** Another text under the same version; its number is the detail. */
  'same-version',
  /** The pack does not load; the first problem is the detail. */
  'refused',
  /** Its publisher called it back. */
  'recalled',
  // Of the list of recalls alone.
  /** The list cannot be read; the first problem is the detail. */
  'unreadable',
  // Of this browser.
  'full',
  'unwritten',
] as const;

export type TroubleKind = (typeof TROUBLES)[number];

export interface Trouble {
  why: TroubleKind;
  /** A number, a type, an id, or a problem with its line; empty where there is nothing to add. */
  detail: string;
}

export interface Subscription {
  /** The pack that is kept up to date. */
  id: string;
  address: string;
  /** No checks, neither for updates nor for recalls. */
  paused: boolean;
  /** The server's name for the text that was taken last; null when it gave none. */
  etag: string | null;
  /** SHA-256 of the text that was taken last, as lower-case hex. */
  taken: string;
  /** The newest version ever taken from here: nothing older is. */
  newest: string;
  /** Epoch milliseconds, as those below: the last check, and the last that went well; 0 for never. */
  checkedAt: number;
  goodAt: number;
  nextAt: number;
  /** Checks in a row that did not reach the pack. */
  failures: number;
  trouble: Trouble | null;
  /** Why the publisher's list of recalls could not be read; null when it could, or has none. */
  recallTrouble: Trouble | null;
  /** An update that was applied by itself and that nobody has read of yet. */
  news: { from: string; to: string; at: number } | null;
}

const isTrouble = orNull(shapeOf<Trouble>({ why: oneOf(...TROUBLES), detail: isString }));

const isSubscription = shapeOf<Subscription>({
  id: isString,
  address: isString,
  paused: isBoolean,
  etag: orNull(isString),
  taken: isString,
  newest: isString,
  checkedAt: isTime,
  goodAt: isTime,
  nextAt: isTime,
  failures: isCount,
  trouble: isTrouble,
  recallTrouble: isTrouble,
  news: orNull(
    shapeOf<NonNullable<Subscription['news']>>({ from: isString, to: isString, at: isTime }),
  ),
});

/** Each entry is checked where it is read (`readSubscriptions`): one that is broken costs no other. */
export const subscriptionsItem = checkedItem<unknown[]>('local:subscriptions', {
  fallback: [],
  version: 1,
  check: (value) => Array.isArray(value),
});

export const readSubscriptions = (value: readonly unknown[]): Subscription[] =>
  value.filter(isSubscription);

/** What a publisher called back, as of the newest list they signed. */
export interface RecallList {
  /** Counts up with each list: an older one does not take its place. */
  number: number;
  packs: {
    id: string;
    /** Both empty: every version. */
    versions: string[];
    /** SHA-256 of texts, as lower-case hex. */
    checksums: string[];
    reason: Texts | null;
  }[];
  /** Fingerprints of keys that are no longer the publisher's alone. */
  keys: { fingerprint: string; reason: Texts | null }[];
}

const isReason = orNull(shapeOf<Texts>({ en: isString, ru: isString }));

/** By the fingerprint of the key the list is signed with. */
export const recallsItem = checkedItem<Record<string, RecallList>>('local:recalls', {
  fallback: {},
  version: 1,
  check: recordOf(
    shapeOf<RecallList>({
      number: isCount,
      packs: listOf(
        shapeOf<RecallList['packs'][number]>({
          id: isString,
          versions: listOf(isString),
          checksums: listOf(isString),
          reason: isReason,
        }),
      ),
      keys: listOf(
        shapeOf<RecallList['keys'][number]>({ fingerprint: isString, reason: isReason }),
      ),
    }),
  ),
});
