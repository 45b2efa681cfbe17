/** What the packs page works out by itself: ids, what differs, which files can be read. */
import { describe, expect, it, test } from 'vitest';
import type { PackPreview } from '../../../../lib/packs/pack-info.ts';
import { faultsOf, idOf } from '../../../../lib/ui/packs/pack-id.ts';
import { homeIn, isKeyChanged, obstacle, shownParts } from '../../../../lib/ui/packs/pack-view.ts';
import { readPackFile } from '../../../../lib/ui/packs/read-pack-file.ts';
import { compareLines, compareWords, type Piece } from '../../../../lib/ui/packs/text-diff.ts';
import { packProblem } from '../../../../lib/ui/texts/pack-problems.ts';

test.each([
  ['Night shift', 'night-shift'],
  ['Ночная смена — №2', 'nochnaya-smena-2'],
  ['Объявления', 'obyavleniya'],
  ['24/7 desk', 'desk'],
  ['!!!', ''],
])('the id of “%s” is “%s”', (name, id) => expect(idOf(name)).toBe(id));

test('a description is held to what the gate wants', () => {
  const good = {
    id: 'tea',
    name: { en: 'Tea', ru: '' },
    version: '1.0.0-beta.1',
    author: '',
    licence: '',
  };
  expect(faultsOf(good, ['core'])).toEqual([]);
  expect(faultsOf(good, ['tea'])).toEqual(['taken']);
  const bad = { ...good, id: 'Tea!', name: { en: ' ', ru: '' }, version: '1' };
  expect(faultsOf(bad, [])).toEqual(['name', 'id', 'version']);
});

const own = (pieces: Piece[]) => pieces.filter((piece) => piece.own).map(({ text }) => text);
const whole = (pieces: Piece[]) => pieces.map(({ text }) => text).join('');

describe('what differs', () => {
  it('is told word by word, in Russian too, and nothing of the texts is lost', () => {
    const texts = ['Назовите дату или час.', 'Назовите день и час.'] as const;
    const [before, after] = compareWords(...texts);
    expect([own(before), own(after)]).toEqual([
      ['дату', 'или'],
      ['день', 'и'],
    ]);
    expect([whole(before), whole(after)]).toEqual(texts);
  });

  it('is told line by line, with what stays the same cut out', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index}\n`);
    const changed = lines.with(20, 'another\n');
    const [before, after] = compareLines(lines.join(''), changed.join(''));
    expect([own(before), own(after)]).toEqual([['line 20\n'], ['another\n']]);
    expect(whole(after)).toBe('…\nline 18\nline 19\nanother\nline 21\nline 22\n…\n');
  });

  it('is all of it where texts are too long to compare', () => {
    const long = 'a b '.repeat(2_000);
    const [before, after] = compareWords(long, `${long}c`);
    expect([own(before), own(after)]).toEqual([[long], [`${long}c`]]);
  });
});

describe('a file', () => {
  const read = (content: BlobPart) => readPackFile(new File([content], 'a.yaml'));

  it('is read without its byte order mark', async () => {
    expect(await read('\uFEFFid: tea')).toEqual({ text: 'id: tea' });
  });

  it('that is no text, or too large, is not', async () => {
    expect(await read(new Uint8Array([0xff, 0xfe, 0x00]))).toEqual({ unread: 'not-text' });
    expect(await read('a\0b')).toEqual({ unread: 'not-text' });
    expect(await read('x'.repeat(3_000_001))).toEqual({ unread: 'too-large' });
  });
});

test('new rules go where the lead wants, else into the first pack made here', () => {
  const pack = (id: string, isOwn: boolean) => ({ id, own: isOwn });
  const list = (...packs: object[]) => ({ packs, trouble: null }) as Parameters<typeof homeIn>[0];
  const all = list(pack('core', false), pack('my-rules', true), pack('tea', true));
  expect(homeIn(all, 'tea', 'my-rules')).toBe('tea');
  expect(homeIn(all, 'gone', 'my-rules')).toBe('my-rules');
  expect(homeIn(list(pack('core', false)), 'core', 'my-rules')).toBeNull();
});

test('a broken seal outweighs other faults; a key counts as changed where one was pinned', () => {
  const preview = (given: Partial<PackPreview>) =>
    ({
      refused: null,
      recalled: null,
      seal: 'none',
      key: null,
      pinnedKey: null,
      ...given,
    }) as PackPreview;
  expect(obstacle(preview({ seal: 'broken', refused: 'empty' }))).toBe('seal');
  expect(obstacle(preview({ recalled: { reason: null } }))).toBe('recalled');
  expect(obstacle(preview({}))).toBeNull();
  expect(isKeyChanged(preview({ key: 'a' }))).toBe(false);
  expect(isKeyChanged(preview({ key: 'a', pinnedKey: 'b' }))).toBe(true);
  expect(isKeyChanged(preview({ pinnedKey: 'b' }))).toBe(true);
});

test('parts of a rule stand as one reads them, texts first and examples last', () => {
  const parts = ['examples', 'severity', 'why.en', 'say.ru', 'say.en'].map((part) => ({
    part,
    before: '',
    after: 'x',
  }));
  const shown = shownParts(parts).map(({ name, lang }) => `${name} ${lang}`);
  expect(shown).toEqual(['say ru', 'say en', 'why en', 'severity null', 'examples null']);
});

test('what the gate says is said in Russian where it is known', () => {
  expect(packProblem('ru', 'no signal is called tea.said')).toBe('нет сигнала с именем tea.said');
  expect(packProblem('ru', 'tea: example 2 should stay silent on "Hi", but flags')).toBe(
    'tea: пример 2: на «Hi» правило должно молчать, а срабатывает',
  );
  expect(packProblem('ru', 'something else')).toBe('something else');
});
