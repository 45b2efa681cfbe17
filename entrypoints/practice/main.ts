import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import scenarios from 'virtual:scenarios';
import '../../lib/ui/kit/tokens.css';
import '../../lib/ui/kit/page.css';
import { ask, hear } from '../../lib/messages.ts';
import { overridesItem, packsRevisionItem, practiceItem } from '../../lib/storage/items.ts';
import { keptDraftsItem, practiceRunsItem } from '../../lib/storage/practice-items.ts';
import { LiveItem } from '../../lib/ui/kit/live-item.svelte.ts';
import { Preferences } from '../../lib/ui/kit/preferences.svelte.ts';
import { livePreferences } from '../composer.content/live-preferences.ts';
import { attachAtDesk, desk } from './attach.ts';
import { PracticeRecord } from '../../lib/ui/practice/practice-record.svelte.ts';
import { ScenarioShelf } from '../../lib/ui/practice/scenario-shelf.svelte.ts';
import PracticePage from '../../lib/ui/practice/PracticePage.svelte';

const { signal } = new AbortController();
const [preferences, coachPreferences, progress, runs, drafts] = await Promise.all([
  Preferences.load(browser.i18n.getUILanguage()),
  livePreferences(location.origin, signal),
  LiveItem.of(practiceItem),
  LiveItem.of(practiceRunsItem),
  LiveItem.of(keptDraftsItem),
]);
const record = new PracticeRecord(runs, drafts);

const shelf = new ScenarioShelf(scenarios);
void shelf.load();
packsRevisionItem.watch(() => void shelf.load());

mount(PracticePage, {
  target: document.getElementById('app') ?? document.body,
  props: {
    preferences,
    shelf,
    record,
    progress,
    actions: {
      attach: attachAtDesk(coachPreferences),
      async analyse(turns, draft) {
        const { analysis } = await ask({
          type: 'analyse',
          revision: 0,
          turns,
          draft,
          settled: true,
          threadKnown: true,
        });
        return analysis;
      },
      async ruleLabels() {
        const [{ rules }, overrides] = await Promise.all([
          ask({ type: 'rules' }),
          overridesItem.getValue(),
        ]);
        const speak = rules.filter(({ id, enabled }) => overrides[id]?.enabled ?? enabled);
        return new Map(speak.map(({ id, label }) => [id, label]));
      },
    },
  },
});

hear(() => desk.toggleFocus(), signal);
