/** Macros on their way to the background, a few at a time. */
import type { Macro } from '../../macros/macro-file.ts';
import type { Verdict } from '../../macros/verdict.ts';
import { ask } from '../../messages.ts';

/** So many at a time, or so many characters: a draft being written waits no longer than these. */
const BATCH = 25;
const BATCH_LENGTH = 12_000;

function nextBatch(macros: readonly Macro[], from: number): { text: string; html: boolean }[] {
  const batch: { text: string; html: boolean }[] = [];
  let length = 0;
  for (const { text, html } of macros.slice(from, from + BATCH)) {
    if (batch.length > 0 && length + text.length > BATCH_LENGTH) break;
    length += text.length;
    batch.push({ text, html });
  }
  return batch;
}

/** The verdicts on the macros from one on, as they come. Rejects when the background is gone. */
export async function* verdictsOn(
  macros: readonly Macro[],
  from: number,
): AsyncGenerator<Verdict[]> {
  for (let at = from; at < macros.length;) {
    const verdicts = await ask({ type: 'audit', macros: nextBatch(macros, at) });
    at += verdicts.length;
    yield verdicts;
  }
}
