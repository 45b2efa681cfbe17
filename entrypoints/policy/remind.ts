/** The reminder to save one's numbers in the browser: its alarm and its notification. */
import { browser } from 'wxt/browser';
import { reminderKeeper, type Asked } from '../../lib/policy/export-reminder.ts';
import { settingsItem } from '../../lib/storage/items.ts';
import { policyItem } from '../../lib/storage/policy-item.ts';
import { promiseSettingsItem } from '../../lib/storage/promise-items.ts';
import { exportReminderItem } from '../../lib/storage/reminder-item.ts';
import { formatDate } from '../../lib/ui/kit/format.ts';
import { reminderTexts } from '../../lib/ui/stats/reminder-texts.ts';
import { uiLangFor } from '../../lib/ui/texts/languages.ts';

/** The alarm and the notification: there is one of each. */
const NAME = 'export-reminder';

async function notify(asked: Asked | null): Promise<void> {
  await browser.notifications.clear(NAME);
  if (asked === null) return;
  const lang = uiLangFor((await settingsItem.getValue()).uiLang, browser.i18n.getUILanguage());
  const reminder = reminderTexts(lang);
  const iconUrl = new URL('/icon/128.png', location.href).href;
  const message = reminder.asks(formatDate(lang, asked.from), formatDate(lang, asked.to));
  try {
    await browser.notifications.create(NAME, {
      type: 'basic',
      iconUrl,
      title: reminder.title,
      message,
    });
  } catch (error) {
    // The page of statistics says it too.
    console.warn('Sincerely: the browser did not notify.', error);
  }
}

/** Listens at once, as a worker that is woken must, and looks what is due now. */
export function remindOfExport(openStatistics: () => Promise<unknown>): void {
  const look = reminderKeeper({
    every: async () => (await policyItem.getValue()).exportEvery,
    stored: exportReminderItem,
    week: async () => (await promiseSettingsItem.getValue()).week,
    now: Date.now,
    notify,
    async wakeAt(moment) {
      if (moment === null) await browser.alarms.clear(NAME);
      else browser.alarms.create(NAME, { when: moment });
    },
  });
  const attend = (): void => {
    look().catch((error: unknown) => {
      console.warn('Sincerely: the reminder could not be looked after.', error);
    });
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) attend();
  });
  browser.notifications.onClicked.addListener((id) => {
    if (id !== NAME) return;
    void browser.notifications.clear(NAME);
    void openStatistics();
  });
  policyItem.watch(attend);
  exportReminderItem.watch(attend);
  attend();
}
