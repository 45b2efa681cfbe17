// long because each test is read against the same clock and the same fakes
/** The keeper with a clock, an alarm, an icon and a notification that are looked at from outside. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { promiseKeeper, type Keeper } from '../../../lib/promises/keeper.ts';
import type { KeptPromise } from '../../../lib/promises/promise.ts';
import type { USUAL_SETTINGS } from '../../../lib/promises/settings.ts';
import { HOUR, USUAL_WEEK } from '../../../lib/promises/work-week.ts';

const MINUTE = HOUR / 60;
/** A Monday, 10:00 in Moscow. */
const MONDAY = Date.parse('2026-11-23T10:00:00+03:00');

let now: number;
let stored: unknown[];
let settings: typeof USUAL_SETTINGS;
let alarm: number | null;
let badge: [number, number];
/** The tickets of each notification, in the order they came. */
let notices: string[][];
let keeper: Keeper;

/** A worker that starts: it knows nothing but what is stored. */
function start(): Keeper {
  return promiseKeeper({
    stored: {
      getValue: async () => structuredClone(stored),
      update: async (change) => (stored = change(structuredClone(stored))),
    },
    settings: async () => settings,
    now: () => now,
    wakeAt: async (moment) => void (alarm = moment),
    badge: async (...count) => void (badge = count),
    notify: async (due) => void (due !== null && notices.push(due.map(({ ticket }) => ticket))),
  });
}

beforeEach(() => {
  now = MONDAY;
  stored = [];
  settings = { on: true, week: { ...USUAL_WEEK, zone: 'Europe/Moscow' } };
  alarm = null;
  badge = [0, 0];
  notices = [];
  keeper = start();
});

const promise = (hours: number) => ({
  site: 'zendesk',
  link: 'https://a.zendesk.com/agent/tickets/1',
  made: now,
  due: now + hours * HOUR,
});

/** Lets time go by as a browser does: the alarm wakes a worker that starts anew. */
async function until(moment: number): Promise<void> {
  while (alarm !== null && alarm <= moment) {
    now = Math.max(now, alarm);
    alarm = null;
    keeper = start();
    await keeper.wake();
  }
  now = moment;
}

const open = async () => (await keeper.list()).map(({ ticket }) => ticket);

test('72 hours: reminded by day between the 48th hour and the 70th, and no more than twice', async () => {
  await keeper.replied('a', promise(72));
  const times: number[] = [];
  const push = notices.push.bind(notices);
  vi.spyOn(notices, 'push').mockImplementation((...all) => {
    times.push(now);
    return push(...all);
  });
  await until(MONDAY + 80 * HOUR);
  expect(times.map((at) => (at - MONDAY) / HOUR)).toEqual([48, 55]);
  expect(badge).toEqual([1, 1]);
  expect(await open()).toEqual(['a']);
});

describe('a reply in the ticket', () => {
  test('with another time takes the place of the first', async () => {
    await keeper.replied('a', promise(4));
    await keeper.replied('b', promise(5));
    await keeper.replied('a', promise(8));
    expect(await keeper.list()).toMatchObject([
      { ticket: 'b', due: MONDAY + 5 * HOUR },
      { ticket: 'a', due: MONDAY + 8 * HOUR },
    ]);
  });

  test('without one settles it, before the time and after', async () => {
    await keeper.replied('a', promise(4));
    await until(MONDAY + 3.5 * HOUR);
    expect(badge).toEqual([1, 0]);
    await keeper.replied('a', null);
    expect(await open()).toEqual([]);
    expect([badge, alarm]).toEqual([[0, 0], null]);
    await keeper.replied('a', promise(1));
    await until(now + 2 * HOUR);
    expect(badge).toEqual([1, 1]);
    await keeper.replied('a', null);
    expect(badge).toEqual([0, 0]);
  });

  test('right behind the promise is a part of it; a little later it settles it', async () => {
    await keeper.replied('a', promise(4));
    now += MINUTE;
    await start().replied('a', null);
    expect(await open()).toEqual(['a']);
    now += 5 * MINUTE;
    await keeper.replied('a', null);
    expect(await open()).toEqual([]);
  });

  test('settles a promise of minutes within minutes', async () => {
    await keeper.replied('a', promise(1 / 6));
    now += 2 * MINUTE;
    await keeper.replied('a', null);
    expect(await open()).toEqual(['a']);
    now += MINUTE;
    await keeper.replied('a', null);
    expect(await open()).toEqual([]);
  });

  test('that promises nothing where nothing was promised writes nothing', async () => {
    stored = [];
    const before = stored;
    await keeper.replied('a', null);
    expect(stored).toBe(before);
  });
});

