/** A practice scenario: a conversation that waits for the trainee's reply. */
import type { Lang, Texts } from '../engine/types.ts';

export interface ScenarioTurn {
  role: 'customer' | 'agent';
  author: string;
  /** Minutes before the scene's clock. */
  ago: number;
  text: string;
}

export const LEVELS = ['easy', 'medium', 'hard'] as const;
export type Level = (typeof LEVELS)[number];

export interface Scenario {
  /** Among those of its pack. */
  id: string;
  lang: Lang;
  title: string;
  /** How hard it is; null where nobody said. */
  level: Level | null;
  /** One or two sentences that set the scene for the trainee; empty where nobody did. */
  situation: string;
  customer: string;
  /** In whose name the trainee writes. */
  agent: string;
  /** The time of day in the scene, `HH:MM`; "by 16:00" in a reply is meant against it. */
  clock: string;
  turns: ScenarioTurn[];
  /** Rules the trainee should heed here, by id; what the starter breaks. */
  goals: string[];
  /** A weak reply to mend, or null where there is nothing to mend. */
  starter: string | null;
  /** A good reply, which draws no hint; null where nobody wrote one. */
  model: string | null;
}

/** A scenario of an installed pack. Its `id` is `pack/name`, so that no two packs are in each other's way. */
export interface PackScenario extends Scenario {
  pack: string;
  packName: Texts;
  /** The pack is made here, in the editor. */
  own: boolean;
  /** As it is called in its pack. */
  name: string;
}

/** A scenario that cannot be opened, and why. */
export interface BrokenScenario {
  pack: string;
  /** The pack is made here, in the editor. */
  own: boolean;
  /** As it is called in its pack; empty where it says no name. */
  name: string;
  title: string;
  problems: string[];
}

/** All scenarios of the installed packs. */
export interface PackScenarios {
  good: PackScenario[];
  broken: BrokenScenario[];
}
