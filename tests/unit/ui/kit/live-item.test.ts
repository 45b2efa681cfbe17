import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pausedUntilItem } from '../../../../lib/storage/items.ts';
import { LiveItem } from '../../../../lib/ui/kit/live-item.svelte.ts';

beforeEach(() => fakeBrowser.reset());

test('a value is read, and followed when another page changes it', async () => {
  await pausedUntilItem.setValue(5);
  const live = await LiveItem.of(pausedUntilItem);
  expect(live.value).toBe(5);
  await pausedUntilItem.setValue(7);
  expect(live.value).toBe(7);
  live.stop();
  await pausedUntilItem.setValue(9);
  expect(live.value).toBe(7);
});

test('a change while the value is being read is not missed', async () => {
  await pausedUntilItem.setValue(5);
  const get = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementationOnce(async (keys) => {
    const read = await get(keys);
    await pausedUntilItem.setValue(7);
    return read;
  });
  expect((await LiveItem.of(pausedUntilItem)).value).toBe(7);
});

test('a write that is refused is told and leaves the value', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const live = await LiveItem.of(pausedUntilItem);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));
  await live.change(() => 3);
  expect([live.value, live.failed]).toEqual([0, true]);
  await live.change(() => 4);
  expect([live.value, live.failed]).toEqual([4, false]);
});
