/** A rule folder as one document: what its files say, unchanged, comments left behind. */
import { stringify } from 'yaml';
import type { PackFolder } from './read-folder.ts';

type Entries = Record<string, unknown>;

/** @returns the document as a value, its parts in the order one reads them */
export function documentOf({ manifest, language, rules, scenarios }: PackFolder): Entries {
  const { changes, ...about } = manifest.value as Entries;
  // A way to the schema leads from its folder only.
  delete about.$schema;
  const parts: Record<'signals' | 'cues' | 'words', Entries> = { signals: {}, cues: {}, words: {} };
  for (const { value } of language) {
    const { lang, ...sections } = value as { lang: string } & Entries;
    for (const [section, entries] of Object.entries(sections)) {
      const own = (parts[section as keyof typeof parts][lang] ??= {}) as Entries;
      for (const [name, entry] of Object.entries(entries as Entries)) add(own, name, entry);
    }
  }
  const filled = Object.entries(parts).filter(([, own]) => Object.keys(own).length > 0);
  return {
    ...about,
    ...(changes !== undefined && { changes }),
    ...Object.fromEntries(filled),
    ...(rules.length > 0 && { rules: rules.map(({ value }) => value) }),
    ...(scenarios.length > 0 && { scenarios: scenarios.map(({ value }) => value) }),
  };
}

/** Two files may speak of one signal: then its entries stand in a row. */
function add(own: Entries, name: string, entry: unknown): void {
  if (!Object.hasOwn(own, name)) own[name] = entry;
  else own[name] = [own[name], entry].flat();
}

export function asYaml(document: Entries): string {
  return stringify(document, { lineWidth: 100, aliasDuplicateObjects: false });
}

export function asJson(document: Entries): string {
  return JSON.stringify(document, null, 2) + '\n';
}
