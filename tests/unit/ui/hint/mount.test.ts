// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
  'pause',
  'resume',
  'leaveSite',
  'openRule',
  'openOptions',
  'openPractice',
] as const;

type Spies = Record<(typeof ACTIONS)[number], ReturnType<typeof vi.fn<(...args: never[]) => void>>>;

let host: HTMLElement;
let root: ShadowRoot;
let view: CoachView;
let spies: Spies;

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

function draw(over: Partial<CoachState> = {}): void {
  const actions: CoachActions = { ...spies, wordsRect: () => null };
  view = mountCoach(root, actions, { ...baseState('en', 'light'), ...over });
  flushSync();
}

function update(over: Partial<CoachState>): void {
  view.update({ ...baseState('en', 'light'), ...over });
  flushSync();
}

const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string): HTMLElement => {
  const element = root.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`nothing matches ${selector}`);
  return element;
};
const text = (selector: string): string =>
  (one(selector).textContent ?? '').replace(/\s+/g, ' ').trim();

/** A press: with a pointer, or (`detail` 0) with Enter. */
function press(selector: string, detail = 1): void {
  one(selector).dispatchEvent(
    new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail }),
  );
  flushSync();
}

function key(name: string, target: EventTarget = root.activeElement ?? document.body): void {
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
  );
  flushSync();
}

describe('the strip', () => {
  it('shows three hints, each as one button of its rule, and the rest as a count', () => {
    draw();
    expect(all('button[data-rule]').map((button) => button.dataset.rule)).toEqual([
      'unfilled-placeholder',
      'cheerful-signoff',
      'missing-eta',
    ]);
    expect(text('.more')).toBe('+2');
    press('.more');
    expect(all('button[data-rule]')).toHaveLength(5);
    press('[role=menu] [data-rule="acknowledge-frustration"]');
    expect(spies.open).toHaveBeenCalledWith('acknowledge-frustration-en');
    expect(one('[role=dialog]').dataset.rule).toBe('acknowledge-frustration');
  });

  it('tells the tone in words and gives the customer’s own behind it', () => {
    draw();
    expect(text('.tone')).toBe('The customer: Angry ↗');
    press('.tone');
    expect(text('[role=group]')).toContain('third time I am writing');
    expect(text('[role=group]')).toContain('not the first time');
    expect(text('[role=group]')).toContain('3 messages read');
    press('.tone');
    expect(all('[role=group]')).toHaveLength(0);
  });

  it.each<[string, Partial<CoachState>, string]>([
    ['nothing to say', { hints: [] }, 'The customer: Angry ↗ Nothing to add'],
    ['nothing written', { hints: [], draftEmpty: true }, 'The customer: Angry ↗'],
    ['no answer yet', { hints: [], reading: null, thinking: true }, 'Reading…'],
    ['an unknown language', { hints: [], standing: 'asleep' }, 'Language not known'],
    [
      'an editor that cannot be read',
      { hints: [], standing: 'cannot-read', trouble: 'unreadable' },
      'Cannot read this box',
    ],
    [
      'a note of the team',
      { hints: [], standing: 'cannot-read', trouble: 'internal-note' },
      'Internal note',
    ],
  ])('says where it stands: %s', (_, over, words) => {
    draw(over);
    expect(text('.tone')).toBe(words);
  });

  it('keeps checking the draft when the conversation cannot be read, and says why', () => {
    draw({ standing: 'cannot-read', trouble: 'no-thread', reading: null, turns: 0 });
    expect(text('.tone')).toBe('Conversation not read');
    expect(all('button[data-rule]')).toHaveLength(3);
    press('.tone');
    expect(text('[role=group]')).toContain('Your draft is still checked');
  });

  it('resumes from a pause', () => {
    draw({ standing: 'paused', hints: [], pausedUntil: null });
    press('.resume');
    expect(spies.resume).toHaveBeenCalledOnce();
  });

  it('has nothing to offer but a reload once the extension was updated', () => {
    draw({ standing: 'cannot-read', trouble: 'updated', hints: [] });
    expect(text('.tone')).toBe('Updated: reload the page');
    expect(all('.dots')).toHaveLength(0);
  });

  it('takes back a fix, and says when one is on the clipboard', () => {
    draw({ hints: [], revertable: 'Vague time' });
    press('.undo');
    expect(spies.revert).toHaveBeenCalledOnce();
    update({ copied: true });
    expect(text('.said')).toContain('clipboard');
  });

  it.each([
    ['Pause for an hour', 'pause'],
    ['Stop on this site', 'leaveSite'],
    ['Practice desk', 'openPractice'],
    ['Options', 'openOptions'],
  ] as const)('has %s in its menu', (name, action) => {
    draw();
    press('.dots');
    const item = all('[role=menuitem]').find((button) => button.textContent?.trim() === name);
    item?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    flushSync();
    expect(spies[action]).toHaveBeenCalledOnce();
    expect(all('[role=menu]')).toHaveLength(0);
  });

  it('speaks Russian with the right endings', () => {
    draw(baseState('ru', 'dark'));
    expect(text('.tone')).toBe('Клиент: Злится ↗');
    expect(one('.more').getAttribute('aria-label')).toBe('Ещё 2 подсказки');
    expect(one('.coach').dataset.theme).toBe('dark');
    expect(one('.coach').lang).toBe('ru');
  });
});

