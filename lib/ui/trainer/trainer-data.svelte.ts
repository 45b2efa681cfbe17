import { ask } from '../../messages.ts';
import { bookOf, type Book, type Filter } from '../../stats/book.ts';
import { addDays, today } from '../../stats/day.ts';
import { ledgerOf } from '../../stats/ledger.ts';
import { teamDatabase } from '../../stats/team-database.ts';
import type { TeamFile } from '../../stats/team-file.ts';
import { groupsOf, membersOf, type Member } from './members.ts';

/** The longest anybody keeps numbers, in days. */
const LONGEST = 731;

/** The numbers of the trainer's room: of the team where files were brought in, else one's own. */
export class TrainerData {
  state: 'loading' | 'ready' | 'failed' = $state('loading');
  files: TeamFile[] = $state.raw([]);
  members: Member[] = $state.raw([]);
  team: Book = $state.raw(bookOf([]));
  own: Book = $state.raw(bookOf([]));
  /** Damaged databases of the team that were set aside. */
  setAside = $state(0);
  readonly database = teamDatabase();

  async load(): Promise<void> {
    try {
      await Promise.all([this.loadTeam(), this.loadOwn()]);
      this.state = 'ready';
    } catch (error) {
      console.warn('Sincerely: the numbers could not be read.', error);
      this.state = 'failed';
    }
  }

  async loadTeam(): Promise<void> {
    const [files, groups, setAside] = await Promise.all([
      this.database.files(),
      this.database.groups(),
      this.database.setAside(),
    ]);
    this.setAside = setAside;
    this.team = bookOf(files);
    this.members = membersOf(files, groups);
    this.files = files;
  }

  private async loadOwn(): Promise<void> {
    const to = today();
    const from = addDays(to, -LONGEST);
    const [tallies, hours] = await Promise.all([
      ask({ type: 'tallies', from, to }),
      ask({ type: 'hours', from, to }),
    ]);
    const ledger = ledgerOf(tallies, hours);
    this.own = bookOf(tallies.length === 0 ? [] : [{ ...ledger, key: '', made: 0 }]);
  }

  get groups(): string[] {
    return groupsOf(this.members);
  }
}

/** What every view of the room is handed. */
export interface View {
  book: Book;
  filter: Filter;
  /** Members by key; null where single people are not shown. */
  names: ReadonlyMap<string, string> | null;
  labelOf: (rule: string) => string;
  /** Opens what a number is made of. */
  ondrill: (title: string, filter: Filter) => void;
}
