import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { highlightCss, MARK_COLOURS } from '../../../lib/page/mark-styles.ts';

const tokens = readFileSync('lib/ui/kit/tokens.css', 'utf8');
const [light = '', dark = ''] = tokens.split("[data-theme='dark']");

test('the marks have the colours of the interface', () => {
  for (const [theme, css] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    for (const [severity, colour] of Object.entries(MARK_COLOURS[theme])) {
      expect(css).toContain(`--${severity}: ${colour};`);
    }
  }
});

test('each severity has a line style of its own: colour is never the only sign', () => {
  const styles = [...highlightCss('light').matchAll(/underline (\w+)/g)].map(([, style]) => style);
  expect(new Set(styles).size).toBe(4);
});
