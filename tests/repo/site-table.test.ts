import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HELPDESKS } from '../../lib/sites/index.ts';
import { README, withTable } from '../e2e/site-table.ts';
import { exists } from './project-files.ts';

test('the table of sites is as the sites are (node tests/e2e/site-table.ts)', async () => {
  const readme = readFileSync(README, 'utf8');
  expect(await withTable(readme)).toBe(readme);
});

test('a site with a test page says how it is recognised: the page is on loopback', () => {
  const paged = HELPDESKS.filter(({ id }) => exists(`tests/pages/sites/${id}.js`));
  expect(paged.filter(({ recognise }) => recognise === null).map(({ id }) => id)).toEqual([]);
});
