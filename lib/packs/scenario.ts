/** A practice scenario: a conversation that waits for the trainee's reply. */
import type { Lang } from '../engine/types.ts';

export interface ScenarioTurn {
  role: 'customer' | 'agent';
  author: string;
  /** Minutes before the scene's clock. */
  ago: number;
  text: string;
}

export interface Scenario {
  /** Begins with its language, so that both languages may share the rest of the name. */
  id: string;
  lang: Lang;
  title: string;
  /** One or two sentences that set the scene for the trainee. */
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
  /** A good reply, which draws no hint. */
  model: string;
}
