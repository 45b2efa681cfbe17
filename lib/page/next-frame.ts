/** Milliseconds to wait for a frame: a page in the background is not drawn and gets none. */
const NO_FRAME = 150;

/** Calls back before the next frame is drawn, or soon where none is; at once it never does. */
export function nextFrame(view: Window, then: () => void): void {
  let called = false;
  const once = () => {
    if (called) return;
    called = true;
    clearTimeout(timer);
    view.cancelAnimationFrame(frame);
    then();
  };
  const frame = view.requestAnimationFrame(once);
  const timer = setTimeout(once, NO_FRAME);
}

/** A way to ask for `then` in the next frame; asked many times before it, it comes once. */
export function oncePerFrame(view: Window, then: () => void, signal: AbortSignal): () => void {
  let asked = false;
  return () => {
    if (asked || signal.aborted) return;
    asked = true;
    nextFrame(view, () => {
      asked = false;
      if (!signal.aborted) then();
    });
  };
}
