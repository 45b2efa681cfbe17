/** `npm run --silent cli -- COMMAND`: the extension's engine on the command line. */
import { analyse } from './analyse.ts';
import { audit } from './audit.ts';
import { check } from './check.ts';
import { replay } from './replay.ts';
import { schema } from './schema.ts';
import { score } from './score.ts';
import { tones } from './tones.ts';

const HELP = `sincerely: the coach on the command line

  analyse            JSON Lines in on standard input, one line of answer for each, in order
  check PATH…        a rule file or a rule folder: shape, patterns, examples; exit 1 on problems
  audit FILE         canned answers, worst first; --column NAME --limit N --json
  score FILE         labelled cases: recall, unwanted hints, tones; --json
  tones FILE         labelled messages of customers: how the tone was read; --json
  replay FILE        hints on replies that were sent; --pack A --against B what a change would do
  schema             the JSON Schema of a rule file
`;

const commands: Record<string, (args: string[]) => Promise<number>> = {
  analyse,
  audit,
  check,
  replay,
  score,
  schema,
  tones,
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) process.exitCode = await command(args);
else {
  const asked = name === '' || name === 'help' || name === '--help';
  (asked ? process.stdout : process.stderr).write(
    asked ? HELP : `sincerely: there is no command "${name}"\n\n${HELP}`,
  );
  process.exitCode = asked ? 0 : 2;
}
