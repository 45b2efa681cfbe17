/** The packs beside core: they load, prove themselves in both languages, and travel unchanged. */
import { describe, expect, it } from 'vitest';
import { provePack } from '../../lib/packs/prove.ts';
import { onTopOf } from '../../lib/packs/read-document.ts';
import { openPackFolder, readPackFolder } from '../../lib/packs/read-folder.ts';
import { asYaml, documentOf } from '../../lib/packs/write-document.ts';
import { core } from './core-pack.ts';

describe.each(['strict-support', 'warm-retail'])('%s', (name) => {
  const folder = `rules/${name}`;

  it('has nothing set aside', () => {
    expect(readPackFolder(folder, core).pack.problems).toEqual([]);
  });

  it('flags twice and stays silent twice in each language', () => {
    for (const { examples } of readPackFolder(folder, core).pack.rules) {
      for (const lang of ['en', 'ru']) {
        const own = examples.filter((example) => example.lang === lang);
        expect(own.filter(({ expect: wanted }) => wanted === 'flag').length).toBeGreaterThan(1);
        expect(own.filter(({ expect: wanted }) => wanted === 'silent').length).toBeGreaterThan(1);
      }
    }
  });

  it('is the same pack as one document, and every example holds', () => {
    const text = asYaml(documentOf(openPackFolder(folder)));
    const { read, examples } = provePack(`${name}.yaml`, text, onTopOf([core], '0.1.0'));
    expect(read.problems).toEqual([]);
    expect(examples.filter(({ failure }) => failure !== null)).toEqual([]);
    expect(read.pack).toEqual(readPackFolder(folder, core).pack);
  });
});
