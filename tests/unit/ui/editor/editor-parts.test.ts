import { describe, expect, it } from 'vitest';
import {
  asTurns,
  conversationText,
  exampleCustomer,
  turnsIn,
} from '../../../../lib/ui/editor/conversation-text.ts';
import { faultMarks } from '../../../../lib/ui/editor/fault-marks.ts';
import { PieceDraft } from '../../../../lib/ui/editor/piece-draft.svelte.ts';
import { PieceText } from '../../../../lib/ui/editor/piece-text.ts';
import { formOf } from '../../../../lib/ui/editor/rule-form.ts';
import { flagTemplate, plainPattern, TEMPLATES } from '../../../../lib/ui/editor/templates.ts';

describe('a conversation as text', () => {
  const text = 'Where is it?\nSince Monday.\nАгент: Скоро.\nCustomer:  No!  ';

  it('is cut into turns with their places', () => {
    expect(asTurns(text)).toEqual([
      { role: 'customer', text: 'Where is it?\nSince Monday.' },
      { role: 'agent', text: 'Скоро.' },
      { role: 'customer', text: 'No!' },
    ]);
    for (const { text: words, at } of turnsIn(text))
      expect(text.slice(at.start, at.end)).toBe(words);
  });

  it('goes into an example and back', () => {
    const said = exampleCustomer(text);
    expect(asTurns(conversationText(said, 'ru'))).toEqual(said);
    expect(exampleCustomer('Just this.')).toBe('Just this.');
    expect(exampleCustomer('  ')).toBe('');
    expect(turnsIn('')).toEqual([]);
  });
});

describe('undo', () => {
  it('goes back place by place, and letters of one place at once', () => {
    let now = 0;
    const draft = new PieceDraft(TEMPLATES.phrase, '', () => now);
    for (const label of ['N', 'No', 'No!']) {
      now += 100;
      draft.set(['label', 'en'], label);
    }
    draft.set(['severity'], 'blocker');
    draft.undo();
    expect(formOf(draft.piece)).toMatchObject({ severity: 'suggestion', label: { en: 'No!' } });
    draft.undo();
    expect(draft.text).toBe(TEMPLATES.phrase);
    expect(draft.canUndo).toBe(false);
    draft.redo();
    draft.redo();
    expect(formOf(draft.piece)).toMatchObject({ severity: 'blocker', label: { en: 'No!' } });
    draft.undo();
    draft.set(['id'], 'x-y');
    expect(draft.canRedo).toBe(false);
  });
});

describe('marks under a pattern', () => {
  const fault = (kind: string, part: string | null) =>
    ({ keys: [], message: '', pattern: { fault: kind, part } }) as Parameters<
      typeof faultMarks
    >[1][0];

  it('stand where the fault is', () => {
    expect(faultMarks('a (b', [fault('brackets', null)], [])).toMatchObject([{ start: 2, end: 3 }]);
    expect(faultMarks('a b) c', [fault('brackets', null)], [])).toMatchObject([
      { start: 3, end: 4 },
    ]);
    expect(faultMarks('a #Nope', [fault('tag', '#Nope')], [])).toMatchObject([
      { start: 2, end: 7 },
    ]);
    expect(faultMarks('abc', [fault('anything', null)], [])).toMatchObject([{ start: 0, end: 3 }]);
  });
});

describe('a rule begun from words', () => {
  it('has them as a pattern and as an example', () => {
    const form = formOf(
      new PieceText(flagTemplate('Ну, что поделать!', 'Где заказ?', 'Ну, что поделать!')),
    );
    expect(form.patterns).toEqual({ en: [], ru: ['ну что поделать'] });
    expect(form.examples).toMatchObject([
      { lang: 'ru', customer: 'Где заказ?', at: 'Ну, что поделать!', expect: 'flag' },
    ]);
    expect(plainPattern('  (No) $way?  ')).toBe('no way');
    expect(plainPattern('Well. It is what it is!')).toBe('it is what it is');
  });

  it('a form is made of anything', () => {
    for (const text of ['', '[]', '7', 'examples: [1, null, {}]', 'patterns: {en: x}', 'id: [']) {
      expect(formOf(new PieceText(text)).kind).toBe('span');
    }
  });
});
