/**
 * How long the trainer's room takes to open with a year of a 200-agent team in it, and to bring
 * that in. Prints a table; `npm run build:e2e` first.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchExtension } from '../e2e/launch.ts';
import { writeTeam, YEAR_OF_200 } from '../seed/team-year.ts';

const ROUNDS = 5;

const paths = await writeTeam(YEAR_OF_200, mkdtempSync(join(tmpdir(), 'sincerely-team-')));
const { context, urlOf } = await launchExtension({ viewport: { width: 1280, height: 900 } });
const page = await context.newPage();
await page.goto(urlOf('options.html#trainer/team'));

const before = performance.now();
await page.locator('input[type=file]').setInputFiles(paths);
await page.getByText(`${paths.length} files brought in`).waitFor({ timeout: 120_000 });
const rows = [{ what: `bring in ${paths.length} files`, ms: performance.now() - before }];

const measured: Record<string, number[]> = {};
for (const view of ['overview', 'rules', 'places', 'compare', 'team']) {
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto('about:blank');
    await page.goto(urlOf(`options.html#trainer/${view}`));
    await page.locator('main table, main .chart svg').first().waitFor();
    // From the navigation to the first frame with numbers in it.
    const ms = await page.evaluate(
      () => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now()))),
    );
    (measured[view] ??= []).push(ms);
  }
}
for (const [view, times] of Object.entries(measured)) {
  rows.push({ what: `open ${view}`, ms: times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]! });
}
console.table(rows.map(({ what, ms }) => ({ what, ms: Math.round(ms) })));
await context.close();
