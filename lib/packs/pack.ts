import type { RuleProblem } from '../messages.ts';

export interface Pack {
  problems: RuleProblem[];
}
