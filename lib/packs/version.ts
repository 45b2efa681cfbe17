/** Semantic versions (https://semver.org): 1.2.0, or 1.2.0-beta.1 before it. */

export const VERSION = /^\d{1,9}\.\d{1,9}\.\d{1,9}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;

/** Below 0 when `a` is older than `b`, above 0 when it is newer, 0 when they are the same. */
export function compareVersions(a: string, b: string): number {
  const [numbersA = '', ...restA] = a.split('-');
  const [numbersB = '', ...restB] = b.split('-');
  const byNumber = compareParts(numbersA, numbersB);
  if (byNumber !== 0) return byNumber;
  if (restA.length === 0 || restB.length === 0) return restB.length - restA.length;
  return compareParts(restA.join('-'), restB.join('-'));
}

/** Part by part: numbers by size and before words, words by letter, the shorter row first. */
function compareParts(a: string, b: string): number {
  const partsB = b.split('.');
  for (const [index, one] of a.split('.').entries()) {
    const other = partsB[index];
    if (other === undefined) return 1;
    const numbers = [/^\d+$/.test(one), /^\d+$/.test(other)];
    if (numbers[0] !== numbers[1]) return numbers[0] ? -1 : 1;
    if (numbers[0] && Number(one) !== Number(other)) return Number(one) - Number(other);
    if (!numbers[0] && one !== other) return one < other ? -1 : 1;
  }
  return a.split('.').length - partsB.length;
}
