/** Makes `virtual:core-pack` from the files in `rules/`, through the gate, at build time. */
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { withNeeds } from '../engine/patterns/lexicon.ts';
import { readPackFolder } from './read-folder.ts';

const ID = 'virtual:core-pack';

export function corePack(): Plugin {
  return {
    name: 'sincerely-core-pack',
    resolveId: (id) => (id === ID ? '\0' + ID : undefined),
    load(id) {
      if (id !== '\0' + ID) return undefined;
      const { pack, files } = readPackFolder('rules');
      for (const file of files) this.addWatchFile(file);
      for (const problem of pack.problems) {
        this.warn(`${relative('.', problem.where)}: ${problem.message}`);
      }
      // Large data is read faster as JSON than as code.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(withNeeds(pack)))})`;
    },
  };
}
