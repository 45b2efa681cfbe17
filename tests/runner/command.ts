import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Outcome {
  succeeded: boolean;
  /** Standard output and error, as they came; empty when they were shown at once. */
  output: string;
}

export interface CommandOptions {
  env?: Record<string, string>;
  /** Shows the output while it comes instead of keeping it. */
  live?: boolean;
  /** Folder of another working copy; its own tools are run. */
  cwd?: string;
}

/** Runs a tool of `node_modules/.bin` in the project's folder, or any other. Never rejects. */
export function run(
  tool: string,
  args: string[],
  { env = {}, live = false, cwd = ROOT }: CommandOptions = {},
): Promise<Outcome> {
  const bin = join(cwd, 'node_modules', '.bin');
  return new Promise((resolve) => {
    const child = spawn(tool, args, {
      cwd,
      env: {
        ...process.env,
        // Colours are for eyes; a log that is kept goes without.
        ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
        ...env,
        PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
      },
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ succeeded: false, output: output + error.message }));
    child.on('close', (code) => resolve({ succeeded: code === 0, output }));
  });
}
