/** Replies that were really sent, each with the thread it answered, out of old conversations. */
import { z } from 'zod';
import type { Turn } from '../engine/types.ts';
import { readJsonLines } from './json-lines.ts';

export interface PastReply {
  /** Id of the conversation; with "#n" where its n-th turn is the reply. */
  id: string;
  turns: Turn[];
  draft: string;
  /** Whether `turns` is all there was before the reply. */
  threadKnown: boolean;
}

const turn = z.object({
  role: z.enum(['customer', 'agent', 'system']),
  text: z.string(),
  at: z.string().optional(),
});
const id = z.union([z.string(), z.number()]).transform(String);
const line = z.union([
  z.object({ id, turns: z.array(turn), draft: z.string() }),
  z.object({ id, turns: z.array(turn) }),
  z.object({ id, text: z.string(), context: z.string().optional() }),
]);

/** A message to nobody in particular, such as a reply that was not kept with its thread. */
function repliesOf(one: z.infer<typeof line>): PastReply[] {
  if ('text' in one) {
    const turns: Turn[] = one.context ? [{ role: 'customer', text: one.context }] : [];
    return [{ id: one.id, turns, draft: one.text, threadKnown: false }];
  }
  const turns = one.turns as Turn[];
  if ('draft' in one) return [{ id: one.id, turns, draft: one.draft, threadKnown: true }];
  return turns.flatMap(({ role, text }, index) => {
    const before = turns.slice(0, index);
    // A greeting before the customer said a word answers nothing.
    const answers = role === 'agent' && before.some((earlier) => earlier.role === 'customer');
    if (!answers) return [];
    return [{ id: `${one.id}#${index}`, turns: before, draft: text, threadKnown: true }];
  });
}

/**
 * Reads JSON Lines of `{id, turns, draft}`, of whole conversations `{id, turns}`, where each agent
 * turn is a reply to the turns before it, or of single replies `{id, text, context?}`.
 * @throws with file and line at a line that is none of these
 */
export function readPastReplies(path: string): PastReply[] {
  return readJsonLines(path, line).flatMap(repliesOf);
}
