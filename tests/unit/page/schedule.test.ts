import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { endsFinished, PAUSE, schedule, SETTLE } from '../../../lib/page/schedule.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function timing(finished = true) {
  const looks: boolean[] = [];
  return {
    looks,
    timing: schedule(
      (settled) => looks.push(settled),
      () => finished,
    ),
  };
}

describe('schedule', () => {
  it('keeps quiet while the agent types', () => {
    const { looks, timing: of } = timing();
    for (let key = 0; key < 20; key += 1) {
      of.edited();
      vi.advanceTimersByTime(PAUSE - 1);
    }
    expect(looks).toEqual([]);
  });

  it('looks after a pause, and as settled after a longer one', () => {
    const { looks, timing: of } = timing();
    of.edited();
    vi.advanceTimersByTime(PAUSE);
    expect(looks).toEqual([false]);
    vi.advanceTimersByTime(SETTLE);
    expect(looks).toEqual([false, true]);
  });

  it('does not settle in the middle of a sentence', () => {
    const { looks, timing: of } = timing(false);
    of.edited();
    vi.advanceTimersByTime(10 * SETTLE);
    expect(looks).toEqual([false]);
  });

  it('keeps quiet while a character is composed', () => {
    const { looks, timing: of } = timing();
    of.composing(true);
    of.edited();
    vi.advanceTimersByTime(10 * SETTLE);
    of.settleNow();
    expect(looks).toEqual([]);
    of.composing(false);
    vi.advanceTimersByTime(PAUSE);
    expect(looks).toEqual([false]);
  });

  it('looks at once, and once, when the agent moves to send', () => {
    const { looks, timing: of } = timing(false);
    of.edited();
    of.settleNow();
    of.settleNow();
    vi.advanceTimersByTime(10 * SETTLE);
    expect(looks).toEqual([true]);
  });

  it('does nothing any more once stopped', () => {
    const { looks, timing: of } = timing();
    of.edited();
    of.stop();
    vi.advanceTimersByTime(10 * SETTLE);
    expect(looks).toEqual([]);
  });
});

describe('endsFinished', () => {
  test.each([
    ['We will write today.', true],
    ['Когда вернёте деньги?', true],
    ['Bye 🙂', true],
    ['All done ❤️ ', true],
    ['We will write today.\nOliver', true],
    ['He said “no.”', true],
    ['We will write', false],
    ['Мы напишем вам', false],
    ['   ', false],
    ['', false],
  ])('%j: %s', (draft, finished) => {
    expect(endsFinished(draft)).toBe(finished);
  });
});
