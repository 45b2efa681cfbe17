/**
 * `npm test`: everything that can fail, in the order in which it is cheapest to know. Ends with
 * one line that adds all runners up; types, lint, format and the build count one each.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser/find-browser.ts';
import { ensureEditors } from './pages/packages.ts';
import { ROOT, run } from './runner/command.ts';
import {
  add,
  closingLine,
  FAILED,
  PASSED,
  playwrightCounts,
  vitestCounts,
  type Counts,
} from './runner/counts.ts';

interface Step {
  name: string;
  /** The step without which this one could only fail. */
  needs?: string;
  run: () => Promise<Counts>;
}

const REPORTS = join(ROOT, '.cache', 'reports');

/** A tool that either finds nothing wrong or says what. */
function check(name: string, tool: string, ...args: string[]): Step {
  return {
    name,
    async run() {
      const { succeeded, output } = await run(tool, args);
      if (!succeeded) console.log(output.trimEnd());
      return succeeded ? PASSED : FAILED;
    },
  };
}

/** Reads a runner's report; a runner that wrote none has failed. */
function counted<T>(file: string, count: (report: T) => Counts): Counts {
  if (!existsSync(file)) return FAILED;
  return count(JSON.parse(readFileSync(file, 'utf8')) as T);
}

const vitest: Step = {
  name: 'unit, rules, repo',
  async run() {
    const file = join(REPORTS, 'vitest.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { succeeded } = await run('vitest', ['run', ...reporters], { live: true });
    return counted(file, (report: Parameters<typeof vitestCounts>[0]) =>
      vitestCounts(report, succeeded),
    );
  },
};

const playwright: Step = {
  name: 'end to end',
  needs: 'build',
  async run() {
    const browser = ensureBrowser();
    ensureEditors();
    const file = join(REPORTS, 'playwright.json');
    const { succeeded } = await run('playwright', ['test', '--reporter=list,json'], {
      live: true,
      env: { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    });
    return counted(file, (report: Parameters<typeof playwrightCounts>[0]) =>
      playwrightCounts(report, succeeded),
    );
  },
};

const STEPS: Step[] = [
  check('types', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
  check('lint', 'eslint', '.'),
  check('format', 'prettier', '--check', '--log-level', 'warn', '.'),
  vitest,
  check('build', 'wxt', 'build', '--mode', 'e2e'),
  playwright,
];

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const lines: string[] = [];
let total: Counts = { passed: 0, failed: 0, skipped: 0 };
const failed = new Set<string>();
for (const { name, run: runStep, needs } of STEPS) {
  console.log(`\n— ${name}`);
  const start = performance.now();
  const attempt =
    needs !== undefined && failed.has(needs)
      ? Promise.reject(new Error(`Not run: the ${needs} failed.`))
      : runStep();
  const counts = await attempt.catch((error: unknown) => {
    console.log(error instanceof Error ? error.message : String(error));
    return FAILED;
  });
  if (counts.failed > 0) failed.add(name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  total = add(total, counts);
  lines.push(`${counts.failed > 0 ? '✗' : '✓'} ${name}: ${closingLine(counts)} (${seconds} s)`);
  console.log(lines.at(-1));
}

console.log(`\n${lines.join('\n')}\n`);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
