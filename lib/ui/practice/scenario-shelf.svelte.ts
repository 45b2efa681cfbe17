import { ask } from '../../messages.ts';
import type { PackScenarios, Scenario } from '../../packs/scenario.ts';

/** All there is to practise on: our own scenarios and those of the installed packs. */
export class ScenarioShelf {
  readonly ours: readonly Scenario[];
  packs: PackScenarios = $state.raw({ good: [], broken: [] });
  /** Whether it is known what the packs have, or that it cannot be known. */
  ready = $state(false);
  /** Those of the packs could not be read; ours are there all the same. */
  failed = $state(false);

  constructor(ours: readonly Scenario[]) {
    this.ours = ours;
  }

  async load(): Promise<void> {
    try {
      this.packs = await ask({ type: 'scenarios' });
      this.failed = false;
    } catch (error) {
      console.warn('Sincerely: the scenarios of the packs could not be read.', error);
      this.failed = true;
    }
    this.ready = true;
  }

  /** A team's own come first: somebody made them for this team. */
  get all(): readonly Scenario[] {
    return [...this.packs.good, ...this.ours];
  }
}
