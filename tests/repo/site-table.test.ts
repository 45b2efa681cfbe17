import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { README, withTable } from '../e2e/site-table.ts';

test('the table of sites is as the sites are (node tests/e2e/site-table.ts)', async () => {
  const readme = readFileSync(README, 'utf8');
  expect(await withTable(readme)).toBe(readme);
});
