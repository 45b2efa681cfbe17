/**
 * A long way through menus: "A → B → C → D", or "open X, then Y, choose Z and click W". The packs'
 * `route.step` names one step in words, and their list `menu` the things one meets on a screen, so
 * that turning a screw four times is no route.
 */
import type { Doc, Sentence } from '../text/document.ts';
import type { Term } from '../text/term.ts';
import type { Lang } from '../types.ts';
import type { Found } from './found.ts';

/** Steps from which on a route is long. */
const LONG = 4;
/** Steps that must lead to something on a screen. */
const ON_SCREEN = 2;
/** Sentences without a step that a route may run over. */
const PAUSE = 1;

const ARROW = /\s*(?:→|➔|➜|⇒|›|=+>|[-–—]+>|(?<=[\p{L}\d"'»”)] ?)>(?= ?[\p{L}\d"'«“(]))\s*/gu;
/** Longest name of one place, in characters. */
const NAME = 45;
/** Where the first name of a chain opens: behind these, or at the start of its sentence. */
const OPENS =
  /(?:[:;,(]|\s[-–—]|(?<![\p{L}])(?:to|in|into|under|via|through|at|open|select|choose|click|tap|follow|see|в|во|на|через|по|из|откройте|выберите|нажмите))\s+(?=\S[^:;,(]*$)/giu;
const CLOSES = /[.,;:!?()\n]|\s(?:and|then|where|to|и|затем|где|там|чтобы)\s/u;

/** Chains of names with arrows between them; offsets into the sentence. */
function chains(sentence: Sentence): Found[] {
  const { text, start, position } = sentence;
  const found: Found[] = [];
  let run: { from: number; to: number }[] = [];
  const close = (): void => {
    const first = run[0];
    const last = run.at(-1);
    if (first && last && run.length >= LONG - 1) {
      const head = text.slice(0, first.from);
      const opened = [...head.matchAll(OPENS)].at(-1);
      const tail = text.slice(last.to);
      const closed = tail.search(CLOSES);
      const from = opened ? opened.index + opened[0].length : 0;
      const to = last.to + (closed < 0 ? tail.length : closed);
      found.push({ name: 'route.long', start: start + from, end: start + to, sentence: position });
    }
    run = [];
  };
  for (const match of text.matchAll(ARROW)) {
    const from = match.index;
    const before = run.at(-1);
    if (before && from - before.to > NAME) close();
    run.push({ from, to: from + match[0].length });
  }
  close();
  return found;
}

/** Names in quotation marks, and how few characters lead from one to the next. */
const QUOTED = /[«“"][^«»“”"\n]{2,45}[»”"]/gu;
const LEADS_ON = 25;
/** What says that they are places one goes to, and what says that they are things one chooses from. */
const GOES =
  /(?<!\p{L})(?:меню|раздел|вкладк|приложени|портал|сайт|кабинет|профил|сверху|внизу|слева|сначала|через|откр|зайд|зайт|войд|войт|вход|перейд|нажм|жми|выбер|menu|app|settings|open|go to|click|tap|select|top|left|under)/iu;
const OFFERS =
  /(?<!\p{L})(?:есть|доступн|тариф|вариант|курс(?!ор)|набор|категори|подборк|фильм|книг|there (?:is|are)|plans?|courses?|options?|offer)/iu;

/** «Сверху три полоски, потом «Кошелёк», «Отчёты», «Архив», «Поездки»»: names in a row, with commas. */
function rows({ text, start, position }: Sentence): Found[] {
  const names = [...text.matchAll(QUOTED)];
  const [first] = names;
  const last = names.at(-1);
  if (!first || !last || names.length < LONG) return [];
  const near = names.every((name, index) => {
    const before = names[index - 1];
    const between = before ? text.slice(before.index + before[0].length, name.index) : ',';
    // "A, B and C" are things; a way has no last one among equals.
    return between.length <= LEADS_ON && !/^\s*(?:и|или|and|or|&)\s*$/u.test(between);
  });
  const end = last.index + last[0].length;
  if (!near || !GOES.test(text.slice(0, last.index)) || OFFERS.test(text.slice(0, first.index)))
    return [];
  return [{ name: 'route.long', start: start + first.index, end: start + end, sentence: position }];
}

function onScreen(terms: Term[], menu: ReadonlySet<string>): boolean {
  return terms.some(
    ({ quoted, tags, normal, root, index }) =>
      quoted || (tags.has('TitleCase') && index[1] > 0) || menu.has(normal) || menu.has(root),
  );
}

/** Steps said in words, sentence by sentence. */
function spoken(doc: Doc, steps: Found[], menus: Record<Lang, ReadonlySet<string>>): Found[] {
  const found: Found[] = [];
  let run: Found[] = [];
  let seen = 0;
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length >= LONG && seen >= ON_SCREEN) {
      const { start, sentence } = first;
      const { terms } = doc.sentences[last.sentence]!;
      const from = terms.findIndex((term) => term.start === last.start);
      // What the last step leads to, up to the end of its clause.
      const end = terms.slice(from).find((term) => CLOSES.test(term.post)) ?? terms.at(-1)!;
      found.push({ name: 'route.long', start, end: end.end, sentence });
    }
    run = [];
    seen = 0;
  };
  steps.forEach((step, index) => {
    const before = run.at(-1);
    if (before && step.sentence - before.sentence > PAUSE + 1) close();
    const { terms, lang, end } = doc.sentences[step.sentence]!;
    const next = steps[index + 1];
    const until = next?.sentence === step.sentence ? next.start : end;
    const own = terms.filter((term) => term.start >= step.start && term.start < until);
    if (onScreen(own, menus[lang])) seen += 1;
    run.push(step);
  });
  close();
  return found;
}

/** Long routes of a draft, in order; one that is drawn, spoken and named is one. */
export function routesIn(
  doc: Doc,
  steps: Found[],
  menus: Record<Lang, ReadonlySet<string>>,
): Found[] {
  const apart = (from: Found[]): ((one: Found) => boolean) => {
    return ({ start, end }) => !from.some((other) => other.start < end && start < other.end);
  };
  const drawn = doc.sentences.flatMap(chains);
  const said = spoken(doc, steps, menus).filter(apart(drawn));
  const named = doc.sentences.flatMap(rows).filter(apart([...drawn, ...said]));
  return [...drawn, ...said, ...named].sort((a, b) => a.start - b.start);
}
