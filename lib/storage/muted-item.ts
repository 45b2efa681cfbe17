/**
 * What is muted for taking too much work, in the browser's memory for as long as it runs: the
 * background itself is stopped after half a minute of quiet.
 */
import { browser } from 'wxt/browser';
import type { Piece } from '../engine/meter.ts';
import { isString, isTime, listOf, oneOf, shapeOf } from './checks.ts';

/** A piece of a pack that is quiet until the browser starts anew. */
export interface Muted extends Piece {
  /** Of its pack: another version gets another chance. */
  version: string;
  /** What it took at the least, in parts of what all packs together may take for one analysis. */
  share: number;
}

const KEY = 'muted';
const isMuted = listOf(
  shapeOf<Muted>({
    pack: isString,
    kind: oneOf('rule', 'signal', 'words', 'pack'),
    name: isString,
    version: isString,
    share: isTime,
  }),
);

export const mutedKeeper = {
  /** Empty where nothing is known, or the browser does not say. */
  async read(): Promise<readonly Muted[]> {
    const stored = await browser.storage.session.get(KEY).catch(() => ({}));
    const value = (stored as Record<string, unknown>)[KEY];
    return isMuted(value) ? value : [];
  },
  /** That it could not be kept is no harm: what takes too much is found out again. */
  async keep(muted: readonly Muted[]): Promise<void> {
    await browser.storage.session.set({ [KEY]: muted }).catch(() => undefined);
  },
};
