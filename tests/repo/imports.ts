import { posix } from 'node:path';
import { read } from './project-files.ts';

export interface Import {
  /** The importing file and line. */
  where: string;
  /** A path from the project's folder, or the name of a package. */
  target: string;
  /** True when nothing of it is left after the types are erased. */
  typeOnly: boolean;
}

const STATEMENT =
  /^[ \t]*(?:import|export)\s+(?:(?<type>type\s)?(?<what>[^'";]*?)\sfrom\s+)?'(?<from>[^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'(?<from>[^']+)'\s*\)/g;

function allTypes(what: string): boolean {
  const names = /^\{(.*)\}$/s.exec(what.trim())?.[1]?.split(',') ?? [''];
  return names.filter((name) => name.trim() !== '').every((name) => /^\s*type\s/.test(name))
    ? names.some((name) => name.trim() !== '')
    : false;
}

/** What a file imports, read from its import lines. */
export function importsOf(path: string): Import[] {
  const text = read(path);
  const lineOf = (index: number) => text.slice(0, index).split('\n').length;
  const resolve = (from: string) =>
    from.startsWith('.') ? posix.join(posix.dirname(path), from) : from;
  return [...text.matchAll(STATEMENT), ...text.matchAll(DYNAMIC)].map((match) => {
    const { type, what = '', from = '' } = match.groups ?? {};
    return {
      where: `${path}:${lineOf(match.index)}`,
      target: resolve(from),
      typeOnly: type !== undefined || allTypes(what),
    };
  });
}
