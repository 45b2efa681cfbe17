/**
 * `npm run zip`: what the stores are given. One archive for Chrome and Edge, one for Firefox, and
 * the sources Mozilla asks for, with a list of their checksums.
 *
 * `npm run zip -- --check` makes all of it a second time, in another folder, from the archive of
 * sources and nothing else, with its packages installed anew. Both have to be the same byte for
 * byte: then whoever has the sources can prove what the stores ship.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT, run } from '../runner/command.ts';
import { differences, filesIn, sha256 } from './archive.ts';

const OUT = process.env.OUT_DIR ?? '.output';
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
};
const ARCHIVES = { chrome: 'Chrome, Edge', firefox: 'Firefox', sources: 'its sources' };
const nameOf = (what: string): string => `sincerely-${version}-${what}.zip`;

/** A step that has to succeed; what it printed is shown when it does not. */
async function step(tool: string, args: string[], cwd: string): Promise<void> {
  const { succeeded, output } = await run(tool, args, { cwd });
  if (succeeded) return;
  console.error(output.trimEnd());
  throw new Error(`${tool} ${args.join(' ')} failed`);
}

/** Builds and packs in a folder; the archives by what they are. */
async function pack(folder: string, out: string): Promise<Map<string, Buffer>> {
  await step('wxt', ['zip'], folder);
  await step('wxt', ['zip', '-b', 'firefox'], folder);
  const made = Object.keys(ARCHIVES).map((what) => {
    const bytes = readFileSync(join(folder, out, nameOf(what)));
    return [what, bytes] as const;
  });
  return new Map(made);
}

function write(folder: string, files: Map<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** Packs once more out of the archive of sources; how many archives came out otherwise. */
async function check(made: Map<string, Buffer>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'sincerely-sources-'));
  try {
    write(folder, filesIn(made.get('sources')!));
    console.log('\nOnce more from the sources, in a folder of their own…');
    await step('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder);
    const again = await pack(folder, OUT);
    let wrong = 0;
    for (const [what, bytes] of made) {
      const lines = differences(bytes, again.get(what)!);
      if (lines.length > 0) wrong += 1;
      const verdict = lines.length === 0 ? '✓ the same' : `✗ not the same\n  ${lines.join('\n  ')}`;
      console.log(`${nameOf(what)}: ${verdict}`);
    }
    return wrong;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const made = await pack(ROOT, OUT);
const sums = [...made].map(([what, bytes]) => `${sha256(bytes)}  ${nameOf(what)}\n`);
writeFileSync(join(ROOT, OUT, 'SHA256SUMS'), sums.join(''));
for (const [what, bytes] of made) {
  const size = `${(bytes.length / 1e6).toFixed(2)} MB`;
  console.log(`${join(OUT, nameOf(what))}  ${size}  ${ARCHIVES[what as keyof typeof ARCHIVES]}`);
}
console.log(sums.join('').trimEnd());
const { output: uncommitted } = await run('git', ['status', '--porcelain']);
if (uncommitted.trim() !== '') console.log('Made with changes that are not committed.');
if (process.argv.includes('--check') && (await check(made)) > 0) process.exitCode = 1;
