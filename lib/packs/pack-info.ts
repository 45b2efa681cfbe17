/** What our pages are told of packs. */
import type { RuleProblem } from '../engine/pack.ts';
import type { Analysis, Texts } from '../engine/types.ts';
import type { PackSource } from '../storage/pack-shelf.ts';
import type { ShelfTrouble } from '../storage/pack-store.ts';
import type { PackDifference } from './compare.ts';
import type { ExampleResult } from './examples.ts';
import type { Manifest } from './manifest.ts';
import type { SealState } from './seal.ts';
import type { Refusal } from './read-document.ts';
import type { Recall } from './subscription/recall.ts';

export interface PackInfo {
  id: string;
  /** Null where nothing of it can be read. */
  manifest: Manifest | null;
  /** Where it came from; null for core, which is always there, on, and lowest. */
  source: PackSource | null;
  on: boolean;
  /** It is made here, in the editor. */
  own: boolean;
  /** Epoch milliseconds; 0 for core. */
  installedAt: number;
  /** The version there is a way back to; null when there is none. */
  before: string | null;
  /** Fingerprint of the publisher's pinned key; null where it is not signed. */
  key: string | null;
  /** How the text that speaks is sealed. */
  seal: SealState['state'];
  /** Why it does not speak though it is on. */
  refused: Refusal | 'damaged' | null;
  /** Its publisher called it back: it does not speak either. */
  recalled: Recall | null;
  /** Its text was damaged, and the version before speaks in its place. */
  fellBack: boolean;
  /** What it holds, be it on or off. */
  counts: PackCounts;
  problems: RuleProblem[];
}

export interface PackCounts {
  rules: number;
  /** Signals and cues, each name once. */
  signals: number;
  /** Rules of packs below that it changes. */
  changes: number;
  /** Conversations to practise on. */
  scenarios: number;
}

/** What the maker of a pack says about it; empty where nothing is said. */
export interface PackAbout {
  id: string;
  name: Texts;
  version: string;
  author: string;
  licence: string;
}

export interface PackList {
  /** In order of precedence, lowest first; core is the first. */
  packs: PackInfo[];
  trouble: ShelfTrouble | null;
}

export interface PackPreview {
  manifest: Manifest | null;
  /** Why it cannot be installed; null when it can. */
  refused: Refusal | null;
  /** Its publisher called it back: it cannot be installed either. */
  recalled: Recall | null;
  /** The reasons, or what was set aside, as "name:line". */
  problems: RuleProblem[];
  /** The version that is installed under its id; null when there is none. */
  installed: string | null;
  /** How its version stands to the installed one. */
  step: 'new' | 'newer' | 'same' | 'older';
  seal: SealState['state'];
  /** Fingerprint of the key it is signed with, and of the one that is pinned. */
  key: string | null;
  pinnedKey: string | null;
  /** Against what is installed; null when nothing could be read. */
  difference: PackDifference | null;
  examples: { held: number; failed: number };
}

/** Why a change did not happen. */
export type PackFailure =
  /** The browser's storage has no room. */
  | 'full'
  /** The browser does not write. */
  | 'unwritten'
  /** The pack itself: its preview says why. */
  | 'refused'
  /** It was changed after it was sealed. */
  | 'seal'
  /** It is not signed with the key that is pinned. */
  | 'key'
  /** The organisation requires it as it is. */
  | 'locked';

/** The packs after a wish, and why it was not fulfilled. */
export interface PackOutcome {
  list: PackList;
  failed: PackFailure | null;
}

/** A conversation read with a pack that is nowhere installed. */
export interface PackTrial {
  /** Null when the pack could not be read. */
  analysis: Analysis | null;
  manifest: Manifest | null;
  refused: Refusal | null;
  problems: RuleProblem[];
  examples: ExampleResult[];
}
