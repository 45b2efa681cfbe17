/** Whatever is written and sent, no word of it is kept: every store is searched. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from './helpdesk.ts';

/** Words that stand nowhere but in the draft below. */
const WORDS = ['Quillfeather', 'zanzibarium', 'Мухоловка'];
const DRAFT = `Dana, Quillfeather will call you about the zanzibarium (Мухоловка) soon.`;

declare const chrome: { storage: { local: { get(): Promise<unknown> } } };

/** Everything the extension keeps, as one text. */
async function everything(): Promise<string> {
  const all: unknown[] = [await chrome.storage.local.get()];
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      all.push(name, store, await done(objects.getAll()), await done(objects.getAllKeys()));
    }
    database.close();
  }
  return JSON.stringify([all, { ...localStorage }, { ...sessionStorage }]);
}

test('no word of a draft is in any store or export', async ({ visit, launched }) => {
  const coached = await visit('chat/');
  const field = coached.page.locator('textarea');
  await field.pressSequentially(DRAFT);
  await expect(coached.chip('vague-eta')).toBeVisible();
  await field.press('Enter');
  await expect.poll(() => coached.counts(launched, 'reply')).toEqual({ 'sent-with': 1 });

  const page = await launched.context.newPage();
  await page.goto(launched.urlOf('options.html#stats'));
  const texts = [await page.evaluate(everything)];
  for (const name of ['Save as CSV', 'Save as JSON']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).first().click(),
    ]);
    texts.push(readFileSync(await download.path(), 'utf8'));
  }
  for (const text of texts) {
    expect(text).toContain('vague-eta');
    for (const word of WORDS) expect(text.toLowerCase()).not.toContain(word.toLowerCase());
  }
});
