/**
 * A pack that is made here as a text, changed piece by piece: comments survive, and what is not
 * touched stays as it is.
 */
import { Document, isMap, isSeq, parseDocument, stringify, type Node, type YAMLMap } from 'yaml';
import type { PieceKind } from './trial.ts';

/** The pack that rules of the editor go into until another is made here. */
export const OWN_PACK = 'my-rules';

const EMPTY = `# Made in the rule editor of Sincerely.
id: ${OWN_PACK}
name: { en: My rules, ru: Мои правила }
version: 1.0.0
`;

const LANGS = ['en', 'ru'] as const;
const LAYOUT = { lineWidth: 0 };

/**
 * Rules and scenarios stand in lists; signals and word lists under their language. A piece of one
 * of those by itself says its name and what it is in each language.
 */
const SHELVES: Record<PieceKind, string> = {
  rule: 'rules',
  scenario: 'scenarios',
  signal: 'signals',
  words: 'words',
};
const isListed = (kind: PieceKind): boolean => kind === 'rule' || kind === 'scenario';

function placeInList(document: Document, shelf: string, id: string): number {
  const list = document.get(shelf);
  if (!isSeq(list)) return -1;
  return list.items.findIndex((one) => isMap(one) && one.get('id') === id);
}

/** What stands above the first key belongs to the piece, however far above it stands. */
function contentsOf(text: string): Node | null {
  const document = parseDocument(text, { prettyErrors: false });
  const { contents } = document;
  if (contents === null) return null;
  const above = [document.commentBefore, contents.commentBefore].filter(Boolean).join('\n');
  if (above !== '') contents.commentBefore = above;
  if (document.comment) contents.comment = document.comment;
  return contents;
}

/** One version on, so that the pack before can be told from the one after. */
function raise(document: Document): void {
  const version = String(document.get('version'));
  document.set(
    'version',
    version.replace(
      /^(\d+\.\d+\.)(\d+).*$/,
      (_, head: string, last: string) => head + (Number(last) + 1),
    ),
  );
}

/**
 * @param packText the pack as it is kept, or null for the first piece of it
 * @param name the piece as it was kept before, or empty
 * @param text the YAML of the piece, which the gate has seen
 */
export function withPiece(
  packText: string | null,
  { kind, name, text }: { kind: PieceKind; name: string; text: string },
): string {
  const document = parseDocument(packText ?? EMPTY);
  const contents = contentsOf(text);
  const shelf = SHELVES[kind];
  if (isListed(kind)) {
    const index = name === '' ? -1 : placeInList(document, shelf, name);
    if (!isSeq(document.get(shelf))) document.set(shelf, document.createNode([]));
    const list = document.get(shelf) as { items: unknown[]; flow?: boolean };
    list.flow = false;
    if (contents && index < 0) list.items.push(contents);
    else if (contents) list.items[index] = contents;
  } else {
    const piece = isMap(contents) ? contents : null;
    const own = String(piece?.get('name') ?? name);
    for (const lang of LANGS) {
      const entry = piece?.get(lang, true);
      for (const gone of [name, own]) takeAway(document, [shelf, lang, gone]);
      if (entry !== undefined) put(document, [shelf, lang, own], entry);
    }
  }
  if (packText !== null) raise(document);
  return document.toString(LAYOUT);
}

function put(
  document: Document,
  [shelf, lang, name]: [string, string, string],
  entry: unknown,
): void {
  if (!isMap(document.get(shelf))) document.set(shelf, document.createNode({}));
  const langs = document.get(shelf) as YAMLMap;
  langs.flow = false;
  if (!isMap(langs.get(lang))) langs.set(lang, document.createNode({}));
  const names = langs.get(lang) as YAMLMap;
  names.flow = false;
  names.set(name, entry);
}

function takeAway(document: Document, path: string[]): void {
  if (document.hasIn(path)) document.deleteIn(path);
}

/** The pack without a piece, and whether anything is left in it. */
export function withoutPiece(
  packText: string,
  kind: PieceKind,
  name: string,
): { text: string; empty: boolean } {
  const document = parseDocument(packText);
  const shelf = SHELVES[kind];
  if (isListed(kind)) {
    const index = placeInList(document, shelf, name);
    if (index >= 0) document.deleteIn([shelf, index]);
  } else for (const lang of LANGS) takeAway(document, [shelf, lang, name]);
  raise(document);
  const left = document.toJS() as Record<string, unknown>;
  const empty = (value: unknown): boolean =>
    typeof value !== 'object' || value === null || Object.values(value).every(isEmptyShelf);
  const parts = ['rules', 'signals', 'words', 'cues', 'changes', 'scenarios'].map(
    (key) => left[key],
  );
  return { text: document.toString(LAYOUT), empty: parts.every(empty) };
}

const isEmptyShelf = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** The text of a piece of the pack; null when it has none of that name. */
export function pieceOf(packText: string, kind: PieceKind, name: string): string | null {
  const document = parseDocument(packText);
  const shelf = SHELVES[kind];
  if (isListed(kind)) {
    const index = placeInList(document, shelf, name);
    return index < 0 ? null : alone(document.getIn([shelf, index], true));
  }
  const entries = LANGS.flatMap((lang) => {
    const entry = document.getIn([shelf, lang, name], true);
    return entry === undefined ? [] : [[lang, entry] as const];
  });
  return entries.length === 0 ? null : stringify({ name, ...Object.fromEntries(entries) }, LAYOUT);
}

function alone(node: unknown): string {
  const document = new Document();
  document.contents = node as Document['contents'];
  return document.toString(LAYOUT);
}
