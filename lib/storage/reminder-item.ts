/** When the agent's numbers were saved for the team lead, and asked for. */
import { NEVER_REMINDED, type ExportReminder } from '../policy/export-reminder.ts';
import { checkedItem } from './checked-item.ts';
import { shapeOf, type Check } from './checks.ts';

const isDayOrNone: Check<string> = (value): value is string =>
  typeof value === 'string' && /^(\d{4}-\d\d-\d\d)?$/.test(value);

export const exportReminderItem = checkedItem<ExportReminder>('local:exportReminder', {
  fallback: NEVER_REMINDED,
  version: 1,
  check: shapeOf<ExportReminder>({ since: isDayOrNone, saved: isDayOrNone, told: isDayOrNone }),
});
