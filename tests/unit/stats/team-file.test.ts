import { expect, test } from 'vitest';
import { readTeamFile, writeTeamFile } from '../../../lib/stats/team-file.ts';
import { bringFiles } from '../../../lib/stats/bring-files.ts';
import type { PracticeCount } from '../../../lib/stats/practice-counts.ts';
import { person, read } from './team.ts';

const practised: PracticeCount = {
  rule: 'vague-eta',
  scenarios: 2,
  tries: 5,
  first: [0, 1, 1],
  before: [0, 0, 1],
  after: [1, 0, 0],
};

test('results of practising travel along; a file from before there were any is read', async () => {
  expect((await read(person({ practice: [practised] }))).practice).toEqual([practised]);
  const old = JSON.parse(await writeTeamFile(person())) as Record<string, unknown>;
  old.version = 1;
  delete old.practice;
  delete old.checksum;
  const bytes = new TextEncoder().encode(JSON.stringify(old));
  const checksum = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  expect(await readTeamFile(JSON.stringify({ ...old, checksum }))).toMatchObject({ practice: [] });
});

test('what is written is read back', async () => {
  const given = person({ name: 'Серая Цапля' });
  expect(await read(given)).toEqual({
    ...given,
    checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('an edited file is noticed, whatever was edited', async () => {
  const text = await writeTeamFile(person());
  for (const edited of [
    text.replace('Grey Heron', 'Grey Herod'),
    text.replace('[[0,0,0,0,1,1,', '[[0,0,0,0,1,9,'),
    text.replace('2026-03-08', '2026-03-07'),
    text.replace(/"checksum":"./, '"checksum":"x'),
  ]) {
    expect(edited).not.toBe(text);
    expect(await readTeamFile(edited)).toBe('edited');
  }
});

test('what is no such file is refused with its reason', async () => {
  const text = await writeTeamFile(person());
  expect(await readTeamFile(text.slice(0, -20))).toBe('not-json');
  expect(await readTeamFile('day,rule\r\n')).toBe('not-json');
  for (const foreign of ['[]', '7', 'null', '{"format":"sincerely-tallies","version":1}']) {
    expect(await readTeamFile(foreign)).toBe('foreign');
  }
  expect(await readTeamFile(text.replace('"version":2', '"version":3'))).toBe('newer');
  expect(await readTeamFile(`"${'x'.repeat(9_000_000)}"`)).toBe('too-large');
});

test('numbers that cannot be are refused, even where the checksum fits', async () => {
  const wrong = [
    person({ lines: Uint16Array.from({ length: 17 }, () => 3) }),
    person({ weeks: ['2026-03-03'] }),
    person({ rules: ['Where is my parcel'] }),
    person({ sites: ['shop.example'] }),
    person({ from: '2026-04-01' }),
    person({ name: ' ' }),
    person({ name: 'x'.repeat(41) }),
    person({ key: 'me' }),
    person({ hours: Uint16Array.from([0, 0, 1, 168, 0, 1]) }),
    person({ practice: [{ ...practised, rule: 'Where is my parcel' }] }),
    person({ practice: [{ ...practised, first: [9, 0, 0] }] }),
    person({ practice: [{ ...practised, tries: 1 }] }),
  ];
  for (const file of wrong) {
    expect(await readTeamFile(await writeTeamFile(file))).toBe('malformed');
  }
});

test('many files at once: taken, known, overlapping, refused by name', async () => {
  const file = async (name: string, given = person()) =>
    new File([await writeTeamFile(given)], name);
  const known = await read(person());
  const told: number[] = [];
  const brought = await bringFiles(
    [
      await file('same.json'),
      await file('later.json', person({ made: 2000 })),
      await file('other.json', person({ key: '00000000000000bb' })),
      await file('other-again.json', person({ key: '00000000000000bb' })),
      new File(['{"a":1}'], 'notes.json'),
    ],
    [known],
    (done) => told.push(done),
  );
  expect(brought.taken.map(({ key, made }) => [key.slice(-2), made])).toEqual([
    ['aa', 2000],
    ['bb', 1000],
  ]);
  expect(brought.duplicates).toEqual(['same.json', 'other-again.json']);
  expect(brought.overlaps).toEqual(['later.json']);
  expect(brought.refused).toEqual([{ file: 'notes.json', why: 'foreign' }]);
  expect(told).toEqual([1, 2, 3, 4, 5]);
});
