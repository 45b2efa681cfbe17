/**
 * The table site × facts of this folder's README, made from `lib/sites` and from the specs that
 * run each site: `node tests/e2e/site-table.ts` writes it anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { ABOUT } from '../../lib/sites/about.ts';
import { HELPDESKS } from '../../lib/sites/index.ts';
import type { Site } from '../../lib/sites/site.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
export const README = here('README.md');
const BEGIN = '<!-- sites: made by site-table.ts -->';
const END = '<!-- end of sites -->';

const cell = (known: boolean | undefined, what = 'yes') => (known ? what : '–');

function noteOf({ composers, mode }: Site): string {
  if (mode !== null) return 'button pressed last';
  return cell(composers.some(({ note, noteNear, noteValue }) => note ?? noteNear ?? noteValue));
}

function authorsOf({ thread }: Site): string {
  if (thread === null || thread.authors.length === 0) return 'found';
  return [...new Set(thread.authors.map(({ author }) => author))].join(', ');
}

/** Whether a page of the site is coached in the specs. */
function isRun({ id }: Site): boolean {
  return existsSync(here(`../pages/sites/${id}.js`)) || existsSync(here(`../pages/${id}/page.js`));
}

function row(site: Site): string {
  const { composers, thread, pane, send, sendKeys } = site;
  const { name, confidence, provenance } = ABOUT[site.id]!;
  const cells = [
    name,
    confidence,
    composers.length === 0 ? 'found' : 'yes',
    noteOf(site),
    thread === null ? 'found' : 'yes',
    authorsOf(site),
    cell(pane !== null, 'pane') === 'pane' ? 'pane' : thread === null ? '–' : 'nearest',
    thread?.newestFirst ? 'newest first' : cell(thread?.time !== undefined, 'by time'),
    send === null ? 'found' : 'yes',
    sendKeys?.join(', ') ?? '–',
    isRun(site) ? 'a page' : 'unit tests',
    provenance,
  ];
  return `| ${cells.join(' | ')} |`;
}

const HEAD = [
  'site',
  'confidence',
  'box',
  'note told by',
  'thread',
  'authors',
  'several tickets',
  'order',
  'send button',
  'send keys',
  'run on',
  'where the facts come from',
];

/** The table as Markdown; what is `found` is looked for as on any page. */
export function siteTable(): string {
  const head = [`| ${HEAD.join(' | ')} |`, `| ${HEAD.map(() => '---').join(' | ')} |`];
  return [...head, ...HELPDESKS.map(row)].join('\n');
}

/** A README with the table in its place. */
export async function withTable(readme: string): Promise<string> {
  const [before, rest = ''] = readme.split(BEGIN);
  const after = rest.split(END)[1] ?? '\n';
  const text = `${before!.trimEnd()}\n\n${BEGIN}\n\n${siteTable()}\n\n${END}\n${after.trimStart() === '' ? '' : `\n${after.trimStart()}`}`;
  return format(text, { ...(await resolveConfig(README)), parser: 'markdown' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(README, await withTable(readFileSync(README, 'utf8')));
}
