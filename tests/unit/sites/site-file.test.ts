import { expect, test } from 'vitest';
import { readSiteFile, writeSiteFile } from '../../../lib/sites/site-file.ts';

const SITE = { origin: 'https://desk.example', composer: '#reply', customerTurn: '.c' };

test('a site comes back from its file as it was', () => {
  expect(readSiteFile(writeSiteFile(SITE))).toEqual(SITE);
});

test.each([
  ['nothing', ''],
  ['another file', '{"kind":"pack","version":1,"origin":"https://desk.example"}'],
  ['a newer one', '{"kind":"sincerely-site","version":2,"origin":"https://desk.example"}'],
  ['a page that is no web page', '{"kind":"sincerely-site","version":1,"origin":"file:///x"}'],
  [
    'a part that is no text',
    '{"kind":"sincerely-site","version":1,"origin":"https://a.example","composer":7}',
  ],
  ['a list', '[]'],
])('%s is no site', (_, text) => {
  expect(readSiteFile(text)).toBeNull();
});
