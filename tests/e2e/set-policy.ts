/**
 * Hands a real browser a policy, as an administrator does, without any right on the machine: by the
 * browser's own page for trying policies. Chromium and Chrome for Testing have it; the shops'
 * Chrome and Edge do not, so there these tests end with an error that says so.
 */
import { readFileSync } from 'node:fs';
import { EXAMPLE_IDS } from '../../lib/policy/deploy.ts';
import type { Launched } from './launch.ts';

/** As the browser's page names them: an administrator's word for the whole machine. */
const MANDATORY = { level: 1, scope: 1, source: 5 };
/** The page's own code; handed in, as it is no module of ours. */
const PROXY = 'chrome://policy/test/policy_test_browser_proxy.js';

interface PolicyPage {
  PolicyTestBrowserProxy: {
    applyTestPolicies(policies: string, response: string): Promise<unknown>;
    revertTestPolicies(): void;
  };
}

/** The policy of an example file for Chrome on Linux. */
export function examplePolicy(): Record<string, unknown> {
  const file = new URL('../../rules/policy/examples/linux-chrome.json', import.meta.url);
  const whole = JSON.parse(readFileSync(file, 'utf8')) as {
    '3rdparty': { extensions: Record<string, Record<string, unknown>> };
  };
  return whole['3rdparty'].extensions[EXAMPLE_IDS.chrome]!;
}

/** Null takes it away. */
export async function setPolicy(
  { context, worker }: Launched,
  policy: Record<string, unknown> | null,
): Promise<void> {
  const { host: namespace } = new URL(worker.url());
  const policies = Object.entries(policy ?? {}).map(([name, value]) => ({
    namespace,
    name,
    value,
    ...MANDATORY,
  }));
  const page = await context.newPage();
  try {
    await page.goto('chrome://policy/test');
    await page.evaluate(
      async ({ proxy, text }) => {
        const { PolicyTestBrowserProxy } = (await import(proxy)) as PolicyPage;
        if (text === null) PolicyTestBrowserProxy.revertTestPolicies();
        else await PolicyTestBrowserProxy.applyTestPolicies(text, '');
      },
      { proxy: PROXY, text: policy && JSON.stringify(policies) },
    );
  } catch (error) {
    throw new Error('this browser has no page for trying policies: use Chromium', { cause: error });
  } finally {
    await page.close();
  }
}
