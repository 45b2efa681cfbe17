// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { CoachState } from '../../../../lib/coach-state.ts';
import { baseState } from '../../../pages/look/states.ts';
import { all, draw, one, press, spies, text, update, useCoach } from './drawn.ts';

useCoach();

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
    expect(text('[role=group]')).toContain('I read 3 messages, the last from the customer.');
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
    expect(text('[role=group]')).toContain('Your draft is checked either way');
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

  it('takes back a fix, and says when one did not take', () => {
    draw({ hints: [], revertable: 'Vague time' });
    press('.undo');
    expect(spies.revert).toHaveBeenCalledOnce();
    update({ notTaken: 'copied' });
    expect(text('.said')).toContain('clipboard');
    update({ notTaken: 'astray' });
    expect(text('.said')).toContain('check');
    update({ notTaken: 'by-hand' });
    expect(text('.said')).toContain('by hand');
  });

  it.each([
    ['Pause for an hour', 'pause'],
    ['Stop on this site', 'leaveSite'],
    ['Practice desk', 'openPractice'],
    ['Something should be flagged here', 'shouldFlag'],
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
