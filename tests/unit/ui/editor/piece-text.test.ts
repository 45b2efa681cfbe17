import { describe, expect, it } from 'vitest';
import { PieceText } from '../../../../lib/ui/editor/piece-text.ts';

const RULE = `# Ours since March.
id: no-worries
severity: note # asked for by the night shift
kind: span
patterns:
  en:
    # both spellings
    - no worries
    - no probs
label: { en: No worries, ru: Не волнуйтесь }
why:
  en: >-
    It makes light of what
    happened to them.
  ru: Это принижает случившееся.
examples:
  - { lang: en, customer: "", draft: "No worries!", expect: flag }
`;

const changed = (path: (string | number)[], value: unknown) =>
  new PieceText(RULE).with(path, value);

describe('a change in the form', () => {
  it('changes one place and keeps every comment', () => {
    const text = changed(['severity'], 'warning');
    expect(text).toContain('severity: warning # asked for by the night shift');
    expect(text).toContain('# Ours since March.');
    expect(text).toContain('# both spellings');
    expect(new PieceText(text).value).toEqual({
      ...(new PieceText(RULE).value as object),
      severity: 'warning',
    });
  });

  it('reaches into lists and flow maps', () => {
    expect(
      new PieceText(changed(['patterns', 'en', 1], 'no problem')).at(['patterns', 'en']),
    ).toEqual(['no worries', 'no problem']);
    const label = changed(['label', 'ru'], 'Пустяки: да, {так}');
    expect(new PieceText(label).at(['label', 'ru'])).toBe('Пустяки: да, {так}');
    expect(label).toMatch(/label: \{/);
  });

  it('takes any text for what it is', () => {
    for (const text of [
      'yes',
      '7',
      '',
      ' a ',
      '- x',
      '# no',
      'a: b',
      '"',
      "it's",
      'a\nb',
      'a\n\nb\n',
    ]) {
      expect(new PieceText(changed(['why', 'en'], text)).at(['why', 'en'])).toBe(text);
      expect(new PieceText(changed(['label', 'en'], text)).at(['label', 'en'])).toBe(text);
      expect(new PieceText(changed(['patterns', 'en', 0], text)).at(['patterns', 'en', 0])).toBe(
        text,
      );
    }
  });

  it('puts what is new in its place', () => {
    const text = changed(['when'], { customer: { tone: ['angry'] } });
    expect(text.indexOf('when:')).toBeGreaterThan(text.indexOf('kind:'));
    expect(text.indexOf('when:')).toBeLessThan(text.indexOf('patterns:'));
    expect(new PieceText(changed(['patterns', 'ru', 0], 'пустяки')).at(['patterns', 'ru'])).toEqual(
      ['пустяки'],
    );
    expect(new PieceText(changed(['try', 'en'], ['I am on it.'])).at(['try'])).toEqual({
      en: ['I am on it.'],
    });
  });

  it('takes away what is empty, and nothing else', () => {
    const one = new PieceText(changed(['patterns', 'en', 0], undefined));
    expect(one.at(['patterns', 'en'])).toEqual(['no probs']);
    const none = new PieceText(one.with(['patterns', 'en', 0], undefined));
    expect(none.at(['patterns'])).toBeUndefined();
    expect(none.at(['label', 'en'])).toBe('No worries');
  });

  it('adds to a list that may not be there', () => {
    const piece = new PieceText(RULE);
    expect(
      new PieceText(piece.withMore(['patterns', 'en'], 'all good')).at(['patterns', 'en']),
    ).toHaveLength(3);
    expect(
      new PieceText(piece.withMore(['patterns', 'ru'], 'пустяки')).at(['patterns', 'ru']),
    ).toEqual(['пустяки']);
    expect(new PieceText(piece.withMore(['find'], 'apology')).at(['find'])).toEqual(['apology']);
  });
});

describe('what is no YAML', () => {
  it('is named with its place and has no value', () => {
    const piece = new PieceText('id: x\nlabel: { en: A\nsay: {');
    expect(piece.value).toBeNull();
    expect(piece.errors.length).toBeGreaterThan(0);
    expect(piece.at(['id'])).toBeUndefined();
  });

  it('is any text at all, without a throw', () => {
    for (const text of ['', '*a', '&a [*a]', '%', '\t', '[[[[', 'a: *b', '? !', '---\n---\n']) {
      expect(() => new PieceText(text)).not.toThrow();
    }
  });
});

it('finds where a value stands', () => {
  const piece = new PieceText(RULE);
  const words = ({ start, end }: { start: number; end: number }) => RULE.slice(start, end);
  expect(words(piece.rangeOf(['patterns', 'en', 1]))).toBe('no probs');
  expect(words(piece.rangeOf(['label', 'ru']))).toBe('Не волнуйтесь');
  expect(words(piece.rangeOf(['severity', 'nothing']))).toBe('note');
  expect(words(piece.rangeOf(['nothing']))).toBe(RULE);
});
