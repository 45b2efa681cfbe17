/** Draws the states of `states.ts`: `?lang=ru&theme=dark`; the query picks what is open. */
import { mountCoach } from '../../../lib/ui/hint/mount.ts';
import type { CoachActions, CoachState } from '../../../lib/coach-state.ts';
import { baseState, STATES } from './states.ts';

const query = new URLSearchParams(location.search);
const lang = query.get('lang') === 'ru' ? 'ru' : 'en';
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
document.body.classList.toggle('dark', theme === 'dark');
document.documentElement.lang = lang;

const TEXT = {
  en: 'Hello {{name}}, I have passed this to the sync team and they will contact you. Have a wonderful day!',
  ru: 'Здравствуйте, {{name}}! Передала в отдел синхронизации, они с вами свяжутся. Прекрасного вам дня!',
};

function draw(name: string, kind: string, over: Partial<CoachState>): void {
  const section = document.createElement('section');
  section.className = kind;
  const title = document.createElement('h2');
  title.textContent = `${name} ${kind}`;
  const composer = document.createElement('div');
  composer.className = 'composer';
  composer.textContent = TEXT[lang];
  const host = document.createElement('sincerely-coach');
  host.dataset.story = `${name} ${kind}`.trim();
  host.style.cssText = 'position:absolute;inset:41px 0 0;--sincerely-lap:16px';
  section.append(title, composer, host);
  document.body.append(section);

  let state: CoachState = { ...baseState(lang, theme), ...over };
  const drop = (key: string): void => {
    state = { ...state, hints: state.hints.filter((hint) => hint.key !== key) };
    view.update(state);
  };
  const nothing = (): void => undefined;
  const actions: CoachActions = {
    open: nothing,
    bringBack: nothing,
    sendAnyway: nothing,
    keepWriting: nothing,
    correct: nothing,
    close: nothing,
    backToEditor: nothing,
    applyFix: drop,
    revert: nothing,
    dismiss: drop,
    notUseful: drop,
    silence: drop,
    pause: nothing,
    resume: nothing,
    leaveSite: nothing,
    openRule: nothing,
    openOptions: nothing,
    shouldFlag: nothing,
    openPractice: nothing,
    wordsRect: () => null,
  };
  const view = mountCoach(host.attachShadow({ mode: 'open' }), actions, state);
}

const label = { en: 'Cheerful goodbye', ru: 'Радостное прощание' };
for (const [name, over] of Object.entries(STATES)) {
  draw(name, '', 'revertable' in over ? { ...over, revertable: label[lang] } : over);
}
draw('five hints', 'chat', {});
draw('five hints', 'narrow', {});
draw('five hints', 'hostile', {});
