// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { baseState } from '../../../pages/look/states.ts';
import { draw, text, update, useCoach } from './drawn.ts';

useCoach();

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