describe('the card', () => {
  it('names the words, says why, and offers what to write, slots to be seen', () => {
    draw();
    press('[data-rule="cheerful-signoff"]');
    expect(text('[role=dialog] h2')).toBe('A sunny goodbye will sting here');
    expect(text('#card-why')).toContain('Ma & Wang 2021');
    const fixes = all('[data-fix]');
    expect(fixes.map((fix) => fix.dataset.fix)).toEqual(['0', '1']);
    expect(text('[data-fix="0"] del')).toBe('Have a wonderful day!');
    expect(text('[data-fix="0"] .slot')).toBe('[time]');
    expect(text('.source')).toBe('Core · cheerful-signoff');
    press('[data-fix="1"]');
    expect(spies.applyFix).toHaveBeenCalledWith('cheerful-signoff-en', 1);
    expect(all('[role=dialog]')).toHaveLength(0);
  });

  it('shows what the customer already gave', () => {
    draw();
    press('.more');
    press('[role=menu] [data-rule="re-asks-provided"]');
    expect(text('.card-cause')).toContain('logs attached: sync-0412.zip');
  });

  it('holds buttons only: a field would give its keys to the page', () => {
    draw();
    press('[data-rule="missing-eta"]');
    expect(all('[role=dialog] :is(input, textarea, select, [contenteditable])')).toEqual([]);
  });

  it.each([
    ['Dismiss', 'dismiss'],
    ['Not useful', 'notUseful'],
  ] as const)('can be answered with %s', (name, action) => {
    draw();
    press('[data-rule="missing-eta"]');
    const button = all('.card-foot button').find(({ textContent }) => textContent?.trim() === name);
    button?.click();
    flushSync();
    expect(spies[action]).toHaveBeenCalledWith('missing-eta-en');
    expect(all('[role=dialog]')).toHaveLength(0);
  });

  it('silences in four widths', () => {
    draw();
    for (const index of [0, 1, 2, 3]) {
      press('[data-rule="missing-eta"]');
      press('.opens');
      all('.widths button')[index]?.click();
      flushSync();
    }
    expect(spies.silence.mock.calls.map(([, width]) => width)).toEqual([
      'hint',
      'rule-here',
      'rule-on-site',
      'hour',
    ]);
  });

  it('leads to its rule', () => {
    draw();
    press('[data-rule="missing-eta"]');
    press('.source');
    expect(spies.openRule).toHaveBeenCalledWith('missing-eta');
  });

  it('goes when its words are edited away, and the page is told', () => {
    draw();
    view.showCard('cheerful-signoff-en');
    flushSync();
    expect(one('[role=dialog]').dataset.rule).toBe('cheerful-signoff');
    update({ hints: baseState('en', 'light').hints.slice(2) });
    expect(all('[role=dialog]')).toHaveLength(0);
    expect(spies.close).toHaveBeenCalledOnce();
  });

  it('goes when the agent presses elsewhere', () => {
    draw();
    press('[data-rule="missing-eta"]');
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
    flushSync();
    expect(all('[role=dialog]')).toHaveLength(0);
    expect(spies.backToEditor).not.toHaveBeenCalled();
  });
});

