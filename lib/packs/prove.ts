/** A pack read and held to its own examples: one that fails them does not load. */
import { createEngine, type Engine } from '../engine/engine.ts';
import type { RuleProblem } from '../engine/pack.ts';
import type { ExamplePlace } from './assemble.ts';
import { runExamples, type ExampleResult } from './examples.ts';
import { readPackText, type Around, type ReadPack } from './read-document.ts';

export interface Proof {
  /** As `readPackText` answers, or refused for its examples. */
  read: ReadPack;
  examples: ExampleResult[];
  /** Runs the pack on top of those below, be its examples good or bad; null where none was read. */
  engine: Engine | null;
}

export function provePack(name: string, text: string, around: Around): Proof {
  const read = readPackText(name, text, around);
  if (read.pack === null) return { read, examples: [], engine: null };
  const engine = createEngine([...read.below, read.pack]);
  const examples = runExamples(read.pack, engine);
  const failures = failuresOf(examples, read.exampleAt);
  if (failures.length === 0) return { read, examples, engine };
  const problems = [...failures, ...read.problems];
  return { read: { ...read, pack: null, refused: 'examples', problems }, examples, engine };
}

/** The examples that do not hold, as problems. */
export function failuresOf(
  examples: readonly ExampleResult[],
  exampleAt: ExamplePlace,
): RuleProblem[] {
  return examples.flatMap(({ rule, index, failure }) => {
    if (failure === null) return [];
    const message = `${rule}: example ${index + 1} ${failure}`;
    return [{ where: exampleAt(rule, index), message }];
  });
}
