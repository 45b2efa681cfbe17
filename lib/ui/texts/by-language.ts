/** Texts found by language, with English wherever a language lacks one. */

/** Texts of a language that need not be whole. */
export type Some<T> = T extends string | readonly unknown[] | ((...args: never[]) => unknown)
  ? T
  : { [Key in keyof T]?: Some<T[Key]> };

const isSection = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What `own` says, and what `english` says where `own` says nothing. */
function completed(own: unknown, english: unknown): unknown {
  if (own === undefined) return english;
  if (!isSection(own) || !isSection(english)) return own;
  const keys = new Set([...Object.keys(english), ...Object.keys(own)]);
  return Object.fromEntries([...keys].map((key) => [key, completed(own[key], english[key])]));
}

/**
 * Chooses among what `import.meta.glob` found, by path of the language's file. A room takes only
 * its own section that way, so that the content script carries no other room's texts.
 */
export function byLanguage<T>(found: Record<string, Some<T>>): (uiLang: string) => T {
  const ready = new Map<string, T>();
  const of = (tag: string) =>
    Object.entries(found).find(([path]) => path.endsWith(`/${tag}.ts`))?.[1];
  return (uiLang) => {
    const known = ready.get(uiLang);
    if (known !== undefined) return known;
    const whole = completed(of(uiLang), of('en')) as T;
    ready.set(uiLang, whole);
    return whole;
  };
}