describe('the keyboard', () => {
  it('starts at the first hint and goes round with the arrows', () => {
    draw();
    view.focus();
    expect((root.activeElement as HTMLElement).dataset.rule).toBe('unfilled-placeholder');
    key('ArrowRight');
    expect((root.activeElement as HTMLElement).dataset.rule).toBe('cheerful-signoff');
    key('End');
    expect((root.activeElement as HTMLElement).className).toContain('dots');
    key('ArrowRight');
    expect((root.activeElement as HTMLElement).className).toContain('tone');
    expect(all('.strip button[tabindex="0"]')).toHaveLength(1);
  });

  it('opens with Enter into the first fix, cycles with Tab, and Escape leads to the editor', () => {
    draw();
    view.focus();
    key('ArrowRight');
    press('[data-rule="cheerful-signoff"]', 0);
    expect((root.activeElement as HTMLElement).dataset.fix).toBe('0');
    const buttons = all('[role=dialog] button');
    for (let count = 0; count < buttons.length; count += 1) key('Tab');
    expect((root.activeElement as HTMLElement).dataset.fix).toBe('0');
    key('Escape');
    expect(all('[role=dialog]')).toHaveLength(0);
    expect(spies.backToEditor).toHaveBeenCalledOnce();
  });

  it('closes the card with Escape from the editor too, without moving the caret', () => {
    draw();
    press('[data-rule="missing-eta"]');
    key('Escape', document.body);
    expect(all('[role=dialog]')).toHaveLength(0);
    expect(spies.backToEditor).not.toHaveBeenCalled();
  });

  it('leaves Escape to the page while nothing of ours is open', () => {
    draw();
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  it('moves in the menu with the arrows and comes back with Escape', () => {
    draw();
    one('.dots').focus();
    key('ArrowDown');
    expect(root.activeElement?.textContent?.trim()).toBe('Pause for an hour');
    key('ArrowUp');
    expect(root.activeElement?.textContent?.trim()).toBe('Options');
    key('Tab');
    expect(all('[role=menu]')).toHaveLength(0);
    expect((root.activeElement as HTMLElement).className).toContain('dots');
  });

  it('keeps its keys from the shortcuts of the page', () => {
    draw();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    view.focus();
    key('j');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('leaves the caret in the editor when a pointer is used', () => {
    draw();
    const event = new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true });
    one('[data-rule="missing-eta"]').dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('the live region', () => {
  it('says how many hints there are once the draft has stood, and not at every key', () => {
    draw({ hints: [] });
    update({ thinking: true });
    vi.advanceTimersByTime(2000);
    flushSync();
    expect(text('[role=status]')).toBe('');
    update({ hints: baseState('en', 'light').hints.slice(1, 3) });
    vi.advanceTimersByTime(700);
    flushSync();
    expect(text('[role=status]')).toBe('2 hints: Cheerful goodbye, No time given');
    update({ hints: [] });
    vi.advanceTimersByTime(700);
    flushSync();
    expect(text('[role=status]')).toBe('Nothing to add');
  });

  it('does not greet an untouched box with "nothing to add"', () => {
    draw({ hints: [] });
    vi.advanceTimersByTime(700);
    flushSync();
    expect(text('[role=status]')).toBe('');
  });
});
