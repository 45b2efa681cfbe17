/** What differs between two texts, for eyes: the pieces that went and the pieces that came. */

export interface Piece {
  text: string;
  /** It stands in this text only. */
  own: boolean;
}

/** More steps than this are not compared: the whole text counts as changed. */
const MOST_STEPS = 250_000;

const words = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

/** Both texts cut into pieces, word by word. */
export function compareWords(before: string, after: string): [Piece[], Piece[]] {
  return compare(words(before), words(after));
}

/** Both texts cut into pieces, line by line; long runs of lines that stay are cut out. */
export function compareLines(before: string, after: string): [Piece[], Piece[]] {
  const [old, now] = compare(lines(before), lines(after));
  return [shortened(old), shortened(now)];
}

function compare(before: string[], after: string[]): [Piece[], Piece[]] {
  if (before.length * after.length > MOST_STEPS) {
    return [[{ text: before.join(''), own: true }], [{ text: after.join(''), own: true }]];
  }
  const common = commonParts(before, after);
  return [pieces(before, common.before), pieces(after, common.after)];
}

/** Which parts of each row belong to a longest row that stands in both. */
function commonParts(a: string[], b: string[]): { before: boolean[]; after: boolean[] } {
  const width = b.length + 1;
  const length = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const same = a[i] === b[j];
      length[i * width + j] = same
        ? length[(i + 1) * width + j + 1]! + 1
        : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!);
    }
  }
  const before = a.map(() => false);
  const after = b.map(() => false);
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) before[i++] = after[j++] = true;
    else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return { before, after };
}

function pieces(parts: string[], shared: boolean[]): Piece[] {
  const found: Piece[] = [];
  for (const [index, text] of parts.entries()) {
    const own = !shared[index];
    const last = found.at(-1);
    if (last?.own === own) last.text += text;
    else found.push({ text, own });
  }
  return found;
}

/** Lines that stay are shown beside a change only. */
const AROUND = 2;
const CUT = '…\n';

function shortened(found: Piece[]): Piece[] {
  return found.map((piece, index) => {
    if (piece.own) return piece;
    const all = lines(piece.text);
    const head = index === 0 ? 0 : AROUND;
    const tail = index === found.length - 1 ? 0 : AROUND;
    if (all.length <= head + tail + 1) return piece;
    const kept = [...all.slice(0, head), CUT, ...(tail === 0 ? [] : all.slice(-tail))];
    return { text: kept.join(''), own: false };
  });
}
