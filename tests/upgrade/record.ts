/**
 * `node tests/upgrade/record.ts`: writes down what this version stores, every kind of it once, as
 * `<version>.json` beside this file. To be run once for each release, on its last commit; from
 * then on `tests/e2e/upgrade.spec.ts` holds all later versions to opening it with nothing lost.
 *
 * Everything goes through the code that writes it in the extension, onto a storage and databases
 * in memory. Long because each kind of thing that is stored is made here once.
 */
import 'fake-indexeddb/auto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPackFolder } from '../../lib/packs/read-folder.ts';
import type { CoachEvent } from '../../lib/stats/event.ts';
import { personOf } from '../seed/team-year.ts';
import { kettlePack, wordRule } from '../unit/packs/pack-text.ts';
import { databasesNow } from './databases.ts';

// Found by the modules below when they are loaded.
Object.assign(globalThis, { browser: fakeBrowser });
Object.assign(fakeBrowser.runtime, { id: 'sincerely' });
const items = await import('../../lib/storage/items.ts');
const { promisesItem, promiseSettingsItem } = await import('../../lib/storage/promise-items.ts');
const subscribed = await import('../../lib/storage/subscription-items.ts');
const tried = await import('../../lib/storage/practice-items.ts');
const { packStore } = await import('../../lib/storage/pack-store.ts');
const { packLibrary } = await import('../../lib/packs/library.ts');
const { promiseKeeper } = await import('../../lib/promises/keeper.ts');
const { statsDatabase } = await import('../../lib/stats/database.ts');
const { teamDatabase } = await import('../../lib/stats/team-database.ts');
const { readTeamFile, writeTeamFile } = await import('../../lib/stats/team-file.ts');

const ROOT = new URL('../../', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
  version: string;
};
/** A Friday noon in UTC. */
const AT = Date.UTC(2026, 10, 20, 12);
const HOUR = 60 * 60_000;
const now = (): number => AT;

async function preferences(): Promise<void> {
  await items.settingsItem.setValue({
    uiLang: 'ru',
    theme: 'dark',
    notes: true,
    sendCheck: false,
  });
  // Long past, and kept all the same.
  await items.pausedUntilItem.setValue(AT);
  await items.sitesOffItem.setValue(['https://quiet.example']);
  await items.coachedSitesItem.setValue([
    { origin: 'https://desk.example' },
    {
      origin: 'https://shown.example',
      composer: '#reply',
      customerTurn: '.message.from-customer',
      agentTurn: '.message.from-agent',
    },
  ]);
  await items.overridesItem.setValue({
    jargon: { enabled: false },
    'vague-eta': { severity: 'blocker' },
  });
  await items.silencedRulesItem.setValue({ zendesk: ['calm-down', 'over-apology'] });
  await items.practiceItem.setValue({
    welcomed: true,
    done: { 'ru-costume-today': { tries: 3, left: 0 }, 'ru-lost-files': { tries: 1, left: 2 } },
  });
  await items.keepDaysItem.setValue(365);
  await items.trainerItem.setValue({
    marks: [{ day: '2026-11-09', label: 'Name the hour' }],
    leastGroup: 2,
  });
  await items.pseudonymItem.setValue({ key: '0123456789abcdef', name: 'Grey Heron' });
  await items.homePackItem.setValue('my-rules');
  await items.ruleDraftsItem.setValue({
    'new-1': {
      kind: 'rule',
      name: '',
      text: wordRule('say-samovar', 'samovar').replace('  - ', '    ').replace(/^ {4}/gm, ''),
      at: AT,
    },
  });
}

async function practised(): Promise<void> {
  await tried.practiceRunsItem.setValue({
    'ru-costume-today': [
      {
        at: AT,
        begun: 'blank',
        goals: { 'vague-eta': 'heeded', 'missing-greeting': 'met' },
        heeded: ['vague-eta'],
        left: [],
      },
    ],
  });
  await tried.keptDraftsItem.setValue({
    [tried.draftsKey('ru-costume-today', AT)]: {
      before: 'Здравствуйте! Пришлём в ближайшее время.',
      sent: 'Здравствуйте! Пришлём до 18:00.',
    },
  });
}

