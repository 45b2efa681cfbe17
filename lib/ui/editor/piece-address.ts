/** Where pieces are edited and listed, and what they are called. */
import type { Lang } from '../../engine/types.ts';
import type { PieceKind } from '../../packs/trial.ts';
import type { PieceText } from './piece-text.ts';

const ROOMS: Record<PieceKind, { edit: string; list: string }> = {
  rule: { edit: 'edit', list: '#rules' },
  signal: { edit: 'signal', list: '#signals' },
  words: { edit: 'words', list: '#signals' },
  scenario: { edit: 'scenario', list: '#trainer/practice' },
};

/** The list a piece stands in. */
export const listOf = (kind: PieceKind): string => ROOMS[kind].list;

/** Where a kept piece is edited. */
export const editorOf = (kind: PieceKind, name: string): string =>
  `#${ROOMS[kind].edit}/${encodeURIComponent(name)}`;

/** Where a draft is edited: those of kept pieces where the piece is. */
export const draftAddress = (key: string): string =>
  key.startsWith('new-') ? `#draft/${key}` : `#${key}`;

/** What a piece calls itself; empty where it has no name yet. */
export function titleOf(kind: PieceKind, piece: PieceText, lang: Lang): string {
  const keys = {
    rule: [['label', lang], ['id']],
    signal: [['name']],
    words: [['name']],
    scenario: [['title'], ['id']],
  }[kind];
  const found = keys.map((path) => piece.at(path)).find((one) => typeof one === 'string' && one);
  return typeof found === 'string' ? found : '';
}
