import { defineContentScript } from 'wxt/utils/define-content-script';
import { coachPage } from '../../lib/page/coach-page.ts';
import { hear } from '../../lib/messages.ts';
import { mountCoach } from '../../lib/ui/hint/mount.ts';
import { livePreferences } from './live-preferences.ts';
import { stayPresent } from './presence.ts';
import { alive, analyse, beyond, count, sent } from './wires.ts';

export default defineContentScript({
  matches: [
    'https://*.zendesk.com/agent/*',
    'https://*.freshdesk.com/a/*',
    // The build for tests coaches any page on loopback, without being asked.
    ...(import.meta.env.MODE === 'e2e' ? ['http://127.0.0.1/*', 'http://localhost/*'] : []),
  ],
  allFrames: true,
  // Frames without an address of their own. `matchOriginAsFallback` would take blob: frames in
  // too, but browsers allow it only for patterns that cover the whole of a host.
  matchAboutBlank: true,
  runAt: 'document_idle',

  async main({ signal }) {
    stayPresent(signal, alive);
    // A frame without an address has the origin of the page that made it.
    const { origin } = self;
    const preferences = await livePreferences(origin, signal);
    if (signal.aborted) return;
    const coach = coachPage({
      page: document,
      own: null,
      preferences,
      mountView: mountCoach,
      analyse,
      count,
      sent,
      beyond: beyond(origin),
      alive,
      signal,
    });
    hear(() => coach.toggleFocus(), signal);
  },
});
