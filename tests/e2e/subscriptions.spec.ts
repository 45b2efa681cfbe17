/**
 * Packs kept up to date from a real server, in a real browser, by the browser's own alarms.
 * Long because each way a server can fail is laid out in full.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { PackInfo, PackList } from '../../lib/packs/pack-info.ts';
import type { Subscription } from '../../lib/storage/subscription-items.ts';
import { kettlePack, wordRule } from '../unit/packs/pack-text.ts';
import { newPublisher, type Publisher } from '../unit/packs/subscription/publisher.ts';
import { launchExtension, type Launched } from './launch.ts';
import { expectAccessible, store, stored } from './own-pages.ts';
import { BELIEVING, servePacks, type PackServer } from './pack-server.ts';

/** What pages of the extension know the browser's API by. */
declare const chrome: Browser;

const PACK = '/kettles.yaml';
const RECALLS = '/recalls.yaml';

interface Fixtures {
  server: PackServer;
  ann: Publisher;
  profile: string;
  launched: Launched;
  page: Page;
}

const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern
  server: async ({}, use) => {
    const server = await servePacks();
    await use(server);
    await server.close();
  },
  // eslint-disable-next-line no-empty-pattern
  ann: async ({}, use) => use(await newPublisher()),
  // eslint-disable-next-line no-empty-pattern
  profile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'sincerely-subscriptions-'));
    await use(profile);
    rmSync(profile, { recursive: true, force: true });
  },
  launched: async ({ profile }, use) => {
    const launched = await launchExtension({ profile, ...BELIEVING });
    await use(launched);
    await launched.context.close();
  },
  page: async ({ launched }, use) => use(await optionsOf(launched)),
});

async function optionsOf({ context, urlOf }: Launched): Promise<Page> {
  const page = await context.newPage();
  await page.goto(urlOf('options.html#about'));
  return page;
}

/** Asks the background, as our pages do. */
async function ask<T>(page: Page, message: { type: string } & Record<string, unknown>): Promise<T> {
  const reply = (await page.evaluate((given) => chrome.runtime.sendMessage(given), message)) as
    { ok: true; answer: T } | { ok: false; error: string };
  expect(reply).toMatchObject({ ok: true });
  return (reply as { answer: T }).answer;
}

const kept = async (page: Page): Promise<Subscription> =>
  ((await stored(page, 'subscriptions')) as Subscription[])[0]!;

async function kettles(page: Page): Promise<PackInfo> {
  const { packs } = await ask<PackList>(page, { type: 'packs' });
  return packs.find(({ id }) => id === 'kettles')!;
}

const versionOf = async (page: Page) => (await kettles(page)).manifest?.version;

/** A look, and a yes to what was seen. */
async function subscribe(page: Page, address: string, acceptKey = false): Promise<unknown> {
  const got = await ask<{ text: string }>(page, { type: 'fetchPack', address });
  const { failed } = await ask<{ failed: unknown }>(page, {
    type: 'subscribe',
    address,
    text: got.text,
    acceptKey,
  });
  return failed;
}

/** Has the time of the next check come, and the browser ring for it. */
async function ring(page: Page): Promise<void> {
  const all = (await stored(page, 'subscriptions')) as Subscription[];
  await store(page, { subscriptions: all.map((one) => ({ ...one, nextAt: 1 })) });
  await page.evaluate(() => chrome.alarms.create('subscriptions', { when: Date.now() }));
}

