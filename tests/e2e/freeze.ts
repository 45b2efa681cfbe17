import { expect, type Page } from '@playwright/test';

export interface Freezable {
  freeze(): Promise<void>;
  /** Thaws it and looks at it again. */
  thaw(): Promise<void>;
}

/** What Playwright keeps of a page inside. */
interface Inside {
  _connection: {
    toImpl(page: Page): {
      delegate: {
        _mainFrameSession: { _client: { send(method: string, params: object): Promise<void> } };
      };
    };
  };
}

/** Puts a tab behind another, where it can be written in and frozen. */
export async function behind(page: Page): Promise<Freezable> {
  await page.evaluate(() => {
    for (const type of ['freeze', 'resume']) {
      document.addEventListener(type, () => document.documentElement.setAttribute(type, ''));
    }
  });
  const session = await page.context().newCDPSession(page);
  const other = await page.context().newPage();
  await other.bringToFront();
  return {
    async freeze() {
      // To Playwright every page is one that is looked at, and such a page is never frozen.
      const { delegate } = (page as unknown as Inside)._connection.toImpl(page);
      const { _client: client } = delegate._mainFrameSession;
      await client.send('Emulation.setFocusEmulationEnabled', { enabled: false });
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await expect(page.locator('html[freeze]')).toHaveCount(1);
    },
    async thaw() {
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      await page.bringToFront();
      await expect(page.locator('html[resume]')).toHaveCount(1);
    },
  };
}
