/** `analyse`: a conversation a line in, its reading and hints a line out. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Engine } from '../engine/engine.ts';
import type { Pack } from '../engine/pack.ts';
import type { Analysis, Conversation } from '../engine/types.ts';
import { GuardedEngine } from '../packs/guarded-engine.ts';
import { readPackFolder } from '../packs/read-folder.ts';
import { openWorkingPack } from './open-pack.ts';
import { RULES_FOLDER } from './rules-folder.ts';

const line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  turns: z.array(
    z.object({
      role: z.enum(['customer', 'agent', 'system']),
      text: z.string(),
      at: z.string().optional(),
    }),
  ),
  draft: z.string(),
  now: z.iso.datetime({ offset: true, local: true }).optional(),
  packs: z.array(z.string()).optional(),
});

/** Engines by the packs they run, so that a file of many lines loads each once. */
class Engines {
  readonly #made = new Map<string, Engine>();
  readonly #core: Pack = readPackFolder(RULES_FOLDER).pack;

  constructor() {
    for (const { where, message } of this.#core.problems) {
      process.stderr.write(`${where}: ${message} (set aside)\n`);
    }
  }

  /** @throws when a pack cannot be read */
  with(packs: string[]): Engine {
    const key = packs.join('\n');
    const known = this.#made.get(key);
    if (known) return known;
    const more = packs.map((path) => openWorkingPack(path, this.#core));
    const engine = new GuardedEngine([this.#core, ...more], [], (muted) => {
      const { pack, name } = muted.at(-1)!;
      process.stderr.write(`${pack}: ${name} takes too much work and is muted\n`);
    });
    this.#made.set(key, engine);
    return engine;
  }
}

function answerLine(source: string, engines: Engines): object {
  let id: unknown = null;
  try {
    const raw: unknown = JSON.parse(source);
    if (typeof raw === 'object' && raw !== null) id = (raw as { id?: unknown }).id ?? null;
    const parsed = line.safeParse(raw);
    if (!parsed.success) return { id, error: z.prettifyError(parsed.error) };
    const { turns, draft, now, packs = [] } = parsed.data;
    const engine = engines.with(packs);
    const started = performance.now();
    const conversation: Conversation = { turns: turns as Conversation['turns'], draft };
    const analysis = engine.analyse(conversation, {
      now: now ? Date.parse(now) : Date.now(),
      settled: true,
    });
    return { id, ...show(analysis), ms: Math.round((performance.now() - started) * 100) / 100 };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

/** The analysis in the shape of the contract; a hint with several spans is a line for each. */
function show({ lang, reading, hints }: Analysis): object {
  return {
    lang,
    reading,
    hints: hints.flatMap(({ rule, severity, span, also, say }) =>
      [span, ...also].map((words) => ({
        rule,
        severity,
        start: words?.start ?? null,
        end: words?.end ?? null,
        say: say[lang ?? 'en'],
      })),
    ),
  };
}

export async function analyse(args: string[]): Promise<number> {
  if (args.length > 0) {
    process.stderr.write('sincerely analyse: reads standard input and takes no arguments\n');
    return 2;
  }
  const engines = new Engines();
  for await (const source of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const answer = JSON.stringify(answerLine(source, engines)) + '\n';
    if (!process.stdout.write(answer)) await once(process.stdout, 'drain');
  }
  return 0;
}
