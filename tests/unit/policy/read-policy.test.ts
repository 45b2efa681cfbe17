import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { managedJsonSchema, policyJsonSchema } from '../../../lib/policy/json-schema.ts';
import { NO_POLICY } from '../../../lib/policy/policy.ts';
import { readPolicy } from '../../../lib/policy/read-policy.ts';

const problemsOf = (value: unknown) =>
  readPolicy(value).policy.problems.map(({ key, reason, detail }) => `${key} ${reason} ${detail}`);

it('is nothing where there is none', () => {
  for (const none of [undefined, null, {}]) expect(readPolicy(none).policy).toEqual(NO_POLICY);
});

it('reads a whole policy', () => {
  const { policy, packs } = readPolicy({
    organisation: 'Acme Support',
    language: 'ru',
    settings: { notes: true, sendCheck: true, promises: true },
    workingHours: { days: ['mon', 'sun'], from: '08:30', to: '17:00', zone: 'Europe/Berlin' },
    rules: { 'vague-eta': { enabled: true, severity: 'blocker' } },
    holdRules: ['vague-eta'],
    sites: { coached: [{ origin: 'https://desk.example.com' }], never: ['*.bank.example'] },
    statistics: { leastGroup: 8, keepDays: 365, exportEveryDays: 14 },
    packs: [{ text: 'id: team' }],
  });
  expect(policy).toEqual({
    present: true,
    organisation: 'Acme Support',
    settings: {
      uiLang: 'ru',
      notes: true,
      sendCheck: true,
      promises: true,
      keepDays: 365,
      leastGroup: 8,
      week: { days: [0, 1], from: 510, to: 1020, zone: 'Europe/Berlin', quiet: [] },
    },
    rules: { 'vague-eta': { enabled: true, severity: 'blocker' } },
    holds: ['vague-eta'],
    coached: [{ origin: 'https://desk.example.com' }],
    never: ['*.bank.example'],
    addresses: [],
    exportEvery: 14,
    problems: [],
  });
  expect(packs).toEqual([{ key: 'packs.0', pack: { text: 'id: team' } }]);
});

it('reads lists and objects that Windows keeps as texts', () => {
  const { policy } = readPolicy({
    organisation: 'Acme',
    sites: '{ "never": ["bank.example"] }',
    holdRules: ' ["vague-eta"]',
    rules: '{ "vague-eta": ',
  });
  expect(policy.never).toEqual(['bank.example']);
  expect(policy.holds).toEqual(['vague-eta']);
  expect(policy.problems).toMatchObject([{ key: 'rules', reason: 'not-json' }]);
});

describe('a broken policy', () => {
  it('loses what is wrong and keeps what is right beside it', () => {
    const { policy, packs } = readPolicy({
      organisation: 7,
      settings: { notes: true, theme: 'purple', size: 3 },
      rules: { 'vague-eta': { enabled: 'yes', severity: 'blocker' }, 'Not An Id': {} },
      sites: {
        coached: [
          { composer: '#reply' },
          { origin: 'desk.example.com' },
          { origin: 'https://a.example' },
        ],
        never: ['https://b.example', 'c.example'],
      },
      statistics: { leastGroup: 1, exportEveryDays: 7 },
      packs: [{}, { text: 'id: team' }],
      colour: 'green',
    });
    expect(policy).toMatchObject({
      organisation: '',
      settings: { notes: true },
      rules: { 'vague-eta': { severity: 'blocker' } },
      coached: [{ origin: 'https://a.example' }],
      never: ['c.example'],
      exportEvery: 7,
    });
    expect(policy.settings.leastGroup).toBeUndefined();
    expect(packs).toEqual([{ key: 'packs.1', pack: { text: 'id: team' } }]);
    expect(policy.problems.map(({ key }) => key).toSorted()).toEqual([
      'colour',
      'organisation',
      'packs.0',
      'rules.Not An Id',
      'rules.vague-eta.enabled',
      'settings.size',
      'settings.theme',
      'sites.coached.0',
      'sites.coached.1.origin',
      'sites.never.0',
      'statistics.leastGroup',
    ]);
  });

  it('says what should stand there, and nothing in a language', () => {
    expect(problemsOf({ settings: { theme: 'purple' } })).toEqual([
      'settings.theme wrong auto | light | dark',
    ]);
    expect(problemsOf({ statistics: { leastGroup: 1 } })).toEqual([
      'statistics.leastGroup wrong ≥ 2',
    ]);
    expect(problemsOf({ sites: { never: ['https://b.example'] } })).toEqual([
      'sites.never.0 wrong *.example.com',
    ]);
    expect(problemsOf({ sites: { coached: [{ composer: '#a' }] } })).toEqual([
      'sites.coached.0 wrong origin: string',
    ]);
    expect(problemsOf({ packs: [{ address: 'http://a.example/p.yaml' }] })).toEqual([
      'packs.0.address wrong https://example.com/team.pack.yaml',
    ]);
    expect(problemsOf({ colour: 'green' })).toEqual(['colour unknown ']);
  });

  it('names a page that is both to be coached and not to be', () => {
    const { policy } = readPolicy({
      sites: {
        coached: [{ origin: 'https://a.bank.example' }, { origin: 'https://b.example' }],
        never: ['*.bank.example'],
      },
    });
    expect(policy.coached).toEqual([{ origin: 'https://b.example' }]);
    expect(policy.problems).toEqual([
      { key: 'sites.coached.0', reason: 'both', detail: 'https://a.bank.example' },
    ]);
  });

  it('is answered whatever it is', () => {
    const some = [
      'organisation',
      'rules',
      'sites',
      'packs',
      'statistics',
      'never',
      'origin',
      'text',
    ];
    const anything = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.jsonValue(),
        fc.dictionary(fc.oneof(fc.constantFrom(...some), fc.string()), tie('value')),
        fc.array(tie('value')),
      ),
    })).value;
    fc.assert(
      fc.property(anything, (value) => {
        const { policy } = readPolicy(value);
        expect(Array.isArray(policy.problems)).toBe(true);
      }),
    );
  });
});

it('the published schemas are those it is read by (npm run schema)', () => {
  expect(readFileSync('rules/policy/policy.schema.json', 'utf8')).toBe(policyJsonSchema());
  expect(readFileSync('public/managed-schema.json', 'utf8')).toBe(managedJsonSchema());
});

it('the schema for browsers has types alone, and one for each part', () => {
  const walk = (schema: Record<string, unknown>): void => {
    expect(['object', 'array', 'string', 'boolean', 'integer', 'number']).toContain(schema.type);
    const known = ['type', 'description', 'properties', 'items', 'additionalProperties'];
    expect(Object.keys(schema).filter((key) => !known.includes(key))).toEqual([]);
    for (const one of Object.values((schema.properties ?? {}) as object)) walk(one);
    for (const one of [schema.items, schema.additionalProperties]) {
      if (one !== undefined) walk(one as Record<string, unknown>);
    }
  };
  walk(JSON.parse(managedJsonSchema()));
});