async function stopWorker({ context }: Launched, page: Page): Promise<void> {
  const browser = await context.newCDPSession(page);
  await browser.send('ServiceWorker.enable');
  const stopped = new Promise<void>((resolve) => {
    browser.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await browser.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await browser.detach();
}

test('a signed update comes by itself, though the background slept and the browser was closed', async ({
  server,
  ann,
  profile,
}) => {
  const recalls = server.origin + RECALLS;
  server.giveText(RECALLS, await ann.sign('recall: 1\n'));
  server.giveText(PACK, await ann.pack({}, recalls));
  let launched = await launchExtension({ profile, ...BELIEVING });
  let page = await optionsOf(launched);
  expect(await subscribe(page, server.origin + PACK)).toBeNull();
  const day = 24 * 3_600_000;
  const { nextAt, checkedAt } = await kept(page);
  expect((nextAt - checkedAt) / day).toBeGreaterThan(0.8);
  expect((nextAt - checkedAt) / day).toBeLessThan(1.2);

  server.giveText(PACK, await ann.pack({ version: '1.1.0' }, recalls));
  await stopWorker(launched, page);
  await ring(page);
  await expect.poll(async () => (await kept(page)).newest).toBe('1.1.0');
  expect(await kettles(page)).toMatchObject({ manifest: { version: '1.1.0' }, before: '1.0.0' });
  // Nothing new costs no more than a word.
  await ask(page, { type: 'checkUpdates', id: 'kettles' });
  expect(server.answered.filter(({ path }) => path === PACK).at(-1)?.status).toBe(304);
  await launched.context.close();

  launched = await launchExtension({ profile, ...BELIEVING });
  page = await optionsOf(launched);
  expect(await versionOf(page)).toBe('1.1.0');
  expect(await kept(page)).toMatchObject({ news: { from: '1.0.0', to: '1.1.0' } });
  const alarm = await page.evaluate(() => chrome.alarms.get('subscriptions'));
  expect(Math.round(alarm!.scheduledTime)).toBe((await kept(page)).nextAt);

  // Its server is gone: what was had last goes on speaking.
  await server.close();
  await ask(page, { type: 'checkUpdates', id: 'kettles' });
  expect(await kept(page)).toMatchObject({ trouble: { why: 'unreachable' }, failures: 1 });
  expect(await kettles(page)).toMatchObject({ manifest: { version: '1.1.0' }, refused: null });
  await launched.context.close();
});

test('whatever a server sends, the last good copy stays, and it is said why', async ({
  server,
  ann,
  page,
}) => {
  // One of the servers keeps us waiting for as long as we wait at all.
  test.setTimeout(120_000);
  const recalls = server.origin + RECALLS;
  server.giveText(RECALLS, await ann.sign('recall: 1\n'));
  server.giveText(PACK, await ann.pack({}, recalls));
  expect(await subscribe(page, server.origin + PACK)).toBeNull();
  const next = await ann.pack({ version: '2.0.0' }, recalls);
  const bob = await newPublisher();

  async function expectTrouble(why: string, detail = ''): Promise<void> {
    await ask(page, { type: 'checkUpdates', id: 'kettles' });
    expect((await kept(page)).trouble).toEqual({ why, detail });
    expect(await kettles(page)).toMatchObject({ manifest: { version: '1.0.0' }, refused: null });
  }

  await test.step('garbage', async () => {
    server.give(PACK, (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/yaml' });
      response.end(Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 37) % 256)));
    });
    await expectTrouble('not-text');
    server.giveText(PACK, ']]{{ %% \u0000 nothing of sense');
    await expectTrouble('unsigned');
  });

  await test.step('a text cut short, by its server or on the way', async () => {
    server.giveText(PACK, next.slice(0, next.length / 2));
    await expectTrouble('unsigned');
    server.give(PACK, (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/yaml', 'content-length': next.length * 2 });
      response.write(next, () => response.destroy());
    });
    await expectTrouble('unreachable');
  });

  await test.step('a text that was changed', async () => {
    server.giveText(PACK, next.replace('A kettle.', 'A pot.'));
    await expectTrouble('seal');
  });

  await test.step('errors', async () => {
    for (const status of [404, 500]) {
      server.give(PACK, (_request, response) => response.writeHead(status).end(next));
      await expectTrouble('status', String(status));
    }
  });

  await test.step('a body without end', async () => {
    let ended = false;
    server.give(PACK, (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/yaml' });
      const more = () => {
        while (!ended && response.write('# more and more of it\n'.repeat(2_000)));
      };
      response.on('drain', more).on('close', () => (ended = true));
      more();
    });
    await expectTrouble('too-large');
    await expect.poll(() => ended).toBe(true);
  });

  await test.step('a body that drips', async () => {
    let ended = false;
    server.give(PACK, (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/yaml' });
      const drip = setInterval(() => response.write('#'), 200);
      response.on('close', () => {
        clearInterval(drip);
        ended = true;
      });
    });
    await expectTrouble('slow');
    await expect.poll(() => ended).toBe(true);
  });

  await test.step('a web page', async () => {
    server.give(PACK, (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(next);
    });
    await expectTrouble('type', 'text/html');
  });

  await test.step('ten megabytes of rules', async () => {
    const rule = wordRule('another', 'kettle');
    const much = await ann.sign(
      kettlePack({ version: '2.0.0', more: rule.repeat(10_000_000 / rule.length) }),
    );
    server.giveText(PACK, much);
    await expectTrouble('too-large');
  });

  await test.step('a step back, and the same version with another text', async () => {
    server.giveText(PACK, await ann.pack({ version: '0.9.0' }, recalls));
    await expectTrouble('older', '0.9.0');
    server.giveText(PACK, await ann.pack({ word: 'urn' }, recalls));
    await expectTrouble('same-version', '1.0.0');
  });

  await test.step('another pack', async () => {
    const urns = { id: 'urns', rule: 'say-urn', word: 'urn', version: '2.0.0' };
    server.giveText(PACK, await ann.pack(urns, recalls));
    await expectTrouble('other-pack', 'urns');
  });

  await test.step('a way that leads out of https', async () => {
    server.give(PACK, (_request, response) => {
      response.writeHead(302, { location: `${server.plainOrigin}${PACK}` }).end();
    });
    await expectTrouble('redirect');
    server.give('/by-way', (_request, response) => {
      response.writeHead(302, { location: `${server.plainOrigin}${PACK}` }).end();
    });
    server.give(PACK, (_request, response) => {
      response.writeHead(301, { location: '/by-way' }).end();
    });
    await expectTrouble('redirect');
    expect(server.plainRequests()).toBe(0);
  });

  await test.step('another key', async () => {
    const theirs = await bob.pack({ version: '2.0.0' }, recalls);
    server.giveText(PACK, theirs);
    await expectTrouble('key');
    expect(await subscribe(page, server.origin + PACK)).toBe('key');
  });

  await test.step('and when all is well again, by way of https, the update comes', async () => {
    server.giveText('/elsewhere', next);
    server.give(PACK, (_request, response) => {
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    await ask(page, { type: 'checkUpdates', id: 'kettles' });
    expect(await kept(page)).toMatchObject({ trouble: null, failures: 0 });
    expect(await versionOf(page)).toBe('2.0.0');
  });
});

test('what its publisher calls back is silent, and stays so after a restart', async ({
  server,
  ann,
  profile,
}) => {
  server.giveText(PACK, await ann.pack({}, server.origin + RECALLS));
  server.giveText(RECALLS, await ann.sign('recall: 1\n'));
  let launched = await launchExtension({ profile, ...BELIEVING });
  let page = await optionsOf(launched);
  expect(await subscribe(page, server.origin + PACK)).toBeNull();
  const reason = '{ en: It scolds., ru: Он бранит. }';
  server.giveText(
    RECALLS,
    await ann.sign(`recall: 2\npacks: [{ id: kettles, versions: [1.0.0], reason: ${reason} }]\n`),
  );
  await ring(page);
  await expect.poll(async () => (await kettles(page)).recalled).not.toBeNull();
  await launched.context.close();
  launched = await launchExtension({ profile, ...BELIEVING });
  page = await optionsOf(launched);
  expect((await kettles(page)).recalled?.reason?.en).toBe('It scolds.');
  const got = await ask<{ text: string }>(page, {
    type: 'fetchPack',
    address: server.origin + PACK,
  });
  const again = { type: 'installPack', text: got.text, source: { kind: 'text', name: '' } };
  expect((await ask<{ failed: string }>(page, again)).failed).toBe('refused');
  await launched.context.close();
});

test('pages of the extension connect to nobody, and the background by https alone', async ({
  server,
  page,
  launched,
}) => {
  server.giveText(PACK, kettlePack());
  const reach = (url: string) =>
    fetch(url).then(
      () => 'reached',
      () => 'refused',
    );
  const addresses = [server.origin + PACK, server.plainOrigin + PACK];
  for (const address of addresses) expect(await page.evaluate(reach, address)).toBe('refused');
  const worker = launched.context.serviceWorkers()[0] ?? launched.worker;
  expect(await worker.evaluate(reach, addresses[0]!)).toBe('reached');
  expect(await worker.evaluate(reach, addresses[1]!)).toBe('refused');
  expect(server.plainRequests()).toBe(0);
});

test.describe('in the section of packs', () => {
  const row = (page: Page) => page.locator('[data-pack="kettles"]');

  async function open(page: Page): Promise<void> {
    await page.goto(page.url().replace(/#.*/, '#packs'));
    await expect(page.getByRole('heading', { name: 'Bring a pack' })).toBeVisible();
  }

  /** By keys alone: the address, a look, a yes. */
  async function subscribeByKeys(page: Page, address: string): Promise<void> {
    await page.getByLabel('Address of a pack').fill(address);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Kettles 1.0.0' })).toBeFocused();
    await expect(page.getByText('Once accepted, it is kept up to date')).toBeVisible();
    await page.getByRole('button', { name: 'Install', exact: true }).press('Enter');
    await expect(row(page).getByRole('button', { name: 'Kettles', exact: true })).toBeFocused();
  }

  test('an address is looked at, accepted, asked, paused and given up', async ({
    server,
    ann,
    page,
  }) => {
    const recalls = server.origin + RECALLS;
    server.giveText(RECALLS, await ann.sign('recall: 1\n'));
    server.giveText(PACK, await ann.pack({}, recalls));
    await open(page);
    await page.getByLabel('Address of a pack').fill('http://127.0.0.1/kettles.yaml');
    await page.keyboard.press('Enter');
    await expect(page.getByText('The address has to begin with https://.')).toBeVisible();
    await page.getByLabel('Address of a pack').fill(`${server.origin}/nothing`);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Its server answered with error 404.')).toBeVisible();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await subscribeByKeys(page, server.origin + PACK);
    await expectAccessible(page);

    server.giveText(PACK, await ann.pack({ version: '1.1.0' }, recalls));
    await page.keyboard.press('Enter');
    const updates = row(page).getByRole('region', { name: 'Kept up to date' });
    await expect(updates).toContainText(server.origin + PACK);
    await updates.getByRole('button', { name: 'Ask now' }).press('Enter');
    await expect(row(page).getByText('Updated by itself from 1.0.0 to 1.1.0')).toBeVisible();
    await page.setViewportSize({ width: 320, height: 800 });
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await row(page).getByRole('button', { name: 'Got it' }).click();
    await expect(row(page).getByText('Updated by itself')).toBeHidden();

    await updates.getByRole('button', { name: 'Pause' }).click();
    await expect(updates.getByRole('button', { name: 'Ask now' })).toBeDisabled();
    server.giveText(PACK, await ann.pack({ version: '1.2.0' }, recalls));
    await updates.getByRole('button', { name: 'Go on' }).click();
    await expect(row(page).getByText('from 1.1.0 to 1.2.0')).toBeVisible();
    await updates.getByRole('button', { name: 'Stop updates' }).click();
    await expect(updates).toBeHidden();
    await page.reload();
    await expect(row(page)).toContainText('1.2.0');
    expect(await stored(page, 'subscriptions')).toEqual([]);
  });

  test('a changed key is an alarm, and taken only after both were compared', async ({
    server,
    ann,
    page,
    launched,
  }) => {
    const recalls = server.origin + RECALLS;
    const bob = await newPublisher();
    server.giveText(RECALLS, await ann.sign('recall: 1\n'));
    server.giveText(PACK, await ann.pack({}, recalls));
    await open(page);
    await subscribeByKeys(page, server.origin + PACK);
    server.giveText(PACK, await bob.pack({ version: '2.0.0' }, recalls));
    await ask(page, { type: 'checkUpdates', id: 'kettles' });
    const alarm = row(page).locator('[data-trouble="key"]');
    await expect(alarm).toContainText('What you have stays and works.');
    const popup = await launched.context.newPage();
    await popup.goto(launched.urlOf('popup.html'));
    await expect(popup.getByText('The publisher’s key of “Kettles” changed')).toBeVisible();
    await expectAccessible(popup);
    await popup.close();
    await expectAccessible(page);
    await alarm.getByRole('button', { name: 'Compare the keys' }).click();
    const offer = page.getByRole('region', { name: 'Kettles 2.0.0' });
    await expect(offer.getByText(ann.print)).toBeVisible();
    await expect(offer.getByText(bob.print)).toBeVisible();
    const accept = offer.getByRole('button', { name: 'Update to 2.0.0' });
    await expect(accept).toBeDisabled();
    await offer.getByRole('checkbox').check();
    await accept.click();
    await expect(alarm).toBeHidden();
    await expect(row(page)).toContainText('2.0.0');
    expect((await kettles(page)).key).toBe(bob.print);
  });

  test('a recall is named in either language, and an update without a signature waits', async ({
    server,
    ann,
    page,
  }) => {
    server.giveText(PACK, kettlePack());
    await open(page);
    await subscribeByKeys(page, server.origin + PACK);
    server.giveText(PACK, kettlePack({ version: '1.1.0' }));
    await ask(page, { type: 'checkUpdates', id: 'kettles' });
    await row(page).getByRole('button', { name: 'See what changes' }).click();
    await page.getByRole('button', { name: 'Update to 1.1.0' }).click();
    await expect(row(page).locator('[data-trouble]')).toBeHidden();
    await expect(row(page)).toContainText('1.1.0');

    server.giveText(PACK, await ann.pack({ version: '1.2.0' }, server.origin + RECALLS));
    const reason = '{ en: It scolds., ru: Он бранит. }';
    server.giveText(
      RECALLS,
      await ann.sign(`recall: 1\npacks: [{ id: kettles, reason: ${reason} }]\n`),
    );
    expect(await subscribe(page, server.origin + PACK)).toBeNull();
    await ask(page, { type: 'checkUpdates', id: 'kettles' });
    await expect(row(page)).toContainText('Its publisher called it back');
    await expect(row(page)).toContainText('It scolds.');
    const settings = { uiLang: 'ru', theme: 'auto', notes: false };
    await store(page, { settings });
    await expect(row(page)).toContainText('Он бранит.');
    await expectAccessible(page);
  });

  test('a file that says where it is updated is offered to be kept up to date', async ({
    server,
    page,
  }) => {
    const text = `update-url: ${server.origin + PACK}\n${kettlePack()}`;
    server.giveText(PACK, text);
    await open(page);
    const file = { kind: 'file', name: 'kettles.yaml' };
    await ask(page, { type: 'installPack', text, source: file });
    await expect(row(page)).toContainText('Newer versions of it are at 127.0.0.1.');
    await row(page).getByRole('button', { name: 'Keep it up to date' }).click();
    await page.getByRole('button', { name: 'Install again' }).click();
    await expect(row(page).getByText('Newer versions of it are at')).toBeHidden();
    expect((await kept(page)).address).toBe(server.origin + PACK);
  });
});
