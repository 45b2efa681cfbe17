import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { pieceOf, withoutPiece, withPiece } from '../../../lib/packs/own-pack.ts';

const rule = (id: string, note = '') => `# Why we have it.
id: ${id}${note}
find: apology
`;

const keep = (pack: string | null, name: string, text: string) =>
  withPiece(pack, { kind: 'rule', name, text });

it('the first piece makes the pack', () => {
  const pack = keep(null, '', rule('one'));
  expect(parse(pack)).toMatchObject({ id: 'my-rules', version: '1.0.0', rules: [{ id: 'one' }] });
});

it('a piece changes in its place, under another id too, with its comments', () => {
  const two = keep(keep(null, '', rule('one')), '', rule('two', ' # ours'));
  const renamed = keep(two, 'one', rule('uno'));
  expect(parse(renamed)).toMatchObject({ version: '1.0.2', rules: [{ id: 'uno' }, { id: 'two' }] });
  expect(pieceOf(renamed, 'rule', 'two')).toContain('id: two # ours');
  expect(pieceOf(renamed, 'rule', 'uno')).toContain('# Why we have it.');
  expect(pieceOf(renamed, 'rule', 'one')).toBeNull();
});

it('the text of a piece is the same after it was kept', () => {
  const text = rule('one', ' # ours');
  const back = pieceOf(keep(keep(null, '', rule('two')), '', text), 'rule', 'one');
  expect(back).toBe(text);
});

it('signals and word lists stand under their languages', () => {
  const signal = 'name: our.slang\nen:\n  find:\n    - thingy\nru:\n  find:\n    - штука\n';
  const pack = withPiece(keep(null, '', rule('one')), { kind: 'signal', name: '', text: signal });
  expect(parse(pack).signals).toEqual({
    en: { 'our.slang': { find: ['thingy'] } },
    ru: { 'our.slang': { find: ['штука'] } },
  });
  expect(pieceOf(pack, 'signal', 'our.slang')).toBe(signal);
  const renamed = { kind: 'signal', name: 'our.slang', text: 'name: slang\nen: { find: [x] }\n' };
  expect(parse(withPiece(pack, renamed as Parameters<typeof withPiece>[1])).signals).toEqual({
    en: { slang: { find: ['x'] } },
    ru: {},
  });
  const words = withPiece(pack, { kind: 'words', name: '', text: 'name: ware\nen: kettle\n' });
  expect(parse(words).words).toEqual({ en: { ware: 'kettle' } });
});

it('says when the last piece is taken out', () => {
  const one = keep(null, '', rule('one'));
  const both = keep(one, '', rule('two'));
  expect(parse(withoutPiece(both, 'rule', 'one').text).rules).toHaveLength(1);
  expect(withoutPiece(both, 'rule', 'one').empty).toBe(false);
  expect(withoutPiece(one, 'rule', 'one').empty).toBe(true);
  expect(withoutPiece(one, 'signal', 'nothing').empty).toBe(false);
});
