/** Files of JSON Lines: one value a line, empty lines between them let be. */
import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/**
 * @returns the lines in order, each in the shape of the schema
 * @throws an error with file and line at the first line that is not in it: figures of the rest
 *   would lie
 */
export function readJsonLines<T>(path: string, schema: z.ZodType<T>): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [schema.parse(JSON.parse(line))];
      } catch (error) {
        throw new Error(`${path}:${index + 1}: ${(error as Error).message}`, { cause: error });
      }
    });
}