async function subscriptions(): Promise<void> {
  await subscribed.subscriptionsItem.setValue([
    {
      id: 'kettles',
      address: 'https://packs.example/kettles.yaml',
      paused: true,
      etag: '"7"',
      taken: '01e36fc536c20bb8c2fa6ddd5e55e7cc03243375b140719525829a7ea8138509',
      newest: '1.1.0',
      ...{ checkedAt: AT, goodAt: AT, nextAt: AT + 24 * HOUR, failures: 0 },
      ...{ trouble: null, recallTrouble: null, news: null },
    },
  ]);
  const fingerprint = 'ab:cd:ef';
  await subscribed.recallsItem.setValue({
    [fingerprint]: {
      number: 3,
      packs: [{ id: 'urns', versions: ['0.9.0'], checksums: [], reason: null }],
      keys: [],
    },
  });
}

async function packs(): Promise<void> {
  const core = readPackFolder(fileURLToPath(new URL('rules', ROOT))).pack;
  const library = packLibrary({
    core,
    store: packStore(),
    app: version,
    now,
    isFull: () => false,
  });
  const file = { kind: 'file', name: 'kettles.yaml' } as const;
  await library.install(kettlePack(), file);
  await library.install(kettlePack({ version: '1.1.0' }), file);
  const urns = kettlePack({ id: 'urns', rule: 'say-urn', word: 'urn' });
  await library.install(urns, { kind: 'text', name: '' });
  await library.switch('urns', false);
  const own = kettlePack({ id: 'my-rules', rule: 'say-teapot', word: 'teapot' });
  await library.install(own, { kind: 'editor', name: '' });
  await library.stack();
}

async function promises(): Promise<void> {
  const keeper = promiseKeeper({
    stored: promisesItem,
    settings: () => promiseSettingsItem.getValue(),
    now,
    wakeAt: () => Promise.resolve(),
    badge: () => Promise.resolve(),
    notify: () => Promise.resolve(),
  });
  await promiseSettingsItem.setValue({
    on: true,
    week: { days: [1, 2, 3, 4], from: 480, to: 1080, zone: 'Europe/Berlin', quiet: ['2026-12-24'] },
  });
  for (const [ticket, hours] of [
    ['41', 26],
    ['42', 100],
  ] as const) {
    await keeper.replied(`https://acme.zendesk.com ${ticket}`, {
      site: 'zendesk',
      link: `https://acme.zendesk.com/agent/tickets/${ticket}`,
      made: AT,
      due: AT + hours * HOUR,
    });
  }
}

function event(rule: string, action: CoachEvent['action'], day = '2026-11-20'): CoachEvent {
  const pace = action === 'fix-applied' || action === 'fixed-by-hand' ? 1 : null;
  return {
    ...{ day, hour: 12, rule, packVersion: '0.1.0', site: 'zendesk' },
    ...{ lang: 'ru', tone: 'angry', band: 3, pace, action },
  };
}

async function numbers(): Promise<void> {
  const database = statsDatabase();
  const replies = Array.from({ length: 24 }, () => event('reply', 'sent-with'));
  const shown = Array.from({ length: 20 }, () => event('vague-eta', 'shown'));
  const heeded = Array.from({ length: 15 }, () => event('vague-eta', 'fixed-by-hand'));
  const ended = Array.from({ length: 5 }, () => event('vague-eta', 'sent-with'));
  await database.add([...replies, ...shown, ...heeded, ...ended], '0'.repeat(32));
  await database.add([event('calm-down', 'shown', '2026-11-02')]);
  await database.add([event('calm-down', 'not-useful', '2026-11-02')]);
}

async function team(): Promise<void> {
  const plan = { agents: 2, weeks: 2, until: '2026-11-16', seed: 3 };
  const texts = [0, 1].map((at) => writeTeamFile(personOf(plan, at)));
  const read = (await Promise.all(texts)).map(readTeamFile);
  const files = (await Promise.all(read)).filter((file) => typeof file !== 'string');
  await teamDatabase().add(files, 'Early');
}

await preferences();
await practised();
await packs();
await subscriptions();
await promises();
await numbers();
await team();
const storage = await fakeBrowser.storage.local.get(null);
const stored = { version, at: AT, storage, databases: await databasesNow() };
const path = new URL(`${version}.json`, import.meta.url);
writeFileSync(path, await format(JSON.stringify(stored), { parser: 'json', printWidth: 100 }));
console.log(`Written: ${fileURLToPath(path)}`);
