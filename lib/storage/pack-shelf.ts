/** What is kept of installed packs, and the checks it passes when it is read. */
import { isBoolean, isString, isTime, listOf, oneOf, orNull, shapeOf } from './checks.ts';

/** Where a pack came from. */
export interface PackSource {
  kind: 'file' | 'text' | 'address' | 'policy' | 'editor';
  /** Name of the file, or the address; empty for a pasted text. */
  name: string;
}

/** One version of a pack. Its text is kept apart, under its checksum. */
export interface Edition {
  version: string;
  /** SHA-256 of the text in UTF-8, as lower-case hex. */
  sha256: string;
  /** When it was installed, epoch milliseconds. */
  at: number;
  /** Ids of its rules that were another pack's when it was installed. */
  yields: string[];
}

export interface ShelvedPack {
  id: string;
  on: boolean;
  source: PackSource;
  /** The publisher's public key (base64), pinned at the first signed text; null without one. */
  key: string | null;
  now: Edition;
  /** What was there before, for a way back; null when there was nothing. */
  before: Edition | null;
}

/** Installed packs in order of precedence, lowest first. */
export interface Shelf {
  v: number;
  packs: ShelvedPack[];
}

const isEdition = shapeOf<Edition>({
  version: isString,
  sha256: isString,
  at: isTime,
  yields: listOf(isString),
});

const isShelvedPack = shapeOf<ShelvedPack>({
  id: isString,
  on: isBoolean,
  source: shapeOf<PackSource>({
    kind: oneOf('file', 'text', 'address', 'policy', 'editor'),
    name: isString,
  }),
  key: orNull(isString),
  now: isEdition,
  before: orNull(isEdition),
});

export const isShelf = shapeOf<Shelf>({ v: isTime, packs: listOf(isShelvedPack) });

/**
 * From each stored version to the next: `migrations[0]` makes version 2 of version 1. An example
 * of every version is kept in `tests/unit/storage/shelves/`.
 */
const migrations: ((shelf: never) => unknown)[] = [
  ({ packs }: { packs: ({ now: object; before: object | null } & object)[] }) => ({
    v: 2,
    packs: packs.map((pack) => ({
      ...pack,
      now: { ...pack.now, yields: [] },
      before: pack.before && { ...pack.before, yields: [] },
    })),
  }),
];

/** The version this code writes. */
export const SHELF_VERSION = 1 + migrations.length;

export const EMPTY_SHELF: Shelf = { v: SHELF_VERSION, packs: [] };

/** A stored shelf in today's shape; `newer` when a later version of the extension wrote it. */
export function readShelf(value: unknown): Shelf | 'newer' | 'damaged' {
  const version = (value as { v?: unknown } | null)?.v;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return 'damaged';
  if (version > SHELF_VERSION) return 'newer';
  let shelf = value;
  try {
    for (const migrate of migrations.slice(version - 1)) shelf = migrate(shelf as never);
  } catch {
    return 'damaged';
  }
  return isShelf(shelf) ? shelf : 'damaged';
}
