/**
 * The text of an element as a person reads it, with a map from each character back to its node.
 * Blocks and `<br>` become line breaks, list items get their marker, no-break spaces become
 * spaces, what editors put in as filler is dropped, quoted history is left out. No layout is
 * asked for; only the element's `white-space` is, once.
 */
import { BLOCKS, COLLAPSIBLE, FILLER, isSilent, listMarker } from './text-rules.ts';

/** A stretch of text that stands in one node. Characters that no piece covers are ours. */
export interface Piece {
  /** Offsets into the text, UTF-16. Equal for a place on an empty line. */
  start: number;
  end: number;
  node: Node;
  /** Where in the node: a character of a text node, or a child index of an element. */
  from: number;
  /** Stands in an island the agent cannot write in: a mention, a widget. */
  locked: boolean;
}

export interface MappedText {
  text: string;
  /** In the order of the text. */
  pieces: Piece[];
}

export interface ReadOptions {
  /** Parts to leave out: a selector, or nothing. */
  drop: string;
  /** Whether spaces and line ends in the source are shown as they stand (`white-space`). */
  preserve: boolean;
}

/** A run of ordinary characters, or one that may need care. */
const TOKENS = /[^\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]/g;

/** Reads an element. Total: whatever the page holds, a text comes out. */
export function readText(root: Node, { drop, preserve }: ReadOptions): MappedText {
  let text = '';
  const pieces: Piece[] = [];
  /** What stands before the next character: nothing, a block's edge, or a `<br>`. */
  let gap: 'none' | 'block' | 'line' = 'none';
  /** A collapsed space; it counts only when words follow on the same line. */
  let space: { node: Node; from: number } | null = null;
  let marker = '';
  let locked = false;

  function put(words: string, node: Node, from: number): void {
    const start = text.length;
    text += words;
    const last = pieces.at(-1);
    const joins =
      last?.node === node &&
      node.nodeType === Node.TEXT_NODE &&
      last.end === start &&
      last.from + (last.end - last.start) === from;
    if (joins) last.end = text.length;
    else pieces.push({ start, end: text.length, node, from, locked });
  }

  /** Writes what is due before a character. */
  function settle(): void {
    if (gap === 'line' || (gap === 'block' && text !== '')) {
      text += '\n';
      space = null;
    }
    gap = 'none';
    if (marker !== '') {
      text += marker;
      marker = '';
      space = null;
    }
    if (space !== null) put(' ', space.node, space.from);
    space = null;
  }

  function blockEdge(): void {
    if (gap === 'none') gap = 'block';
    space = null;
  }

  function readWords(node: Text, keep: boolean): void {
    for (const { 0: token, index } of node.data.matchAll(TOKENS)) {
      if (FILLER.includes(token)) continue;
      if (!keep && COLLAPSIBLE.includes(token)) {
        const lineStart = gap !== 'none' || text === '' || text.endsWith('\n') || marker !== '';
        if (!lineStart && space === null && !text.endsWith(' ')) space = { node, from: index };
        continue;
      }
      settle();
      put(token === '\u00a0' || token === '\t' ? ' ' : token, node, index);
    }
  }

  function readElement(node: Element, keep: boolean): void {
    const tag = node.tagName;
    if (isSilent(node)) return;
    if (tag === 'BR') {
      settle();
      const parent = node.parentNode!;
      const from = Array.prototype.indexOf.call(parent.childNodes, node);
      pieces.push({ start: text.length, end: text.length, node: parent, from, locked });
      gap = 'line';
      return;
    }
    if (tag === 'IMG') {
      const alt = node.getAttribute('alt') ?? '';
      // An emoji drawn as a picture; a longer text describes a photo and is nobody's words.
      if (alt === '' || alt.length > 8) return;
      settle();
      const parent = node.parentNode!;
      const outside = locked;
      locked = true;
      put(alt, parent, Array.prototype.indexOf.call(parent.childNodes, node));
      locked = outside;
      return;
    }
    if (drop !== '' && node.matches(drop)) {
      blockEdge();
      return;
    }
    const outside = locked;
    const editable = node.getAttribute('contenteditable');
    if (editable !== null && node !== root) locked = editable === 'false';
    const block = BLOCKS.has(tag);
    if (block) blockEdge();
    if (tag === 'LI') marker = listMarker(node);
    const fenced = tag === 'PRE';
    if (fenced) fence();
    for (const child of node.childNodes) read(child, keep || fenced);
    if (fenced) fence();
    if (block) {
      marker = '';
      blockEdge();
    }
    locked = outside;
  }

  /** Code is nobody's prose: the engine leaves fenced lines alone. */
  function fence(): void {
    blockEdge();
    settle();
    text += '```';
    blockEdge();
  }

  function read(node: Node, keep: boolean): void {
    if (node.nodeType === Node.TEXT_NODE) readWords(node as Text, keep);
    else if (node.nodeType === Node.ELEMENT_NODE) readElement(node as Element, keep);
  }

  for (const child of root.childNodes) read(child, preserve);
  return { text, pieces };
}
