/**
 * `replay FILE`: what the rules would have said to replies that were sent long ago, and with
 * `--against` what a changed pack would newly say or no longer say.
 */
import { parseArgs } from 'node:util';
import { createEngine, type Engine } from '../engine/engine.ts';
import type { Hint } from '../engine/types.ts';
import { readPackFolder } from '../packs/read-folder.ts';
import { openPackOnTrial, stackWith } from './open-pack.ts';
import { readPastReplies, type PastReply } from './past-replies.ts';
import { RULES_FOLDER } from './rules-folder.ts';

const USAGE = `sincerely replay FILE [--pack PATH] [--against PATH] [--rule ID] [--json]

  FILE       JSON Lines: {id, turns, draft}, whole conversations {id, turns}, or {id, text}
  --pack     the rules to try, a folder or a pack file; without it the core pack
  --against  the rules in force today: shows what --pack would newly flag, and what it would drop
  --rule     lists the words of this rule's hints, reply by reply
`;

/** What one rule said over all replies. */
interface RuleReplay {
  /** Replies the rule spoke on. */
  replies: number;
  /** Ids of replies flagged only by `--pack`, and only by `--against`. */
  added: string[];
  dropped: string[];
}

interface Replay {
  replies: number;
  /** Replies with no hint at all, and all hints together. */
  silent: number;
  hints: number;
  rules: Record<string, RuleReplay>;
}

/** A core pack takes the place of ours; any other stands on top of it. */
function engineWith(path: string | undefined): Engine {
  const core = readPackFolder(RULES_FOLDER).pack;
  if (path === undefined) return createEngine([core]);
  return createEngine(stackWith(openPackOnTrial(path, core), core));
}

function hintsOn({ turns, draft, threadKnown }: PastReply, engine: Engine): Hint[] {
  // A fixed Tuesday noon: old replies score the same tomorrow.
  const now = Date.UTC(2026, 2, 3, 12);
  return engine.analyse({ turns, draft }, { now, settled: true, threadKnown }).hints;
}

function replayAll(replies: PastReply[], engine: Engine, against: Engine | null): Replay {
  const replay: Replay = { replies: replies.length, silent: 0, hints: 0, rules: {} };
  const of = (rule: string): RuleReplay =>
    (replay.rules[rule] ??= { replies: 0, added: [], dropped: [] });
  for (const reply of replies) {
    const hints = hintsOn(reply, engine);
    const now = new Set(hints.map(({ rule }) => rule));
    replay.hints += hints.length;
    if (hints.length === 0) replay.silent += 1;
    for (const rule of now) of(rule).replies += 1;
    if (against === null) continue;
    const before = new Set(hintsOn(reply, against).map(({ rule }) => rule));
    for (const rule of now) if (!before.has(rule)) of(rule).added.push(reply.id);
    for (const rule of before) if (!now.has(rule)) of(rule).dropped.push(reply.id);
  }
  return replay;
}

/** Ids shown in a table before the rest is only counted. */
const SHOWN = 5;

function ids(all: string[]): string {
  const rest = all.length - SHOWN;
  return `${all.length} ${all.slice(0, SHOWN).join(' ')}${rest > 0 ? ' …' : ''}`.trim();
}

function print({ replies, silent, hints, rules }: Replay, compared: boolean): void {
  const perHundred = (count: number): number =>
    replies === 0 ? 0 : Math.round((count / replies) * 1000) / 10;
  const rows = Object.entries(rules)
    .sort(([, a], [, b]) => b.replies - a.replies)
    .map(([rule, own]) => ({
      rule,
      replies: own.replies,
      'per hundred': perHundred(own.replies),
      ...(compared && { 'newly flagged': ids(own.added), dropped: ids(own.dropped) }),
    }));
  if (rows.length > 0) console.table(rows);
  console.log(
    `${replies} replies, ${silent} of them without a hint; ${perHundred(hints)} hints per hundred`,
  );
}

function list(replies: PastReply[], engine: Engine, rule: string): void {
  for (const reply of replies) {
    for (const hint of hintsOn(reply, engine).filter((one) => one.rule === rule)) {
      const span = hint.span ?? hint.about;
      const words = span ? reply.draft.slice(span.start, span.end) : '(something is missing)';
      console.log(`${reply.id}\t${words.replaceAll('\n', ' ')}`);
    }
  }
}

export async function replay(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        pack: { type: 'string' },
        against: { type: 'string' },
        rule: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) {
      process.stderr.write(USAGE);
      return 2;
    }
    const replies = readPastReplies(path);
    const engine = engineWith(values.pack);
    if (values.rule !== undefined) {
      list(replies, engine, values.rule);
      return 0;
    }
    const against = values.against === undefined ? null : engineWith(values.against);
    const result = replayAll(replies, engine, against);
    if (values.json) console.log(JSON.stringify(result));
    else print(result, against !== null);
    return 0;
  } catch (error) {
    process.stderr.write(`sincerely replay: ${(error as Error).message}\n`);
    return 1;
  }
}
