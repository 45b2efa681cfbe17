/** What a learned judgement of a reply looks at: its words, and what signals and rules say of it. */
import type { Scene } from '../rules/conditions.ts';
import type { Sentence } from '../text/document.ts';
import { countWords, type Counts } from './words.ts';

/** What one rule says of a reply, and what it would say with less to hold it back. */
export interface Raised {
  full: boolean;
  /** Without its conditions on the conversation. */
  anyWhen: boolean;
  /** Without its exceptions. */
  noUnless: boolean;
  /** Without either. */
  bare: boolean;
}

export interface ReplyFeatures {
  words: Counts;
  facts: Counts;
  raised: ReadonlyMap<string, Raised>;
}

/** Facts weigh less than words by so much, so that neither drowns the other. */
const FACT = 0.35;
/** Shares of a draft that count as its opening and its closing. */
const OPENING = 0.2;
const CLOSING = 0.75;

export function replyFeatures(
  scene: Scene,
  likelyTones: readonly number[],
  raised: ReadonlyMap<string, Raised>,
): ReplyFeatures {
  const { doc } = scene.draft;
  const words: Counts = new Map();
  const facts: Counts = new Map();
  const fact = (key: string, much = 1): void => void facts.set(key, much * FACT);
  countWords(doc.sentences, words, { pairs: true });
  countWords(doc.sentences.slice(0, 1), words, { prefix: '<' });
  countWords(doc.sentences.slice(-1), words, { prefix: '>' });
  const mood = moodOf(scene);
  for (const [name, all] of scene.draft.byName) {
    fact(`draft ${name}`);
    fact(`${mood} ${name}`, 0.7);
    for (const { start } of all) fact(`${placeOf(start / doc.text.length)} ${name}`, 0.7);
  }
  const { flags, provided, questions } = scene.reading;
  for (const flag of flags) fact(`flag ${flag}`);
  for (const { what } of provided) fact(`given ${what}`);
  for (const name of scene.said) fact(`said ${name}`, 0.5);
  for (const name of scene.unanswered.said) fact(`open ${name}`, 0.5);
  for (const [rule, { anyWhen, noUnless, bare }] of raised) {
    if (anyWhen) fact(`any-when ${rule}`, 0.7);
    if (noUnless) fact(`no-unless ${rule}`, 0.7);
    if (bare) fact(`bare ${rule}`, 0.7);
  }
  fact(`reply ${scene.reply}`);
  fact(`mood ${mood}`);
  fact(`mood ${mood} ${scene.reply}`);
  fact('questions', Math.min(3, questions.length));
  if (scene.unmet) fact('unmet');
  if (scene.customerLast) fact('customer last');
  measures(doc.sentences, scene.customerStems, fact);
  likelyTones.forEach((likely, at) => fact(`tone ${at}`, likely / FACT));
  return { words, facts, raised };
}

function moodOf({ reading: { tone } }: Scene): string {
  return tone === 'angry' || tone === 'frustrated' ? 'upset' : tone;
}

function placeOf(share: number): string {
  if (share < OPENING) return 'opening';
  return share > CLOSING ? 'closing' : 'middle';
}

/** How long the reply is and how much of it takes up the customer's words. */
function measures(
  sentences: readonly Sentence[],
  theirs: ReadonlySet<string>,
  fact: (key: string, much: number) => void,
): void {
  const terms = sentences.flatMap((sentence) => sentence.terms);
  const shared = new Set(terms.filter(({ root }) => theirs.has(root)).map(({ root }) => root));
  const ends = (mark: string): number => terms.filter(({ post }) => post.includes(mark)).length;
  fact('sentences', Math.min(20, sentences.length) / 6);
  fact('words', Math.min(300, terms.length) / 60);
  fact('shared', Math.min(8, shared.size) / 4);
  fact('shared of all', (3 * shared.size) / (terms.length || 1));
  fact('question marks', Math.min(4, ends('?')) / 2);
  fact('bangs', Math.min(3, ends('!')) / 2);
}
