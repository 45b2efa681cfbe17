/** One YAML file with the line of every value, so that a complaint can name it. */
import { LineCounter, parseDocument, isNode } from 'yaml';
import type { z } from 'zod';
import type { RuleProblem } from '../engine/pack.ts';

export class YamlFile {
  readonly path: string;
  readonly value: unknown = null;
  /** True when it is no YAML at all. */
  readonly broken: boolean;
  readonly problems: RuleProblem[] = [];
  /** The same problems by their place in the document, for an editor; what is no YAML has none. */
  readonly faults: { keys: readonly PropertyKey[]; message: string; cause: unknown }[] = [];
  readonly #lines = new LineCounter();
  #document: ReturnType<typeof parseDocument> | null = null;

  constructor(path: string, source: string) {
    this.path = path;
    try {
      // `prettyErrors` would put the file's text into the message; the line is enough.
      this.#document = parseDocument(source, { lineCounter: this.#lines, prettyErrors: false });
      for (const error of this.#document.errors) {
        const { line } = this.#lines.linePos(error.pos[0]);
        this.problems.push({ where: `${path}:${line}`, message: error.message });
      }
      if (this.problems.length === 0) this.value = this.#document.toJS({ maxAliasCount: 20 });
    } catch (error) {
      // Aliases of aliases of aliases, and brackets by the thousand.
      const message = error instanceof RangeError ? 'nested too deeply' : (error as Error).message;
      this.problems.push({ where: `${path}:1`, message });
    }
    this.broken = this.problems.length > 0;
  }

  /** "path:line" of the value at a path of keys, or of the nearest thing above it. */
  where(keys: readonly PropertyKey[]): string {
    for (let depth = keys.length; depth > 0; depth -= 1) {
      const node = this.#document?.getIn(keys.slice(0, depth) as (string | number)[], true);
      if (isNode(node) && node.range) {
        return `${this.path}:${this.#lines.linePos(node.range[0]).line}`;
      }
    }
    return `${this.path}:1`;
  }

  /**
   * Notes a problem at a path of keys.
   * @param cause the error behind it, where there is one
   */
  refuse(keys: readonly PropertyKey[], message: string, cause?: unknown): void {
    this.problems.push({ where: this.where(keys), message });
    this.faults.push({ keys, message, cause });
  }

  /** The value in the shape asked for, or null with every misfit among the problems. */
  as<T extends z.ZodType>(schema: T): z.output<T> | null {
    return this.broken ? null : this.part(schema, [], this.value);
  }

  /** A value that stands at a path of keys in the shape asked for, or null, as for the whole. */
  part<T extends z.ZodType>(
    schema: T,
    keys: readonly PropertyKey[],
    value: unknown,
  ): z.output<T> | null {
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const path = [...keys, ...issue.path];
      const missing = issue.code === 'invalid_type' && issue.input === undefined;
      const message = missing && issue.path.length > 0 ? 'is missing' : issue.message;
      this.refuse(path, (path.length > 0 ? `${path.join('.')}: ` : '') + message, issue);
    }
    return null;
  }
}
