/** `pack PATH`: a folder or a file checked and written as one sealed file, ready to travel. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openPackFolder, readPackFolder } from '../packs/read-folder.ts';
import { withChecksum } from '../packs/seal.ts';
import { asJson, asYaml, documentOf } from '../packs/write-document.ts';
import { openPack } from './open-pack.ts';
import { RULES_FOLDER } from './rules-folder.ts';

const USAGE = `sincerely pack PATH [-o FILE] [--json]

  PATH    a folder with pack.yaml, or a pack file
  -o      where to write it; without it to standard output. A name that ends in .json
          gives JSON, which carries no checksum
  --json  says what was packed as JSON
`;

export async function pack(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string', short: 'o' }, json: { type: 'boolean', default: false } },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) {
      process.stderr.write(USAGE);
      return 2;
    }
    const core = readPackFolder(RULES_FOLDER).pack;
    const { manifest, pack: good, problems, held } = openPack(path, core);
    if (manifest === null || good === null || problems.length > 0) {
      for (const { where, message } of problems) process.stderr.write(`${where}: ${message}\n`);
      process.stderr.write(`sincerely pack: ${path} is not packed, because of the above\n`);
      return 1;
    }
    const text = await written(path, values.out);
    if (values.out === undefined) process.stdout.write(text);
    else writeFileSync(values.out, text);
    if (values.out !== undefined || values.json) {
      say(values.json, {
        id: manifest.id,
        version: manifest.version,
        file: values.out ?? null,
        rules: good.rules.length,
        examples: held,
      });
    }
    return 0;
  } catch (error) {
    process.stderr.write(`sincerely pack: ${(error as Error).message}\n`);
    return 1;
  }
}

async function written(path: string, out: string | undefined): Promise<string> {
  const folder = statSync(path).isDirectory();
  if (out?.endsWith('.json') === true) {
    if (!folder) throw new Error('only a folder is packed as JSON');
    return asJson(documentOf(openPackFolder(path)));
  }
  // A file keeps its comments: only its seal is made anew.
  return withChecksum(
    folder ? asYaml(documentOf(openPackFolder(path))) : readFileSync(path, 'utf8'),
  );
}

interface Packed {
  id: string;
  version: string;
  file: string | null;
  rules: number;
  examples: number;
}

function say(json: boolean, packed: Packed): void {
  const { id, version, file, rules, examples } = packed;
  // The pack itself may be on standard output.
  const words = `${id} ${version}: ${rules} rules, all ${examples} examples hold, written to ${file}`;
  process.stderr.write((json ? JSON.stringify(packed) : words) + '\n');
}
