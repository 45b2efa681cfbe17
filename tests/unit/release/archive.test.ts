import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { differences, filesIn } from '../../release/archive.ts';

const DAY = new Date(2026, 10, 24);
const archive = (files: Record<string, string>, level: 0 | 9 = 9): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), {
    level,
    mtime: DAY,
  });

test('archives that are the same byte for byte differ in nothing', () => {
  const files = { 'manifest.json': '{}', 'icon/16.png': 'an icon' };
  expect(differences(archive(files), archive(files))).toEqual([]);
  expect([...filesIn(archive(files)).keys()]).toEqual(['manifest.json', 'icon/16.png']);
});

test('what tells them apart is named', () => {
  const one = archive({ 'a.js': 'let a', 'b.js': 'let b', 'same.js': ';' });
  const other = archive({ 'a.js': 'let aa', 'c.js': 'let c', 'same.js': ';' });
  expect(differences(one, other)).toEqual([
    'a.js is another (5, 6 bytes)',
    'b.js is in the first alone',
    'c.js is in the second alone',
  ]);
});

test('the same files packed otherwise are not the same archive', () => {
  const files = { 'a.js': 'let a = 1;'.repeat(50) };
  expect(differences(archive(files), archive(files, 0))).toEqual([
    'the same files, packed otherwise',
  ]);
});
