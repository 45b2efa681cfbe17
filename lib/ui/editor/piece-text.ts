/**
 * The YAML of a piece (a rule, a signal, a word list) as the one truth of the editor. A form
 * changes single places of it, so that comments and the author's own layout survive.
 */
import type { Document } from 'yaml';
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Span } from '../../engine/types.ts';

export type Path = readonly (string | number)[];

/** The order of the keys of a rule, then of a scenario: what is new is put in its place. */
const ORDER = [
  'id category severity kind enabled when unless find patterns lacks about in min min-listed',
  'min-block remove place label say why try examples',
  'lang title level situation customer agent clock turns goals starter model',
].flatMap((line) => line.split(' '));

/** Nothing is folded: a value is one line, however long, and lists in brackets stay as they are. */
const LAYOUT = { lineWidth: 0 };

export class PieceText {
  readonly text: string;
  /** What it says, or null where it is no YAML. */
  readonly value: unknown = null;
  /** Where it is no YAML, and why. */
  readonly errors: (Span & { message: string })[];
  readonly #document: Document.Parsed;

  constructor(text: string) {
    this.text = text;
    this.#document = parseDocument(text, { prettyErrors: false });
    this.errors = this.#document.errors.map(({ pos, message }) => ({
      start: Math.min(pos[0], text.length),
      end: Math.min(pos[1], text.length),
      message,
    }));
    if (this.errors.length > 0) return;
    try {
      this.value = this.#document.toJS({ maxAliasCount: 20 });
    } catch (error) {
      this.errors.push({ start: 0, end: text.length, message: (error as Error).message });
    }
  }

  /** The value at a path, or undefined. */
  at(path: Path): unknown {
    let value = this.value;
    for (const key of path) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = (value as Record<string | number, unknown>)[key];
    }
    return value;
  }

  /** Where the value at a path stands, or the nearest thing above it; the whole at the worst. */
  rangeOf(path: Path): Span {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = this.#document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return { start: node.range[0], end: node.range[1] };
    }
    return { start: 0, end: this.text.length };
  }

  /** The text with another value at a path; `undefined` takes the place away. */
  with(path: Path, value: unknown): string {
    const document = this.#document.clone();
    if (value === undefined) takeAway(document, path);
    else put(document, path, value);
    return String(document.toString(LAYOUT));
  }

  /** The text with one more value at the end of a list, which may not be there yet. */
  withMore(path: Path, value: unknown): string {
    const list = this.at(path);
    return Array.isArray(list)
      ? this.with([...path, list.length], value)
      : this.with(path, [value]);
  }
}

function put(document: Document, path: Path, value: unknown): void {
  const node = document.getIn(path, true);
  if (isScalar(node) && typeof value !== 'object') {
    // The node keeps its comments; quotes and folding are chosen anew where they no longer fit.
    node.value = value;
    if (typeof value === 'string' && /[\n]/.test(value) === false) delete node.source;
    return;
  }
  const [key] = path;
  const { contents } = document;
  if (path.length === 1 && isMap(contents) && !contents.has(key)) {
    insertInOrder(contents as YAMLMap, document.createPair(key, value));
    return;
  }
  if (path.length > 1 && document.getIn(path.slice(0, -1)) === undefined) {
    // Not `setIn`: that makes a map of what should be a list.
    put(
      document,
      path.slice(0, -1),
      typeof path.at(-1) === 'number' ? [value] : { [String(path.at(-1))]: value },
    );
    return;
  }
  document.setIn(path, document.createNode(value));
}

function insertInOrder(map: YAMLMap, pair: Pair): void {
  const rank = (one: Pair): number =>
    ORDER.indexOf(String(isScalar(one.key) ? one.key.value : one.key));
  const own = rank(pair);
  const before = own < 0 ? -1 : map.items.findIndex((one) => rank(one) > own);
  if (before < 0) map.items.push(pair as never);
  else map.items.splice(before, 0, pair as never);
}

/** Takes a place away, and what it leaves empty above it. */
function takeAway(document: Document, path: Path): void {
  if (!document.hasIn(path)) return;
  document.deleteIn(path);
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const above = document.getIn(path.slice(0, depth), true);
    if (!isCollection(above) || above.items.length > 0) return;
    document.deleteIn(path.slice(0, depth));
  }
}
