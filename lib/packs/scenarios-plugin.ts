/**
 * Makes `virtual:scenarios` from `rules/scenarios/` at build time, so that neither YAML nor zod
 * is in the practice page. A broken file is named and left out.
 */
import type { Plugin } from 'vite';
import { readScenarios } from './read-scenarios.ts';

const ID = 'virtual:scenarios';

export function scenarios(): Plugin {
  return {
    name: 'sincerely-scenarios',
    resolveId: (id) => (id === ID ? '\0' + ID : undefined),
    load(id) {
      if (id !== '\0' + ID) return undefined;
      const read = readScenarios('rules/scenarios');
      for (const file of read.files) this.addWatchFile(file);
      for (const problem of read.problems) this.warn(`${problem.where}: ${problem.message}`);
      return `export default ${JSON.stringify(read.scenarios)}`;
    },
  };
}
