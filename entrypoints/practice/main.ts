import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import scenarios from 'virtual:scenarios';
import '../../lib/ui/kit/tokens.css';
import '../../lib/ui/kit/page.css';
import { ask, hear } from '../../lib/messages.ts';
import { practiceItem } from '../../lib/storage/items.ts';
import { LiveItem } from '../../lib/ui/kit/live-item.svelte.ts';
import { Preferences } from '../../lib/ui/kit/preferences.svelte.ts';
import { livePreferences } from '../composer.content/live-preferences.ts';
import { attachAtDesk, desk } from './attach.ts';
import PracticePage from '../../lib/ui/practice/PracticePage.svelte';

const { signal } = new AbortController();
const [preferences, coachPreferences, progress] = await Promise.all([
  Preferences.load(browser.i18n.getUILanguage()),
  livePreferences(location.origin, signal),
  LiveItem.of(practiceItem),
]);

mount(PracticePage, {
  target: document.getElementById('app') ?? document.body,
  props: {
    preferences,
    scenarios,
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
        const { rules } = await ask({ type: 'rules' });
        return new Map(rules.map(({ id, label }) => [id, label]));
      },
    },
  },
});

hear(() => desk.toggleFocus(), signal);
