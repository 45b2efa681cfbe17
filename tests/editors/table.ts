/**
 * Writes the table of editors and their contract, as run, into `tests/e2e/README.md`:
 * `PLAYWRIGHT_JSON_OUTPUT_NAME=report.json npm run test:editors -- --reporter=json`, then
 * `node tests/editors/table.ts report.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

interface Suite {
  title: string;
  specs?: { title: string; tests: { results: { status: string }[] }[] }[];
  suites?: Suite[];
}

const README = fileURLToPath(new URL('../e2e/README.md', import.meta.url));
const BEGIN = '<!-- editors: made by tests/editors/table.ts -->';
const END = '<!-- end of editors -->';
const RANDOM = ', at random';

/** The heads of the columns, by what the titles of their cases begin with. */
const COLUMNS: [head: string, title: string][] = [
  ['read', 'reads'],
  ['marks: typing', 'marks follow'],
  ['marks: scroll, size, zoom', 'marks lie'],
  ['removal, undo', 'a removal'],
  ['replacement, undo, redo', 'a replacement is'],
  ['half bold', 'a replacement of'],
  ['in a list', 'a replacement within'],
  ['caret', 'the caret'],
  ['composing', 'a composition is not disturbed'],
  ['composing, card open', 'a composition is not disturbed beside'],
  ['closed, opened', 'closed'],
  ['random letters', 'letter'],
];

/** How often a case passed of how often it ran, by editor and column. */
function tally(suites: Suite[]): Map<string, [passed: number, ran: number][]> {
  const rows = new Map<string, [number, number][]>();
  for (const { title, specs = [], suites: inner = [] } of suites) {
    for (const [name, cells] of tally(inner)) {
      const row = rows.get(name) ?? COLUMNS.map(() => [0, 0]);
      rows.set(name, row);
      cells.forEach(([passed, ran], index) => {
        row[index]![0] += passed;
        row[index]![1] += ran;
      });
    }
    for (const spec of specs) {
      const column = COLUMNS.findLastIndex(([, begin]) => spec.title.startsWith(begin));
      if (column < 0) continue;
      const name = title.replace(RANDOM, '');
      const row = rows.get(name) ?? COLUMNS.map((): [number, number] => [0, 0]);
      rows.set(name, row);
      for (const { status } of spec.tests.flatMap(({ results }) => results)) {
        row[column]![0] += status === 'passed' ? 1 : 0;
        row[column]![1] += 1;
      }
    }
  }
  return rows;
}

const [, , file = ''] = process.argv;
const { suites, stats } = JSON.parse(readFileSync(file, 'utf8')) as {
  suites: Suite[];
  stats: { startTime: string; expected: number; unexpected: number };
};
const rows = [...tally(suites)].map(([name, cells]) => [
  name,
  ...cells.map(([passed, ran]) => (ran === 0 ? '–' : `${passed}/${ran}`)),
]);
const table = [['editor', ...COLUMNS.map(([head]) => head)], COLUMNS.concat([['', '']]), ...rows]
  .map((cells, index) => (index === 1 ? cells.map(() => '---') : cells))
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n');
const [before = '', rest = ''] = readFileSync(README, 'utf8').split(BEGIN);
const after = rest.split(END)[1] ?? '';
const { startTime, expected, unexpected } = stats;
const run = `Run on ${startTime.slice(0, 10)}: ${expected} of ${expected + unexpected} passed.`;
const page = `${before}${BEGIN}\n\n${run}\n\n${table}\n\n${END}${after}`;
writeFileSync(README, await format(page, { parser: 'markdown', printWidth: 100 }));
