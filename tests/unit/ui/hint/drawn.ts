/** A coach drawn into a page of happy-dom, with spies for what the agent can do. */
import { flushSync } from 'svelte';
import { afterEach, beforeEach, vi } from 'vitest';
import type { CoachActions, CoachState, CoachView } from '../../../../lib/coach-state.ts';
import { mountCoach } from '../../../../lib/ui/hint/mount.ts';
import { baseState } from '../../../pages/look/states.ts';

const ACTIONS = [
  'open',
  'close',
  'backToEditor',
  'applyFix',
  'revert',
  'dismiss',
  'notUseful',
  'silence',
  'bringBack',
  'sendAnyway',
  'keepWriting',
  'correct',
  'pause',
  'resume',
  'leaveSite',
  'openRule',
  'shouldFlag',
  'openOptions',
  'openPractice',
] as const;

export type Spies = Record<
  (typeof ACTIONS)[number],
  ReturnType<typeof vi.fn<(...args: never[]) => void>>
>;

let host: HTMLElement;
export let root: ShadowRoot;
export let view: CoachView;
export let spies: Spies;

/** Every test gets a page of its own, and time stands still in it. */
export function useCoach(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    host = document.createElement('sincerely-coach');
    document.body.append(host);
    root = host.attachShadow({ mode: 'open' });
    spies = Object.fromEntries(ACTIONS.map((name) => [name, vi.fn()])) as Spies;
  });

  afterEach(() => {
    view.destroy();
    host.remove();
    vi.useRealTimers();
  });
}

export function draw(over: Partial<CoachState> = {}): void {
  const actions: CoachActions = { ...spies, wordsRect: () => null };
  view = mountCoach(root, actions, { ...baseState('en', 'light'), ...over });
  flushSync();
}

export function update(over: Partial<CoachState>): void {
  view.update({ ...baseState('en', 'light'), ...over });
  flushSync();
}

export const all = (selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];
export const one = (selector: string): HTMLElement => {
  const element = root.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`nothing matches ${selector}`);
  return element;
};
export const text = (selector: string): string =>
  (one(selector).textContent ?? '').replace(/\s+/g, ' ').trim();

/** A press: with a pointer, or (`detail` 0) with Enter. */
export function press(selector: string, detail = 1): void {
  one(selector).dispatchEvent(
    new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail }),
  );
  flushSync();
}

export function key(name: string, target: EventTarget = root.activeElement ?? document.body): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
  );
  flushSync();
}
