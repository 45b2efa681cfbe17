/** The people whose files were brought in, and the groups the trainer put them into. */
import type { TeamFile } from '../../stats/team-file.ts';

export interface Member {
  key: string;
  /** The pseudonym; with a number behind it where two people chose the same. */
  name: string;
  group: string;
}

/** Pseudonyms of the youngest files, told apart. */
export function membersOf(
  files: readonly TeamFile[],
  groups: ReadonlyMap<string, string>,
): Member[] {
  const names = new Map<string, string>();
  for (const { key, name } of files.toSorted((a, b) => a.made - b.made)) names.set(key, name);
  const taken = new Map<string, number>();
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, name]) => {
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      return {
        key,
        name: count === 1 ? name : `${name} (${count})`,
        group: groups.get(key) ?? '',
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The groups there are, by the alphabet. */
export const groupsOf = (members: readonly Member[]): string[] =>
  [...new Set(members.map(({ group }) => group))].filter(Boolean).sort();

/** The people of a group, by key. */
export const inGroup = (members: readonly Member[], group: string): ReadonlySet<string> =>
  new Set(members.filter((one) => one.group === group).map(({ key }) => key));
