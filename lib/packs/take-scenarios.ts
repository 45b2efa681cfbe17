/** Takes the scenarios of a pack, each by itself: one that is broken is named and set aside. */
import type { BrokenScenario, Scenario } from './scenario.ts';
import { scenarioFile } from './scenario-schema.ts';
import type { YamlFile } from './yaml-file.ts';

export interface TakenScenarios {
  good: Scenario[];
  broken: Omit<BrokenScenario, 'pack' | 'own'>[];
}

export const NO_SCENARIOS: TakenScenarios = { good: [], broken: [] };

export function takeScenarios(file: YamlFile, values: readonly unknown[]): TakenScenarios {
  const taken: TakenScenarios = { good: [], broken: [] };
  for (const [index, value] of values.entries()) {
    const at = ['scenarios', index];
    const before = file.faults.length;
    const scenario = file.part(scenarioFile, at, value);
    if (scenario !== null && taken.good.some(({ id }) => id === scenario.id)) {
      file.refuse([...at, 'id'], `the id ${scenario.id} is already taken`);
    } else if (scenario !== null) {
      taken.good.push(scenario);
      continue;
    }
    const { id, title } = (value ?? {}) as { id?: unknown; title?: unknown };
    taken.broken.push({
      name: typeof id === 'string' ? id : '',
      title: typeof title === 'string' ? title : '',
      problems: file.faults.slice(before).map(({ message }) => message),
    });
  }
  return taken;
}
