/** `npm run --silent cli -- COMMAND`: the extension's engine on the command line. */
import { analyse } from './analyse.ts';
import { audit } from './audit.ts';
import { check } from './check.ts';
import { pack } from './pack.ts';
import { policy } from './policy.ts';
import { replay } from './replay.ts';
import { schema } from './schema.ts';
import { score } from './score.ts';
import { sign, verify } from './sign.ts';
import { tones } from './tones.ts';

const HELP = `sincerely: the coach on the command line

  analyse            JSON Lines in on standard input, one line of answer for each, in order
  check PATH…        rules, packs and folders: shape, patterns, examples; exit 1 on problems; --json
  pack PATH -o FILE  a folder or a pack, checked and written as one sealed file; --json
  sign FILE --key K  signs a pack file; --make-key K makes a key; --json
  verify FILE        whether a pack file is what was sealed or signed, and by whom; --json
  audit FILE         canned answers, worst first; --column NAME --limit N --json
  score FILE         labelled cases: recall, unwanted hints, tones; --pack A --json
  tones FILE         labelled messages of customers: how the tone was read; --json
  replay FILE        hints on replies that were sent; --pack A --against B what a change would do
  policy FILE        a policy, checked; -o FOLDER writes it for every browser and system; --json
  schema [policy]    the JSON Schema of rule files and packs, or of a policy (managed: for browsers)
`;

const commands: Record<string, (args: string[]) => Promise<number>> = {
  analyse,
  audit,
  check,
  pack,
  policy,
  replay,
  schema,
  score,
  sign,
  tones,
  verify,
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
