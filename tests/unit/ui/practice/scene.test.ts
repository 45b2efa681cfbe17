import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../lib/packs/scenario.ts';
import { nextScenario, withResult } from '../../../../lib/ui/practice/progress.ts';
import { sceneNow, timeLabel, turnTime } from '../../../../lib/ui/practice/scene-time.ts';

describe('the clock of a scene', () => {
  const now = sceneNow('14:10', new Date(2026, 3, 20, 9, 0).getTime());

  it('shows the hour alone today, and the day before it otherwise', () => {
    expect(timeLabel('ru', turnTime(now, 25), now)).toBe('13:45');
    expect(timeLabel('ru', turnTime(now, 16 * 60), now)).toBe('вчера, 22:10');
    expect(timeLabel('en', turnTime(now, 16 * 60), now)).toMatch(/^yesterday, 10:10/);
    expect(timeLabel('ru', turnTime(now, 12 * 24 * 60), now)).toBe('8 апреля, 14:10');
  });
});

describe('progress', () => {
  const scenarios = ['a', 'b', 'c'].map((id) => ({ id }) as Scenario);
  const none = { welcomed: false, done: {} };

  it('counts tries and keeps the best', () => {
    let progress = withResult(none, 'a', 2);
    progress = withResult(progress, 'a', 3);
    expect(progress).toEqual({ welcomed: true, done: { a: { tries: 2, left: 2 } } });
  });

  it('goes on to the next one not tried, round and round', () => {
    expect(nextScenario(scenarios, none, 'a')?.id).toBe('b');
    const tried = withResult(withResult(none, 'b', 0), 'c', 1);
    expect(nextScenario(scenarios, tried, 'c')?.id).toBe('a');
    expect(nextScenario(scenarios, withResult(tried, 'a', 0), 'a')).toBeNull();
  });
});
