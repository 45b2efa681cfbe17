import { describe, expect, it } from 'vitest';
import {
  askedOn,
  NEVER_REMINDED,
  reminderKeeper,
  type Asked,
} from '../../../lib/policy/export-reminder.ts';
import { USUAL_WEEK } from '../../../lib/promises/work-week.ts';

const state = { since: '2026-03-02', saved: '', told: '' };

describe('what is asked for', () => {
  it('is nothing before the days are over, and without a policy', () => {
    expect(askedOn(state, 14, '2026-03-15')).toBeNull();
    expect(askedOn(state, null, '2026-04-15')).toBeNull();
    expect(askedOn(NEVER_REMINDED, 14, '2026-03-15')).toBeNull();
  });

  it('is the days since it was required, then those since the last file', () => {
    expect(askedOn(state, 14, '2026-03-16')).toEqual({ from: '2026-03-02', to: '2026-03-15' });
    expect(askedOn(state, 14, '2026-03-20')).toEqual({ from: '2026-03-02', to: '2026-03-19' });
    const saved = { ...state, saved: '2026-03-20' };
    expect(askedOn(saved, 14, '2026-04-02')).toBeNull();
    expect(askedOn(saved, 14, '2026-04-03')).toEqual({ from: '2026-03-20', to: '2026-04-02' });
  });
});

describe('the reminder', () => {
  /** Local time, as the week has no zone of its own. */
  const at = (moment: string) => new Date(moment).getTime();

  function desk(every: number | null) {
    const box = {
      every,
      now: 0,
      stored: NEVER_REMINDED,
      alarm: null as number | null,
      said: [] as (Asked | null)[],
    };
    const look = reminderKeeper({
      every: async () => box.every,
      stored: {
        getValue: async () => box.stored,
        update: async (change) => (box.stored = change(box.stored)),
      },
      week: async () => USUAL_WEEK,
      now: () => box.now,
      wakeAt: async (moment) => void (box.alarm = moment),
      notify: async (asked) => void box.said.push(asked),
    });
    const lookAt = async (moment: string) => {
      box.now = at(moment);
      await look();
    };
    return { box, lookAt };
  }

  it('comes once, in working hours, and again after the next file', async () => {
    const { box, lookAt } = desk(7);
    await lookAt('2026-03-02T12:00');
    expect(box.stored.since).toBe('2026-03-02');
    expect(box.alarm).toBe(at('2026-03-02T18:00'));
    // Due on a Monday; the evening before and the early morning are too early.
    await lookAt('2026-03-09T03:00');
    expect(box.said.at(-1)).toBeNull();
    expect(box.alarm).toBe(at('2026-03-09T09:00'));
    await lookAt('2026-03-09T09:00');
    expect(box.said.at(-1)).toEqual({ from: '2026-03-02', to: '2026-03-08' });
    const given = box.said.length;
    await lookAt('2026-03-09T15:00');
    await lookAt('2026-03-10T10:00');
    expect(box.said).toHaveLength(given);
    box.stored = { ...box.stored, saved: '2026-03-10' };
    await lookAt('2026-03-10T10:05');
    expect(box.said.at(-1)).toBeNull();
    await lookAt('2026-03-17T10:00');
    expect(box.said.at(-1)).toEqual({ from: '2026-03-10', to: '2026-03-16' });
  });

  it('waits for the first day of work', async () => {
    const { box, lookAt } = desk(5);
    await lookAt('2026-03-02T12:00');
    await lookAt('2026-03-07T12:00');
    expect(box.said.at(-1)).toBeNull();
    await lookAt('2026-03-09T09:30');
    expect(box.said.at(-1)).toEqual({ from: '2026-03-02', to: '2026-03-08' });
  });

  it('comes in time though the clock was ahead once', async () => {
    const { box, lookAt } = desk(7);
    box.stored = { since: '2031-01-01', saved: '2031-01-01', told: '' };
    await lookAt('2026-03-02T12:00');
    await lookAt('2026-03-09T12:00');
    expect(box.said.at(-1)).toEqual({ from: '2026-03-02', to: '2026-03-08' });
  });

  it('ends with the policy', async () => {
    const { box, lookAt } = desk(7);
    await lookAt('2026-03-02T12:00');
    box.every = null;
    await lookAt('2026-03-12T12:00');
    expect(box.alarm).toBeNull();
    expect(box.said.at(-1)).toBeNull();
  });
});
