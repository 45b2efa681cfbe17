/** What the pictures of the stores show, each set up as an agent, a lead or a trainer sees it. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Browser } from 'webextension-polyfill';
import type { Lang } from '../../lib/engine/types.ts';
import { USUAL_SETTINGS } from '../../lib/promises/settings.ts';
import { openTicket, typeReply } from '../demo/play.ts';
import type { Stage } from '../demo/stage.ts';
import type { Story } from '../demo/stories.ts';
import { groupOf, writeTeam } from '../seed/team-year.ts';
import type { Picture } from './listing.ts';

/** What pages of the extension know the browser's API by. */
declare const chrome: Browser;

/** A Tuesday afternoon. */
const NOW = new Date(2026, 10, 24, 14, 20);
const HOUR = 60 * 60_000;

/** The rule whose card is open. */
const CARD = 'vague-eta';

const MACROS: Record<Lang, string[]> = {
  en: [
    'Refund refused,"Hello {{name}}, unfortunately we cannot refund you. Please calm down. Have a wonderful day!"',
    'Parcel late,"Hello {{name}}, sorry for the inconvenience. Your parcel will arrive as soon as possible."',
    'Passed on,"Hello {{name}}, your request was forwarded to the responsible department. They will contact you."',
    'Shipped,"Hello {{name}}, your parcel left our store this morning and arrives on Friday by noon."',
  ],
  ru: [
    'Отказ в возврате,"Здравствуйте, {{name}}! К сожалению, вернуть деньги невозможно. Успокойтесь, пожалуйста. Прекрасного вам дня!"',
    'Посылка задерживается,"Здравствуйте, {{name}}! Приносим извинения за доставленные неудобства. Посылка придёт в ближайшее время."',
    'Передано,"Здравствуйте, {{name}}! Ваше обращение передано в профильный отдел. С вами свяжутся."',
    'Отправлено,"Здравствуйте, {{name}}! Посылка уехала сегодня утром, в пятницу до 12:00 она будет у вас."',
  ],
};

const BENCH: Record<Lang, { conversation: string; draft: string }> = {
  en: {
    conversation: 'Customer: This is the third time I ask! Where is my refund?',
    draft: 'Hello Dana, the refund comes soon. I write to you by noon tomorrow.',
  },
  ru: {
    conversation: 'Клиент: Третий раз спрашиваю! Где мои деньги?',
    draft: 'Здравствуйте, Дана! Деньги придут в ближайшее время. Завтра до 12:00 напишу вам.',
  },
};

/** The options at an address, on the day of the pictures. */
async function options({ context, urlOf }: Stage, hash: string): Promise<Page> {
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  await page.goto(urlOf(`options.html#${hash}`));
  return page;
}

async function promised(page: Page): Promise<void> {
  const due = [-0.4, 0.75, 2, 5, 21].map((hours) => NOW.getTime() + hours * HOUR);
  const promises = due.map((moment, at) => {
    const id = 4711 + 13 * at;
    const site = at === 2 ? 'freshdesk' : 'zendesk';
    const link =
      site === 'zendesk'
        ? `https://acme.zendesk.com/agent/tickets/${id}`
        : `https://acme.freshdesk.com/a/tickets/${id}`;
    return {
      ticket: `${site} ${id}`,
      site,
      link,
      made: NOW.getTime() - 7 * HOUR,
      due: moment,
      told: 0,
    };
  });
  await page.evaluate((values) => chrome.storage.local.set(values), {
    promises,
    promiseSettings: { ...USUAL_SETTINGS },
  });
}

interface Scene {
  /** Shown as on a window of 1280 pixels, not a little enlarged. */
  wide?: true;
  dark?: true;
  /** Answers the page that shows it. */
  set(stage: Stage, story: Story): Promise<Page>;
}

export const SCENES: Record<Picture, Scene> = {
  hint: {
    wide: true,
    async set({ helpdesk }, story) {
      const silent = { tell: () => undefined, show: () => Promise.resolve() };
      await openTicket(helpdesk, story, silent);
      await typeReply(helpdesk, story, silent);
      await helpdesk.openCard(CARD);
      return helpdesk.page;
    },
  },

  macros: {
    wide: true,
    async set(stage, { lang }) {
      const page = await options(stage, 'macros');
      const text = ['Title,Body', ...MACROS[lang]].join('\r\n');
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'macros.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await page.locator('li[data-macro] mark').first().waitFor();
      // What is to be seen is the list, not the way to it.
      await page
        .locator('main fieldset')
        .first()
        .evaluate((filters) => scrollTo({ top: filters.getBoundingClientRect().top - 12 }));
      return page;
    },
  },

  rule: {
    wide: true,
    async set(stage, { lang }) {
      const page = await options(stage, 'edit/vague-eta');
      const [talk, reply] = [
        page.locator('.bench textarea').nth(0),
        page.locator('.bench textarea').nth(1),
      ];
      await talk.fill(BENCH[lang].conversation);
      await reply.fill(BENCH[lang].draft);
      await page.locator('.bench [data-mark]').first().waitFor();
      await page.evaluate(() => {
        (document.activeElement as HTMLElement | null)?.blur();
        scrollTo({ top: 0 });
      });
      return page;
    },
  },

  trainer: {
    wide: true,
    async set(stage) {
      const plan = { agents: 24, weeks: 26, until: '2026-11-16', seed: 20 };
      const paths = await writeTeam(plan, mkdtempSync(join(tmpdir(), 'sincerely-team-')));
      const page = await options(stage, 'trainer/team');
      for (const part of [0, 1, 2, 3]) {
        await page.locator('.bring input.text').fill(groupOf(part));
        await page
          .locator('.bring input[type=file]')
          .setInputFiles(paths.filter((_, at) => at % 4 === part));
        await page.locator('.bring .taken').waitFor();
        await page.reload();
      }
      await page.goto(stage.urlOf('options.html#trainer/overview'));
      await page.reload();
      await page.locator('main svg').first().waitFor();
      return page;
    },
  },

  promises: {
    dark: true,
    async set(stage) {
      const page = await options(stage, 'promises');
      await promised(page);
      await page.reload();
      await page.locator('[data-standing-of]').nth(4).waitFor();
      return page;
    },
  },
};
