/** What the trainer's room shows as lines of a table: the group's, never a single person's. */
import { sumBy, type Book, type Filter } from './book.ts';
import type { Cell } from './csv.ts';
import { ACTIONS, PACE_ENDS, REPLY } from './event.ts';
import { shown } from './measures.ts';

export interface ExportLine {
  /** The Monday of the week. */
  week: string;
  site: string;
  lang: string;
  /** A rule's id; `reply` for the coached replies sent. */
  rule: string;
  /** By action, in the order of `ACTIONS`. */
  counts: number[];
  /** Heeded hints by pace. */
  paces: number[];
}

export function linesOf(book: Book, filter: Filter): ExportLine[] {
  const lines: ExportLine[] = [];
  for (const week of [...sumBy(book, filter, 'week').keys()].sort()) {
    for (const site of sumBy(book, { ...filter, week }, 'site').keys()) {
      for (const lang of sumBy(book, { ...filter, week, site }, 'lang').keys()) {
        for (const [rule, sum] of sumBy(book, { ...filter, week, site, lang }, 'rule')) {
          if (rule === REPLY) {
            const counts = ACTIONS.map((action) => (action === 'sent-with' ? sum.replies : 0));
            lines.push({ week, site, lang, rule, counts, paces: PACE_ENDS.map(() => 0) });
          } else if (shown(sum) > 0) {
            lines.push({ week, site, lang, rule, counts: sum.counts, paces: sum.paces });
          }
        }
      }
    }
  }
  return lines;
}

export function toTable(lines: readonly ExportLine[]): Cell[][] {
  const paces = PACE_ENDS.map((end) => (end === Infinity ? 'fixed-later' : `fixed-in-${end}-s`));
  return [
    ['week', 'site', 'lang', 'rule', ...ACTIONS, ...paces],
    ...lines.map(({ week, site, lang, rule, counts, paces }) => [
      ...[week, site, lang, rule],
      ...counts,
      ...paces,
    ]),
  ];
}
