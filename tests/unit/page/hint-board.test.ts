import { describe, expect, it } from 'vitest';
import { editBetween } from '../../../lib/page/edit.ts';
import { hintBoard } from '../../../lib/page/hint-board.ts';
import { hint } from './hint.ts';

const DRAFT = 'We will write soon. Bye!';
const soon = hint({ rule: 'vague-eta', span: { start: 14, end: 18 } });
const trouble = hint({ rule: 'acknowledge-frustration' });

const rules = (board: ReturnType<typeof hintBoard>) => board.visible([]).map(({ rule }) => rule);

describe('hintBoard', () => {
  it('holds back what is missing until the draft has settled, then keeps it', () => {
    const board = hintBoard();
    board.adopt([soon, trouble], DRAFT, [], false);
    expect(rules(board)).toEqual(['vague-eta']);
    board.adopt([soon, trouble], DRAFT, [], true);
    expect(rules(board)).toEqual(['vague-eta', 'acknowledge-frustration']);
    board.adopt([soon, trouble], DRAFT, [], false);
    expect(rules(board)).toEqual(['vague-eta', 'acknowledge-frustration']);
    board.adopt([soon], DRAFT, [], false);
    expect(rules(board)).toEqual(['vague-eta']);
  });

  it('knows a hint again while the draft is edited around it', () => {
    const board = hintBoard();
    board.adopt([soon], DRAFT, [], true);
    const before = board.visible([])[0]!;
    const later = `Hello Dana! ${DRAFT}`;
    board.slide(editBetween(DRAFT, later)!, later);
    const span = { start: 26, end: 30 };
    expect(board.visible([])[0]).toMatchObject({ key: before.key, span });
    board.adopt([hint({ rule: 'vague-eta', span })], later, [], true);
    expect(board.visible([])[0]).toMatchObject({ key: before.key, words: 'soon' });
  });

  it('lets go of a hint whose words were touched, and gives it a new key when they return', () => {
    const board = hintBoard();
    board.adopt([soon], DRAFT, [], true);
    const { key } = board.visible([])[0]!;
    const later = 'We will write son. Bye!';
    board.slide(editBetween(DRAFT, later)!, later);
    expect(rules(board)).toEqual([]);
    board.adopt([], later, [], true);
    board.slide(editBetween(later, DRAFT)!, DRAFT);
    board.adopt([soon], DRAFT, [], true);
    expect(board.visible([])[0]?.key).not.toBe(key);
  });

  it('knows a hint again whose words were still being typed', () => {
    const board = hintBoard();
    const early = 'Bye. Have a wonderful d';
    const wish = (end: number) => hint({ rule: 'cheerful-signoff', span: { start: 5, end } });
    board.adopt([wish(early.length)], early, [], false);
    const { key } = board.visible([])[0]!;
    let text = early;
    for (const letter of 'ay!') {
      board.slide(editBetween(text, text + letter)!, text + letter);
      text += letter;
    }
    expect(rules(board)).toEqual([]);
    board.adopt([wish(text.length)], text, [], false);
    expect(board.visible([])[0]).toMatchObject({ key, words: 'Have a wonderful day!' });
  });

  it('moves fixes with the text, and drops one whose words were touched', () => {
    const board = hintBoard();
    const fixes = [
      { kind: 'replace' as const, start: 14, end: 18, text: 'by 6 pm' },
      { kind: 'insert' as const, start: 19, end: 19, text: ' I am sorry.' },
      { kind: 'replace' as const, start: 20, end: 24, text: 'Oliver' },
    ];
    board.adopt([{ ...soon, fixes }], DRAFT, [], true);
    const later = 'Yes. We will write soon. By!';
    board.slide(
      editBetween(DRAFT, 'Yes. We will write soon. Bye!')!,
      'Yes. We will write soon. Bye!',
    );
    board.slide(editBetween('Yes. We will write soon. Bye!', later)!, later);
    expect(board.visible([])[0]?.fixes).toEqual([
      { ...fixes[0], start: 19, end: 23 },
      { ...fixes[1], start: 24, end: 24 },
    ]);
  });

  it('puts away a hint, a rule here, and a rule on the site', () => {
    const board = hintBoard();
    board.adopt([soon, trouble], DRAFT, [], true);
    expect(board.visible(['vague-eta']).map(({ rule }) => rule)).toEqual([
      'acknowledge-frustration',
    ]);
    board.hide(board.visible([])[0]!.key);
    expect(rules(board)).toEqual(['acknowledge-frustration']);
    board.hideRule('acknowledge-frustration');
    board.adopt([soon, trouble], DRAFT, [], true);
    expect(rules(board)).toEqual([]);
    board.forget();
    board.adopt([soon, trouble], DRAFT, [], true);
    expect(rules(board)).toEqual(['vague-eta', 'acknowledge-frustration']);
  });

  it('tells two open questions of one rule apart', () => {
    const board = hintBoard();
    const turns = [{ role: 'customer' as const, text: 'When? And how much?' }];
    const ask = (start: number, end: number) =>
      hint({ rule: 'unanswered-question', cause: { turn: 0, start, end } });
    board.adopt([ask(0, 5), ask(6, 19)], DRAFT, turns, true);
    const [when, much] = board.visible([]);
    expect([when?.causeWords, much?.causeWords]).toEqual(['When?', 'And how much?']);
    board.adopt([ask(6, 19)], DRAFT, turns, true);
    expect(board.visible([]).map(({ key }) => key)).toEqual([much?.key]);
  });
});
