/** A person's file, with the changes a test is about. */
import { ledgerOf } from '../../../lib/stats/ledger.ts';
import { readTeamFile, writeTeamFile, type TeamFile } from '../../../lib/stats/team-file.ts';
import type { DayTally } from '../../../lib/stats/event.ts';
import { tally } from './events.ts';

export function person(
  given: Partial<TeamFile> = {},
  tallies: DayTally[] = [tally()],
): Omit<TeamFile, 'checksum'> {
  return {
    ...ledgerOf(tallies, []),
    key: '00000000000000aa',
    name: 'Grey Heron',
    from: '2026-03-02',
    to: '2026-03-08',
    made: 1000,
    practice: [],
    ...given,
  };
}

/** The same after it was written and read. */
export async function read(file: Omit<TeamFile, 'checksum'>): Promise<TeamFile> {
  const found = await readTeamFile(await writeTeamFile(file));
  if (typeof found === 'string') throw new Error(found);
  return found;
}
