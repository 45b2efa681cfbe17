/** Any string gives an answer, and every span lies inside the text it speaks of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span, Turn } from '../../lib/engine/types.ts';
import { engine, NOON } from './core-pack.ts';

/** Words the rules look for, so that random texts do meet them. */
const PIECES = [
  'sorry',
  'I will',
  'check',
  'soon',
  '😡',
  ')))',
  '!!!',
  'please send',
  'logs',
  'order 5512',
  '[name]',
  'простите',
  'в ближайшее время',
  'пришлите',
  'логи',
  'заказ 77',
  '«',
  '»',
  '\n',
  '- ',
  '> ',
  '15:30',
  'завтра',
  'have a nice day',
  'Хорошего дня',
  'не сможем',
  'cannot',
  "don't",
  'a@b.co',
  'https://x.y/z',
  '👩‍👩‍👧',
  '\u0000',
  '\ud800',
  'ё',
  '&nbsp;',
  '```',
  '\t',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((words) => words.join(' ')),
);
const turns: fc.Arbitrary<Turn[]> = fc.array(
  fc.record({ role: fc.constantFrom('customer', 'agent', 'system'), text }),
  { maxLength: 4 },
);

function expectInside(span: Span, whole: string): void {
  expect(span.start).toBeGreaterThanOrEqual(0);
  expect(span.end).toBeLessThanOrEqual(whole.length);
  expect(span.start).toBeLessThan(span.end);
  for (const edge of [span.start, span.end]) {
    const splits =
      /[\ud800-\udbff]/.test(whole[edge - 1] ?? '') && /[\udc00-\udfff]/.test(whole[edge] ?? '');
    expect(splits, 'an edge in the middle of a character').toBe(false);
  }
}

const options = { now: NOON, settled: true };

describe('the engine', () => {
  it('answers anything, with spans inside the text', () => {
    fc.assert(
      fc.property(turns, text, (conversation, draft) => {
        const { reading, hints } = engine.analyse({ turns: conversation, draft }, options);
        for (const hint of hints) {
          for (const span of [hint.span, ...hint.also, hint.about]) {
            if (span) expectInside(span, draft);
          }
          for (const fix of hint.fixes) {
            expect(fix.start).toBeGreaterThanOrEqual(0);
            expect(fix.end).toBeLessThanOrEqual(draft.length);
          }
        }
        for (const span of [...reading.evidence, ...reading.provided, ...reading.questions]) {
          expectInside(span, conversation[span.turn]!.text);
        }
        expect(reading.intensity).toBeGreaterThanOrEqual(0);
        expect(reading.intensity).toBeLessThanOrEqual(100);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer to the same conversation', () => {
    fc.assert(
      fc.property(turns, text, (conversation, draft) => {
        const once = engine.analyse({ turns: conversation, draft }, options);
        expect(engine.analyse({ turns: conversation, draft }, options)).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['one endless word', 'a'.repeat(100_000)],
    ['one endless sentence', 'please send the logs and '.repeat(4_000)],
    ['brackets', '([{<'.repeat(25_000)],
    ['quotes', '«"'.repeat(50_000)],
    ['faces', '😡'.repeat(50_000)],
    ['exclamations', '!'.repeat(100_000)],
    ['lines', 'a\n'.repeat(50_000)],
  ])('comes through 100,000 characters: %s', (_, draft) => {
    const { hints } = engine.analyse(
      { turns: [{ role: 'customer', text: draft }], draft },
      options,
    );
    expect(Array.isArray(hints)).toBe(true);
  });
});
