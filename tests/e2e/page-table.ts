/** Each of our pages, what is there once it is drawn, and something to show on them. */
import type { Page } from '@playwright/test';
import { count, store } from './own-pages.ts';
import { OVERDUE } from './promises.ts';

export const PAGES: Record<string, string> = {
  'options.html#rule/calm-down': 'li[data-rule]',
  'options.html#new': '[data-template]',
  'options.html#edit/calm-down': '[data-example="2"].good',
  'options.html#signals': '[data-piece]',
  'options.html#signal/apology': '.patterns textarea',
  'options.html#explain': 'main textarea',
  'options.html#packs': 'li[data-pack]',
  'options.html#macros': 'input[type="file"]',
  'options.html#stats': '[role="listbox"]',
  'options.html#promises': '[data-standing-of]',
  'options.html#trainer/overview': 'main .tile',
  'options.html#trainer/rules': 'main table',
  'options.html#trainer/places': 'main table',
  'options.html#trainer/compare': 'main select',
  'options.html#trainer/team': 'main input',
  'options.html#settings': 'fieldset',
  'options.html#about': 'main ul',
  'popup.html': '[data-standing]',
  'practice.html': 'nav a',
  'practice.html#ru-lost-files': '[data-practice-composer]',
};

/** A page of ours, by which the others get something to show. */
export async function seed(page: Page, uiLang: string): Promise<void> {
  await count(page, 'vague-eta', ['shown', 'fix-applied']);
  await count(page, 'reply', ['sent-with']);
  await store(page, {
    settings: { uiLang, theme: 'auto', notes: false },
    silencedRules: { zendesk: ['calm-down'] },
    sitesOff: ['https://old.zendesk.com'],
    coachedSites: [{ origin: 'https://desk.example', composer: '.k7', customerTurn: '.q.ze' }],
    promises: [OVERDUE],
  });
}

/** How many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
