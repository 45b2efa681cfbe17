/** The example files are what administrators start from: each is read back and judged. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { deployFiles, EXAMPLE_IDS } from '../../../lib/policy/deploy.ts';
import { readPolicy } from '../../../lib/policy/read-policy.ts';
import { policySchema } from '../../../lib/policy/schema.ts';

const FOLDER = 'rules/policy/';
const read = (name: string) => readFileSync(FOLDER + name, 'utf8');
const example = JSON.parse(read('example.json')) as object;
const examples = readdirSync(FOLDER + 'examples');

type Tree = Record<string, unknown>;
type Node = ReturnType<typeof parseDocument>['children'][number];

/** The registry as a browser reads it: names and texts under one key. */
function fromReg(text: string): Tree {
  const lines = text.split('\r\n').filter((line) => /^["@]/.test(line));
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^("(?:[^"\\]|\\.)*"|@)=(.*)$/.exec(line)!;
      const unhex = (hex: string) =>
        Buffer.from(hex.replaceAll(',', ''), 'hex').toString('utf16le').replace(/\0$/, '');
      const plain = (quoted: string) => quoted.slice(1, -1).replace(/\\([\\"])/g, '$1');
      const own = value.startsWith('hex(1):') ? unhex(value.slice(7)) : plain(value);
      return [name === '@' ? name : plain(name), own];
    }),
  );
}

const elements = (node: Node) =>
  'children' in node ? node.children.filter((one) => one.type === 'tag') : [];
const textOf = (node: Node): string =>
  'children' in node ? node.children.map((one) => ('data' in one ? one.data : '')).join('') : '';

function fromPlist(node: Node): unknown {
  if (!('name' in node)) throw new Error('no element');
  const inner = elements(node);
  switch (node.name) {
    case 'dict':
      return Object.fromEntries(
        inner.flatMap((key, at) =>
          at % 2 === 0 ? [[textOf(key), fromPlist(inner[at + 1]!)]] : [],
        ),
      );
    case 'array':
      return inner.map(fromPlist);
    case 'true':
    case 'false':
      return node.name === 'true';
    case 'integer':
      return Number(textOf(node));
    default:
      return textOf(node);
  }
}

function settingsOf(profile: string): Tree {
  const [plist] = elements(parseDocument(profile, { xmlMode: true, decodeEntities: true }));
  const { PayloadContent } = fromPlist(elements(plist!)[0]!) as { PayloadContent: [Tree] };
  const settings = Object.entries(PayloadContent[0]).filter(([key]) => !key.startsWith('Payload'));
  return Object.fromEntries(settings);
}

const at = (tree: unknown, ...keys: string[]): unknown =>
  keys.reduce<unknown>((one, key) => (one as Tree)[key], tree);

/** What the browser hands the extension of a file. */
function handedOver(name: string, text: string): unknown {
  const browser = name.includes('edge') ? 'edge' : 'chrome';
  if (name.endsWith('.reg')) return fromReg(text);
  if (name === 'macos-firefox.mobileconfig') {
    return at(settingsOf(text), '3rdparty', 'Extensions', EXAMPLE_IDS.firefox);
  }
  if (name.endsWith('.mobileconfig')) return settingsOf(text);
  const tree: unknown = JSON.parse(text);
  if (name === 'firefox-managed-storage.json') return at(tree, 'data');
  if (name === 'firefox-policies.json') {
    return at(tree, 'policies', '3rdparty', 'Extensions', EXAMPLE_IDS.firefox);
  }
  return at(tree, '3rdparty', 'extensions', EXAMPLE_IDS[browser]);
}

it('the example is a good policy', () => {
  expect(readPolicy(example).policy.problems).toEqual([]);
});

it('there is one for each browser and system, made of it (npm run cli -- policy)', () => {
  const files = deployFiles(policySchema.parse(example), EXAMPLE_IDS);
  expect(examples.toSorted()).toEqual(Object.keys(files).toSorted());
  for (const [name, text] of Object.entries(files)) expect(read(`examples/${name}`)).toBe(text);
});

describe('what browsers are handed', () => {
  // This one leads Firefox to the file that is its own example.
  const policies = examples.filter((name) => name !== 'windows-firefox.reg');
  for (const name of policies) {
    it(`of ${name} is the example`, () => {
      const value = handedOver(name, read(`examples/${name}`));
      expect(readPolicy(value)).toEqual(readPolicy(example));
    });
  }

  it('outlives every letter', () => {
    const odd = { organisation: 'Ольга & «Ко» <"\\', holdRules: ['vague-eta'] };
    const files = deployFiles(odd, EXAMPLE_IDS);
    for (const name of policies) {
      expect(readPolicy(handedOver(name, files[name]!)).policy).toMatchObject({
        organisation: odd.organisation,
        holds: odd.holdRules,
        problems: [],
      });
    }
  });
});
