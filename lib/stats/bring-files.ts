/** Many files at once: each is read, checked and either taken, known already or refused by name. */
import { LARGEST_FILE, readTeamFile, type Refusal, type TeamFile } from './team-file.ts';

export interface Brought {
  taken: TeamFile[];
  /** Names of files that were here already, or came twice. */
  duplicates: string[];
  /** Names of files that have weeks in common with an earlier one of the same person. */
  overlaps: string[];
  refused: { file: string; why: Refusal | 'unreadable' }[];
}

/** `tell` hears how many were read. */
export async function bringFiles(
  given: readonly File[],
  known: readonly TeamFile[],
  tell: (done: number) => void,
): Promise<Brought> {
  const brought: Brought = { taken: [], duplicates: [], overlaps: [], refused: [] };
  const checksums = new Set(known.map(({ checksum }) => checksum));
  const weeks = new Set(known.flatMap(({ key, weeks }) => weeks.map((week) => `${key} ${week}`)));
  for (const [at, file] of given.entries()) {
    const read =
      file.size > LARGEST_FILE
        ? 'too-large'
        : await file.text().then(readTeamFile, () => 'unreadable' as const);
    tell(at + 1);
    if (typeof read === 'string') {
      brought.refused.push({ file: file.name, why: read });
    } else if (checksums.has(read.checksum)) {
      brought.duplicates.push(file.name);
    } else {
      const own = read.weeks.map((week) => `${read.key} ${week}`);
      if (own.some((week) => weeks.has(week))) brought.overlaps.push(file.name);
      for (const week of own) weeks.add(week);
      checksums.add(read.checksum);
      brought.taken.push(read);
    }
  }
  return brought;
}