describe('what comes between', () => {
  test('a machine that slept: what was missed is said at once, in one notification', async () => {
    for (const ticket of 'abcdefghij') await keeper.replied(ticket, promise(3));
    now += 48 * HOUR;
    keeper = start();
    await keeper.wake();
    expect(notices).toEqual([[...'abcdefghij']]);
    expect(badge).toEqual([10, 10]);
    await keeper.wake();
    expect(notices).toHaveLength(1);
  });

  test('a restart loses nothing, not even the alarm or the number on the icon', async () => {
    await keeper.replied('a', promise(3));
    await until(MONDAY + 2 * HOUR);
    const wasAt = alarm;
    [alarm, badge] = [null, [0, 0]];
    keeper = start();
    await keeper.wake();
    expect([alarm, badge]).toEqual([wasAt, [1, 0]]);
    expect(notices).toHaveLength(1);
  });

  test('a worker stopped between saying and noting says it again, and once more only', async () => {
    await keeper.replied('a', promise(3));
    now += 2 * HOUR;
    const failing = promiseKeeper({
      stored: {
        getValue: async () => stored,
        update: () => Promise.reject(new Error('stopped')),
      },
      settings: async () => settings,
      now: () => now,
      wakeAt: async (moment) => void (alarm = moment),
      badge: async () => undefined,
      notify: async () => void notices.push(['a']),
    });
    await expect(failing.wake()).rejects.toThrow('stopped');
    expect(alarm).not.toBeNull();
    await start().wake();
    await start().wake();
    expect(notices).toHaveLength(2);
  });

  test('a clock set back: nothing is said twice, and the rest comes when it is time', async () => {
    await keeper.replied('a', promise(6));
    await until(MONDAY + 4.5 * HOUR);
    expect(notices).toHaveLength(1);
    now = MONDAY - 24 * HOUR;
    await start().wake();
    expect(notices).toHaveLength(1);
    expect(badge).toEqual([0, 0]);
    await until(MONDAY + 7 * HOUR);
    expect(notices).toHaveLength(2);
    expect(badge).toEqual([1, 1]);
  });

  test('a clock set forward is noticed within the hour', async () => {
    await keeper.replied('a', promise(72));
    expect(alarm).toBe(MONDAY + HOUR);
  });

  test('two alarms at once remind once', async () => {
    await keeper.replied('a', promise(3));
    now += 2 * HOUR + MINUTE;
    await Promise.all([keeper.wake(), keeper.wake(), keeper.wake()]);
    expect(notices).toHaveLength(1);
  });
});

describe('storage', () => {
  test('with broken entries keeps the good ones', async () => {
    await keeper.replied('a', promise(3));
    stored = [null, 7, { ticket: 'x' }, ...stored, { ...(stored[0] as object), text: 'Hello Ann' }];
    expect(await open()).toEqual(['a']);
    await keeper.replied('b', promise(5));
    expect(stored).toHaveLength(2);
  });

  test('has a place for numbers and addresses alone', async () => {
    await keeper.replied('a', promise(3));
    expect(Object.keys(stored[0] as KeptPromise).toSorted()).toEqual([
      'due',
      'link',
      'made',
      'site',
      'ticket',
      'told',
    ]);
  });
});

describe('switched off', () => {
  test('nothing new is noted and nobody is reminded; what was noted stays', async () => {
    await keeper.replied('a', promise(3));
    settings = { ...settings, on: false };
    await keeper.wake();
    await keeper.replied('b', promise(3));
    now += 4 * HOUR;
    await keeper.wake();
    expect([await open(), badge, alarm, notices]).toEqual([['a'], [0, 0], null, []]);
  });
});

test('a promise that is moved is reminded of anew', async () => {
  await keeper.replied('a', promise(3));
  await until(MONDAY + 3.5 * HOUR);
  const [kept] = await keeper.list();
  await keeper.change('a', { ...kept!, made: now, due: now + 2 * HOUR, told: 0 });
  expect(badge).toEqual([0, 0]);
  const before = notices.length;
  await until(now + 1.5 * HOUR);
  expect(notices).toHaveLength(before + 1);
});
