/**
 * Numbers that could not be written yet, kept until the browser is closed: in memory the disk has
 * no part in, so that they outlive a stopped background on a full disk.
 */
import { browser } from 'wxt/browser';

const NAME = 'waitingEvents';

export const waitingEvents = {
  /** Whatever is kept; null when nothing is, or the browser has no such memory. */
  async getValue(): Promise<unknown> {
    return (await browser.storage.session?.get(NAME).catch(() => null))?.[NAME] ?? null;
  },
  /** What cannot be kept here is still in the memory of the background. */
  async setValue(value: object): Promise<void> {
    await browser.storage.session?.set({ [NAME]: value }).catch(() => undefined);
  },
};
