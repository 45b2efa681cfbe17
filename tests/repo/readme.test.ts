import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { read } from './project-files.ts';

/** The time of a line is the machine's own. */
const withoutTime = (answer: string) => answer.trim().replace(/"ms":[\d.]+/, '"ms":…');

// A command starts cold, and other tests run beside it.
test('the README shows what the command line really answers', () => {
  const example = /-- analyse <<'END'\n(?<question>.+)\nEND\n(?<answer>.+)\n```/.exec(
    read('README.md'),
  );
  const { question = '', answer = '' } = example?.groups ?? {};
  const said = execFileSync(process.execPath, ['lib/cli/main.ts', 'analyse'], {
    input: `${question}\n`,
    encoding: 'utf8',
  });
  expect(withoutTime(answer)).toBe(withoutTime(said));
}, 60_000);
