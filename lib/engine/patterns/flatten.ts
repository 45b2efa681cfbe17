/**
 * compromise reads no brackets inside brackets. Authors write them all the same, so
 * "(please|kindly) (be (sure|aware)|wait)" is opened to "(please|kindly) (be sure|be aware|wait)".
 */

const MAX_WAYS = 96;

export class FlattenError extends Error {
  /** False when the brackets themselves are wrong, true when they stand for too much. */
  readonly paired: boolean;

  constructor(message: string, paired: boolean) {
    super(message);
    this.paired = paired;
  }
}

/** Splits at a mark outside of brackets. */
export function splitOutside(text: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    else if (text[i] === ')') depth -= 1;
    else if (depth === 0 && text[i] === mark) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

/** All plain ways to say one alternative that may hold brackets. */
function waysOf(alternative: string): string[] {
  let ways = [''];
  for (const piece of splitOutside(alternative.trim(), ' ')) {
    const group = /^\((.*)\)(\??)$/.exec(piece);
    const options = group
      ? [...splitOutside(group[1]!, '|').flatMap(waysOf), ...(group[2] ? [''] : [])]
      : [piece];
    ways = ways.flatMap((way) => options.map((option) => `${way} ${option}`.trim()));
    if (ways.length > MAX_WAYS) {
      throw new FlattenError(`the brackets stand for more than ${MAX_WAYS} phrases`, true);
    }
  }
  return ways;
}

/** @throws FlattenError when brackets do not pair up or stand for too many phrases */
export function flatten(pattern: string): string {
  let depth = 0;
  for (const character of pattern) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) break;
  }
  if (depth !== 0) throw new FlattenError('the brackets do not pair up', false);
  if (!/\([^)]*\(/.test(pattern)) return pattern;
  return splitOutside(pattern, ' ')
    .map((token) => {
      const open = token.indexOf('(');
      const close = token.lastIndexOf(')');
      const inner = token.slice(open + 1, close);
      if (open < 0 || !inner.includes('(') || inner.includes('&&')) return token;
      const ways = splitOutside(inner, '|').flatMap(waysOf);
      if (ways.length > MAX_WAYS) {
        throw new FlattenError(`the brackets stand for more than ${MAX_WAYS} phrases`, true);
      }
      return `${token.slice(0, open)}(${ways.join('|')})${token.slice(close + 1)}`;
    })
    .join(' ');
}
