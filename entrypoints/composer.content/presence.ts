/**
 * How the background asks a frame whether the coach lives there already. A second script would
 * take the first one's place in the middle of a draft: its card would close, its hints be counted
 * again.
 */
import { browser } from 'wxt/browser';

declare global {
  // `var` because only that becomes a property of the global object of the extension's world.
  /** Set by the content script in its own world of a frame; false once it is done for. */
  var sincerelyIsHere: (() => boolean) | undefined;
}

/** Says so in this frame until the signal fires, or the extension goes. */
export function stayPresent(signal: AbortSignal, alive: () => boolean): void {
  globalThis.sincerelyIsHere = () => !signal.aborted && alive();
}

/**
 * What to run a script in so that it reaches just the frames of a tab that have no coach. Null
 * when every frame has one.
 * @throws when the tab sleeps or shows a page no script may run in
 */
export async function framesWithout(
  tabId: number,
): Promise<
  { tabId: number; documentIds: string[] } | { tabId: number; frameIds: number[] } | null
> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    // Runs in the frame: nothing from around it may stand in here.
    func: () => globalThis.sincerelyIsHere?.() === true,
  });
  const bare = frames.filter(({ result }) => result !== true);
  if (bare.length === 0) return null;
  // By document where the browser names it: a frame that goes on to another page meanwhile brings
  // its own script there.
  const documentIds = bare.map(({ documentId }) => documentId).filter((id) => id !== undefined);
  return documentIds.length === bare.length
    ? { tabId, documentIds }
    : { tabId, frameIds: bare.map(({ frameId }) => frameId) };
}
