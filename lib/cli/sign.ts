/** `sign FILE` and `verify FILE`: who publishes a pack, and whether it is what they published. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkSeal, fingerprint, withSignature } from '../packs/seal.ts';
import { makeKeyFile, readKeyFile } from './signing-key.ts';

const SIGN_USAGE = `sincerely sign FILE --key KEY [-o FILE] [--json]
sincerely sign --make-key KEY

  FILE        a pack file (YAML); without -o it is signed in place
  --key       the publisher's private key (Ed25519, PKCS #8 in PEM)
  --make-key  makes such a key; keep it safe and out of the repository
`;

const VERIFY_USAGE = `sincerely verify FILE [--key PUBLIC] [--json]

  FILE   a pack file
  --key  the public key it must be signed with, as \`sign\` and \`verify\` show it
`;

export async function sign(args: string[]): Promise<number> {
  return attempt('sign', SIGN_USAGE, async (usage) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        'make-key': { type: 'string' },
        out: { type: 'string', short: 'o' },
        json: { type: 'boolean', default: false },
      },
    });
    const made = values['make-key'];
    if (made !== undefined) {
      makeKeyFile(made);
      console.log(`${made}: a new key. Whoever has it can publish in your name.`);
      if (positionals.length === 0) return 0;
    }
    const [path, ...more] = positionals;
    const keyFile = values.key ?? made;
    if (path === undefined || more.length > 0 || keyFile === undefined) return usage();
    if (path.endsWith('.json')) {
      throw new Error('a signature is a comment line, which JSON has not: pack it as YAML');
    }
    const signed = await withSignature(readFileSync(path, 'utf8'), await readKeyFile(keyFile));
    writeFileSync(values.out ?? path, signed);
    return show(values.out ?? path, signed, values.json, null);
  });
}

export async function verify(args: string[]): Promise<number> {
  return attempt('verify', VERIFY_USAGE, async (usage) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { key: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) return usage();
    return show(path, readFileSync(path, 'utf8'), values.json, values.key ?? null);
  });
}

const VERDICTS = {
  none: 'neither sealed nor signed',
  whole: 'whole, but not signed',
  signed: 'signed, and unchanged since',
  broken: 'changed since it was sealed',
  unknown: 'signed in a way that cannot be checked here',
};

/** Says what the seal of a text is worth; 0 when it is good. */
async function show(
  path: string,
  text: string,
  json: boolean,
  wanted: string | null,
): Promise<number> {
  const { state, key } = await checkSeal(text);
  const other = wanted !== null && key !== wanted;
  const good = !other && (state === 'signed' || state === 'whole');
  const print = key === null ? null : await fingerprint(key);
  if (json) {
    console.log(JSON.stringify({ file: path, good, state, key, fingerprint: print }));
    return good ? 0 : 1;
  }
  console.log(`${path}: ${VERDICTS[state]}`);
  if (key !== null) console.log(`  key ${key}\n  fingerprint ${print}`);
  if (other) console.log(`  this is not the key that was asked for`);
  return good ? 0 : 1;
}

async function attempt(
  name: string,
  text: string,
  run: (usage: () => number) => Promise<number>,
): Promise<number> {
  try {
    return await run(() => {
      process.stderr.write(text);
      return 2;
    });
  } catch (error) {
    process.stderr.write(`sincerely ${name}: ${(error as Error).message}\n`);
    return 1;
  }
}
