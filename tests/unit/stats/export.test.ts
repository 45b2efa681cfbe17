import { expect, test } from 'vitest';
import { toCsv, toJson } from '../../../lib/stats/export.ts';
import { tally } from './events.ts';

test('CSV has a line of names and a line per tally', () => {
  expect(toCsv([tally({ counts: { shown: 3, 'fix-applied': 1 } })], 'en').split('\r\n')).toEqual([
    '\uFEFFday,rule,packVersion,site,lang,tone,shown,fixed-by-hand,fix-applied,dismissed,not-useful,silenced,sent-with',
    '2026-03-02,vague-eta,1.0.0,zendesk,ru,angry,3,0,1,0,0,0,0',
    '',
  ]);
});

test('JSON says what it is and over which days', () => {
  expect(JSON.parse(toJson([tally()], '2026-03-01', '2026-03-02'))).toEqual({
    format: 'sincerely-tallies',
    version: 1,
    from: '2026-03-01',
    to: '2026-03-02',
    tallies: [tally()],
  });
});
