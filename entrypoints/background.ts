import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { coachHere, reviveOpenTabs, startPicker } from './composer.content/registration.ts';
import { remindOfExport } from './policy/remind.ts';
import { keepPolicy, requiredAddresses } from './policy/wires.ts';
import { keepPromises } from './promises/wires.ts';
import { keepSubscriptions } from './subscriptions/wires.ts';
import corePack from 'virtual:core-pack';
import { macroHandlers } from '../lib/macros/handlers.ts';
import { answer, tell, type RequestOf } from '../lib/messages.ts';
import { analysisHandlers } from '../lib/packs/handlers.ts';
import { packLibrary } from '../lib/packs/library.ts';
import { packHandlers } from '../lib/packs/pack-handlers.ts';
import { pieceHandlers } from '../lib/packs/piece-handlers.ts';
import { governedLibrary } from '../lib/policy/governed-library.ts';
import { governedSubscriptions } from '../lib/policy/governed-subscriptions.ts';
import { statsHandlers } from '../lib/stats/handlers.ts';
import { statsDatabase } from '../lib/stats/database.ts';
import { homePackItem, keepDaysItem, overridesItem } from '../lib/storage/items.ts';
import { mutedKeeper } from '../lib/storage/muted-item.ts';
import { recallsItem } from '../lib/storage/subscription-items.ts';
import { packStore, StorageFull } from '../lib/storage/pack-store.ts';
import { waitingEvents } from '../lib/storage/waiting-events.ts';

export default defineBackground(() => {
  const installed = packLibrary({
    core: corePack,
    store: packStore(),
    app: browser.runtime.getManifest().version,
    now: Date.now,
    isFull: (error) => error instanceof StorageFull,
    recalls: () => recallsItem.getValue(),
  });
  const subscriptions = keepSubscriptions(installed);
  keepPolicy(installed, subscriptions);
  remindOfExport(() => openPage({ type: 'open', page: 'options', hash: 'stats' }));
  const library = governedLibrary(installed, requiredAddresses);
  const overrides = () => overridesItem.getValue();
  const { promised, engine, ...analysis } = analysisHandlers(library.stack, overrides, mutedKeeper);
  answer({
    ...analysis,
    ...macroHandlers(engine, overrides),
    ...packHandlers(library),
    ...governedSubscriptions(subscriptions, installed, requiredAddresses),
    ...keepPromises(promised, () => openPage({ type: 'open', page: 'options', hash: 'promises' })),
    ...pieceHandlers(
      library,
      Date.now,
      () => homePackItem.getValue(),
      () => openPage({ type: 'open', page: 'options', hash: 'flag' }),
    ),
    ...statsHandlers(statsDatabase(), () => keepDaysItem.getValue(), waitingEvents),
    open: openPage,
    coachHere: ({ origin, on }) => coachHere(origin, on),
    // A page of others picks in its own tab, whatever tab it names.
    pick: ({ tabId }, { tabId: own, url }) =>
      startPicker(url?.startsWith(location.origin) === true ? (tabId ?? own) : own),
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void reviveOpenTabs();
    // The first thing an agent sees is a reply to write, not a page about one.
    // (Not in front in the build for tests: a page behind another one hardly draws.)
    const active = import.meta.env.MODE !== 'e2e';
    if (reason === 'install') void browser.tabs.create({ url: '/practice.html', active });
  });
  browser.commands.onCommand.addListener((command) => void onCommand(command));
});

async function onCommand(command: string): Promise<void> {
  if (command !== 'coach-focus') return;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await tell(tab.id, { notice: 'focus-coach' });
}

const OWN_PAGES = ['options', 'practice'];

/** Opens one of our own pages, in the tab it already has if there is one. */
async function openPage({ page, hash = '' }: RequestOf<'open'>): Promise<null> {
  if (!OWN_PAGES.includes(page)) throw new Error(`there is no page called ${page}`);
  const url = new URL(`/${page}.html`, location.href).href;
  const target = hash === '' ? url : `${url}#${hash}`;
  const [tab] = await browser.tabs.query({ url: `${url}*` });
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: target });
  } else {
    await browser.tabs.update(tab.id, { active: true, url: target });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  }
  return null;
}
