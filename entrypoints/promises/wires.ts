/** Promises in the browser: its alarm, its notification, the icon, the tabs. */
import { browser } from 'wxt/browser';
import { promiseHandlers } from '../../lib/promises/handlers.ts';
import { promiseKeeper, type Keeper } from '../../lib/promises/keeper.ts';
import type { KeptPromise } from '../../lib/promises/promise.ts';
import { ticketOf } from '../../lib/promises/ticket.ts';
import { promiseSettingsItem, promisesItem } from '../../lib/storage/promise-items.ts';
import { settingsItem } from '../../lib/storage/items.ts';
import { noticeOf } from '../../lib/ui/promises/notice.ts';
import { promiseTexts } from '../../lib/ui/promises/texts.ts';
import { uiLangFor } from '../../lib/ui/texts/languages.ts';

/** The alarm and the notification: there is one of each. */
const NAME = 'promises';
/** `--warning` and `--blocker` of the light theme. */
const COLOURS = { due: '#a85606', overdue: '#b3261e' };

const settings = () => promiseSettingsItem.getValue();
const now = () => Date.now();

async function language() {
  return uiLangFor((await settingsItem.getValue()).uiLang, browser.i18n.getUILanguage());
}

async function wakeAt(moment: number | null): Promise<void> {
  if (moment === null) await browser.alarms.clear(NAME);
  else browser.alarms.create(NAME, { when: moment });
}

async function badge(due: number, overdue: number): Promise<void> {
  // Manifest 2, which Firefox is built for, has it under its old name.
  const icon = browser.action ?? browser.browserAction;
  const { product, promises } = promiseTexts(await language());
  await Promise.all([
    icon.setBadgeText({ text: due === 0 ? '' : String(due) }),
    icon.setBadgeBackgroundColor({ color: overdue > 0 ? COLOURS.overdue : COLOURS.due }),
    icon.setTitle({ title: due === 0 ? product : `${product}: ${promises.badge(due)}` }),
  ]);
}

async function notify(due: readonly KeptPromise[] | null): Promise<void> {
  if (due === null) {
    await browser.notifications.clear(NAME);
    return;
  }
  const iconUrl = new URL('/icon/128.png', location.href).href;
  const notice = noticeOf(await language(), due, now());
  try {
    // One that stands there already would only be changed, silently.
    await browser.notifications.clear(NAME);
    await browser.notifications.create(NAME, { type: 'basic', iconUrl, ...notice });
  } catch (error) {
    // The icon and the list say it too.
    console.warn('Sincerely: the browser did not notify.', error);
  }
}

async function mayNotify(): Promise<boolean> {
  // Firefox does not tell.
  const { getPermissionLevel } = browser.notifications as {
    getPermissionLevel?: () => Promise<string>;
  };
  return getPermissionLevel === undefined || (await getPermissionLevel()) === 'granted';
}

async function openLink(link: string): Promise<void> {
  const key = ticketOf(link)?.key;
  const tabs = await browser.tabs.query({});
  const open = tabs.find(({ url }) => url !== undefined && ticketOf(url)?.key === key);
  if (open?.id === undefined) {
    await browser.tabs.create({ url: link });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

/** Listens at once, as a worker that is woken must, and looks after what is due. */
export function keepPromises(
  promised: Parameters<typeof promiseHandlers>[0]['promised'],
  openOverview: () => Promise<unknown>,
): ReturnType<typeof promiseHandlers> {
  const keeper = promiseKeeper({ stored: promisesItem, settings, now, wakeAt, badge, notify });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) attend(keeper);
  });
  browser.notifications.onClicked.addListener((id) => {
    if (id === NAME) void clicked(keeper, openOverview);
  });
  // Nothing to do then but to be started, and so to look.
  browser.runtime.onStartup.addListener(() => undefined);
  promiseSettingsItem.watch(() => attend(keeper));
  settingsItem.watch((value, before) => {
    if (value.uiLang !== before.uiLang) attend(keeper);
  });
  attend(keeper);
  return promiseHandlers({ keeper, settings, promised, now, mayNotify, openLink });
}

function attend(keeper: Keeper): void {
  keeper.wake().catch((error: unknown) => {
    console.warn('Sincerely: promises could not be looked after.', error);
  });
}

/** To the ticket where there is one, to the list where there are several. */
async function clicked(keeper: Keeper, openOverview: () => Promise<unknown>): Promise<void> {
  await browser.notifications.clear(NAME);
  const due = await keeper.due();
  if (due.length === 1) await openLink(due[0]!.link);
  else await openOverview();
}
