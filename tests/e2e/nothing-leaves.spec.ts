/** The watch over the network sees what it has to see; that it saw nothing else, the run says. */
import { expect } from '@playwright/test';
import { test } from './helpdesk.ts';
import { takeSeen } from './network-watch.ts';

test('a request that leaves the machine is seen, and goes nowhere', async ({ page }) => {
  const answer = await page.goto('http://outside.invalid/secret');
  expect(answer?.status()).toBe(502);
  await page.goto('https://outside.invalid/').catch(() => undefined);
  expect(await takeSeen('outside.invalid')).toEqual(
    expect.arrayContaining(['GET http://outside.invalid/secret', 'CONNECT outside.invalid:443']),
  );
});

// The background may: it asks addresses of packs (`subscriptions.spec.ts`), and nothing else does.
test('our pages may not even try', async ({ page, launched }) => {
  const attempt = async (): Promise<string> => {
    try {
      await fetch('https://elsewhere.invalid/');
      return 'went out';
    } catch (error) {
      return String(error);
    }
  };
  await page.goto(launched.urlOf('options.html'));
  expect(await page.evaluate(attempt)).toContain('Failed to fetch');
  const image = () =>
    new Promise<string>((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
      const script = document.createElement('script');
      script.src = 'https://elsewhere.invalid/x.js';
      document.body.append(script);
    });
  expect(await page.evaluate(image)).toBe('script-src-elem');
  expect(await takeSeen('elsewhere.invalid')).toEqual([]);
});
