/** What is counted in sentences for a learned judgement: words, stems, pairs, loud punctuation. */
import type { Sentence } from '../text/document.ts';
import type { Term } from '../text/term.ts';

/** How much there is of each thing, by its key. */
export type Counts = Map<string, number>;

const PUNCTUATION = /!{2,}|\?{2,}|[!?](?=[!?])|[!?…]|\.{2,}|["«»“”]|[:;—–()]/gu;

export function add(counts: Counts, key: string, much = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + much);
}

/** Numbers, codes and addresses differ from ticket to ticket: only their kind is kept. */
function nameOf({ kind, normal, root, tags }: Term): string {
  if (kind === 'word') return root;
  if (tags.has('Code')) return '#code';
  if (kind === 'number') return '#number';
  if (kind === 'url' || kind === 'email') return `#${kind}`;
  return normal;
}

/**
 * Counts what stands in some sentences.
 * @param prefix tells the same word in different places apart
 * @param pairs also counts neighbours, which tell "not happy" from "happy"
 */
export function countWords(
  sentences: readonly Sentence[],
  counts: Counts,
  { prefix = '', pairs = false }: { prefix?: string; pairs?: boolean } = {},
): void {
  for (const { terms } of sentences) {
    let before = '^';
    for (const term of terms) {
      const name = nameOf(term);
      add(counts, prefix + name);
      if (term.kind === 'word' && name !== `=${term.normal}`) add(counts, prefix + term.normal);
      if (term.tags.has('UpperCase')) add(counts, `${prefix}#capitals`);
      if (pairs) add(counts, `${prefix}${before} ${name}`);
      const marks = term.post.match(PUNCTUATION) ?? [];
      for (const mark of marks) add(counts, prefix + mark.slice(0, 2));
      before = marks.length > 0 ? name + marks[0]!.slice(0, 2) : name;
    }
    if (pairs) add(counts, `${prefix}${before} $`);
  }
}
