import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import scenarios from 'virtual:scenarios';
import '../../lib/ui/kit/tokens.css';
import '../../lib/ui/kit/page.css';
import { LiveItem } from '../../lib/ui/kit/live-item.svelte.ts';
import { Preferences } from '../../lib/ui/kit/preferences.svelte.ts';
import { loadSettingsItems } from '../../lib/ui/settings/settings-items.ts';
import { Workshop } from '../../lib/ui/editor/workshop.svelte.ts';
import { ScenarioShelf } from '../../lib/ui/practice/scenario-shelf.svelte.ts';
import { PackBook } from '../../lib/ui/packs/pack-book.svelte.ts';
import { UpdateBook } from '../../lib/ui/packs/update-book.svelte.ts';
import { PromiseBook } from '../../lib/ui/promises/promise-book.svelte.ts';
import {
  homePackItem,
  overridesItem,
  packsRevisionItem,
  pseudonymItem,
  ruleDraftsItem,
  trainerItem,
} from '../../lib/storage/items.ts';
import { exportReminderItem } from '../../lib/storage/reminder-item.ts';
import App from './App.svelte';

const [
  preferences,
  items,
  overrides,
  drafts,
  homePack,
  promises,
  trainer,
  pseudonym,
  reminder,
  commands,
] = await Promise.all([
  Preferences.load(browser.i18n.getUILanguage()),
  loadSettingsItems(),
  LiveItem.of(overridesItem),
  LiveItem.of(ruleDraftsItem),
  LiveItem.of(homePackItem),
  PromiseBook.load(),
  LiveItem.of(trainerItem),
  LiveItem.of(pseudonymItem),
  LiveItem.of(exportReminderItem),
  browser.commands.getAll(),
]);

// Asked for one host at a time, when a pack is to be read from there.
const updates = await UpdateBook.load((origins) => browser.permissions.request({ origins }));

const workshop = new Workshop(drafts);
void workshop.load();

const shelf = new ScenarioShelf(scenarios);
void shelf.load();
packsRevisionItem.watch(() => void shelf.load());

mount(App, {
  target: document.getElementById('app') ?? document.body,
  props: {
    preferences,
    items,
    overrides,
    workshop,
    homePack,
    packs: new PackBook(updates),
    promises,
    trainer,
    pseudonym,
    reminder,
    shelf,
    version: browser.runtime.getManifest().version,
    shortcut: commands.find(({ name }) => name === 'coach-focus')?.shortcut || null,
    // Firefox lets no page open its list of shortcuts.
    onshortcuts: import.meta.env.FIREFOX
      ? null
      : () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' }),
  },
});
