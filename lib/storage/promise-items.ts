/**
 * What was promised, and when the team works. Apart from the other items: pages with a coach have
 * no use for them, and carry no more than they need.
 */
import { byParts } from '../policy/govern.ts';
import { isPromiseSettings, USUAL_SETTINGS, type PromiseSettings } from '../promises/settings.ts';
import { checkedItem } from './checked-item.ts';
import { governed } from './governed-item.ts';

/** Each entry is checked where it is read, so that one that is broken costs no other. */
export const promisesItem = checkedItem<unknown[]>('local:promises', {
  fallback: [],
  version: 1,
  check: (value) => Array.isArray(value),
});

export const promiseSettingsItem = governed(
  checkedItem<PromiseSettings>('local:promiseSettings', {
    fallback: USUAL_SETTINGS,
    version: 1,
    check: isPromiseSettings,
  }),
  byParts<PromiseSettings>(({ promises, week }) => ({ on: promises, week })),
);
