/** The files of the project, as git sees them: those committed and those about to be. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Paths from the project's folder, with forward slashes. */
export const projectFiles: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  { cwd: ROOT, encoding: 'utf8' },
)
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)));

/** The text of a file of the project. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function exists(path: string): boolean {
  return existsSync(join(ROOT, path));
}

const CODE = /\.(ts|js|svelte)$/;

/** What is shipped: the code of the extension and of its command line. */
export const shippedCode = projectFiles.filter(
  (path) => /^(lib|entrypoints)\//.test(path) && CODE.test(path),
);

/** All code, tests included. */
export const allCode = projectFiles.filter((path) => CODE.test(path));

/** Each line of `paths` that `pattern` finds, as `path:line: text`. */
export function linesWith(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
      ),
  );
}
