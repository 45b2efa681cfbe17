/** Runs later, unless the life it belongs to has ended by then; `milliseconds` from now. */
export type After = (milliseconds: number, then: () => void) => void;

/** Timers that go with a signal. */
export function timers(signal: AbortSignal): After {
  const waiting = new Set<ReturnType<typeof setTimeout>>();
  signal.addEventListener('abort', () => waiting.forEach(clearTimeout));
  return (milliseconds, then) => {
    const timer = setTimeout(() => {
      waiting.delete(timer);
      then();
    }, milliseconds);
    waiting.add(timer);
  };
}
