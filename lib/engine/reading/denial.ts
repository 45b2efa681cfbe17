/**
 * Where a customer takes back what an agent has just said: the agent's own word behind a negation
 * ("Fixed!" – "Not fixed"), thrown back as a question ("What late fee?"), put right after a "you"
 * ("You refunded the rent, …"), or affirmed against the agent's own "not" («Не оплачено» –
 * «Оплачено»).
 */
import type { Lexicon } from '../patterns/lexicon.ts';
import type { Scanner } from '../signals/scan.ts';
import type { Doc, Sentence } from '../text/document.ts';
import type { Term } from '../text/term.ts';
import type { Span } from '../types.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const NEGATOR = words(
  'not no never nothing nobody none neither не ни нет никто ничего никакой никакая никакого',
);
/** What one cannot do is no denial of what was said. */
const INABILITY = words('can could able may might will would if могу можем смог смогла будет бы');
/** What may stand between the negation and the word denied. */
const FILLER = words(
  'a an the my our your any at all about for in on to even actually really ever been be was were is are being yet ' +
    'need want wants asked asking talking writing it this that single you such ' +
    'мне нам вам его ее их это мой моя мое про о об в на и не нужен нужна нужно нужны был была было были вообще никакой никакая ' +
    'никакого такой такого вчера сегодня еще просила просил хочу хотела хотел пока там тут',
);
const ASKS_BACK = words('what which whose какой какая какое какие какого какую какому');
const HOW = words('how как что what');
/** Asks for news, and takes nothing back («Уточнили?», "Still checking?"). */
const NEWS = /^(?:still|все|ну|так|и|а)$|(?:ли|л|ла|лся|лась|лись)$/;
const ASKS = /\?[!?]*$/;
const YOU = words('you вы');
const REQUEST = words(
  'can could will would if when please thank thanks if did do have has that as once если когда спасибо',
);
const DAYS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|сегодня|завтра|\d{1,2}[:.]\d\d)$/;
/** Before the negation these say what one would like, or supposes. */
const WISH = words(
  'prefer rather assume guess think suppose hope wish хотелось думаю кажется надеюсь предпочитаю полагаю',
);
const REACH = 4;
const SHORT = 4;
/** A question thrown back has the truth behind it. */
const TRUTH = 3;

/** Two forms of one word, where their stems differ too («доставлен», «доставляли»). */
function related(a: Term, b: Term): boolean {
  if (a.root === b.root) return true;
  const least = Math.min(a.normal.length, b.normal.length);
  if (least < 5 || a.kind !== 'word' || b.kind !== 'word') return false;
  let shared = 0;
  while (shared < least && a.normal[shared] === b.normal[shared]) shared += 1;
  return shared >= Math.max(5, least * 0.65);
}

const content = (term: Term, { lang }: Sentence, lexicon: Lexicon): boolean =>
  (term.kind === 'word' || term.kind === 'number') &&
  term.normal.length > 1 &&
  !DAYS.test(term.normal) &&
  !FILLER.has(term.normal) &&
  !lexicon.words[lang].stop.has(term.normal);

/** Position behind a negation that denies a claimed word, or -1. */
function deniedAfter(terms: Term[], at: number, isClaimed: (term: Term) => boolean): number {
  if (INABILITY.has(terms[at - 1]?.normal ?? '')) return -1;
  for (let next = at + 1; next < Math.min(terms.length, at + 1 + REACH); next += 1) {
    const term = terms[next]!;
    if (isClaimed(term)) return next;
    if (!FILLER.has(term.normal) || /[,;:]/.test(term.post)) return -1;
  }
  return -1;
}

/** The span of one sentence that contradicts, or null. */
function contradiction(
  { terms, text, start, end }: Sentence,
  isClaimed: (term: Term) => boolean,
  isDenied: (term: Term) => boolean,
  isSaid: (term: Term) => boolean,
  wordsInAll: number,
): Span | null {
  const first = terms[0]!.normal;
  const asksBack = ASKS_BACK.has(first);
  if (asksBack && terms.length > 2 && !ASKS.test(text) && isSaid(terms[1]!)) return { start, end };
  if (ASKS.test(text)) {
    const short = terms.length <= SHORT || asksBack;
    const back = terms.length <= SHORT + 1 && short && terms.some(isSaid);
    if (back && !NEWS.test(first) && wordsInAll >= terms.length + TRUTH) return { start, end };
    const how = HOW.has(first) && terms.slice(1, 4).some(isClaimed);
    return how && terms.some(({ normal }) => /^(?:if|when|если|когда)$/.test(normal))
      ? { start, end }
      : null;
  }
  if (terms.length <= 2 && terms.some(isDenied)) return { start, end };
  if (terms.some(({ normal }) => WISH.has(normal))) return null;
  for (const [at, term] of terms.entries()) {
    const denied = NEGATOR.has(term.normal) ? deniedAfter(terms, at, isClaimed) : -1;
    if (denied >= 0) return { start: term.start, end: terms[denied]!.end };
    const next = terms[at + 1];
    const told = YOU.has(term.normal) && next !== undefined && isClaimed(next) && terms.length > 4;
    if (told && !terms.slice(0, at).some(({ normal }) => REQUEST.has(normal))) {
      return { start: term.start, end: next.end };
    }
  }
  return null;
}

/** Offsets into the customer's text. */
export function denials(reply: Doc, agent: Doc, scanner: Scanner, lexicon: Lexicon): Span[] {
  // What was asked or promised is no claim: "nobody called" breaks a promise and corrects nobody.
  const said = agent.sentences.filter((one) => !ASKS.test(one.text));
  const statements = said.filter(
    (one) =>
      !scanner.scan(one).signals.some(({ name }) => name === 'promise' || name === 'ask.verb'),
  );
  const wordsOf = (sentences: Sentence[]): Term[] =>
    sentences.flatMap((one) => one.terms.filter((term) => content(term, one, lexicon)));
  const spoken = wordsOf(said);
  if (spoken.length === 0) return [];
  const claimed = wordsOf(statements);
  const negated = statements.flatMap(({ terms }) =>
    terms.filter((_, at) => ['не', 'not'].includes(terms[at - 1]?.normal ?? '')),
  );
  const size = reply.sentences.reduce((sum, { terms }) => sum + terms.length, 0);
  return reply.sentences.flatMap((sentence) => {
    const among = (others: Term[]) => (term: Term) =>
      content(term, sentence, lexicon) && others.some((one) => related(one, term));
    const span = contradiction(sentence, among(claimed), among(negated), among(spoken), size);
    return span ? [span] : [];
  });
}
