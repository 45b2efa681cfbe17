import { createSubscriber } from 'svelte/reactivity';

const MINUTE = 60_000;

const subscribe = createSubscriber((update) => {
  const timer = setInterval(update, MINUTE / 4);
  return () => clearInterval(timer);
});

/** The present moment in epoch milliseconds; what reads it is drawn anew as minutes go by. */
export function now(): number {
  subscribe();
  return Date.now();
}
