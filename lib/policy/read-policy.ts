/** Reads what a browser hands over as the policy: what is right works, the rest is named. */
import type { z } from 'zod';
import { NO_POLICY, type Policy, type PolicyProblem } from './policy.ts';
import { policySchema, WEEKDAYS, type PolicyDocument, type PolicyPack } from './schema.ts';
import { isNever } from './sites.ts';

export interface ReadPolicy {
  policy: Policy;
  /** With the key each is named by in problems. */
  packs: { key: string; pack: PolicyPack }[];
}

/** @param value anything at all */
export function readPolicy(value: unknown): ReadPolicy {
  const problems: PolicyProblem[] = [];
  const { document, kept } = salvage(fromTexts(value, problems), problems);
  const never = document.sites?.never ?? [];
  const coached = (document.sites?.coached ?? []).filter(({ origin }, at) => {
    if (!isNever(never, origin)) return true;
    const key = `sites.coached.${kept('sites.coached', at)}`;
    problems.push({ key, reason: 'both', detail: origin });
    return false;
  });
  return {
    policy: {
      ...NO_POLICY,
      present: Object.keys(document).length > 0 || problems.length > 0,
      organisation: document.organisation ?? '',
      settings: settingsOf(document),
      rules: document.rules ?? {},
      holds: document.holdRules ?? [],
      coached,
      never,
      addresses: (document.packs ?? []).flatMap(({ address }) => address ?? []),
      exportEvery: document.statistics?.exportEveryDays ?? null,
      problems,
    },
    packs: (document.packs ?? []).map((pack, at) => ({ key: `packs.${kept('packs', at)}`, pack })),
  };
}

/** Windows keeps lists and objects as texts of JSON, and not every browser reads them. */
function fromTexts(value: unknown, problems: PolicyProblem[]): unknown {
  if (!isObject(value)) return value;
  const read = ([key, part]: [string, unknown]): [string, unknown][] => {
    if (typeof part !== 'string' || !/^\s*[[{]/.test(part)) return [[key, part]];
    try {
      return [[key, JSON.parse(part)]];
    } catch (error) {
      problems.push({ key, reason: 'not-json', detail: (error as Error).message });
      return [];
    }
  };
  return Object.fromEntries(Object.entries(value).flatMap(read));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Salvaged {
  document: PolicyDocument;
  /** The place an entry of a list had before others were taken out. */
  kept: (list: string, at: number) => number;
}

/** Takes out what does not fit until the rest does. */
function salvage(value: unknown, problems: PolicyProblem[]): Salvaged {
  const places = new Map<string, number[]>();
  const kept = (list: string, at: number): number => places.get(list)?.[at] ?? at;
  const rest = structuredClone(value ?? {});
  for (;;) {
    const result = policySchema.safeParse(rest, { reportInput: true });
    if (result.success) return { document: result.data, kept };
    const gone: PropertyKey[][] = [];
    for (const issue of result.error.issues) {
      for (const { path, reason, detail } of faultsOf(issue)) {
        const key = nameOf(path, kept);
        // What falls with a part of it that was named is not named again.
        const named = problems.some((one) => `${one.key}.`.startsWith(`${key}.`));
        if (!named) problems.push({ key, reason, detail });
        gone.push(path);
      }
    }
    if (gone.some((path) => path.length === 0)) return { document: {}, kept };
    // From the end, so that places in a list stay right until they are taken.
    for (const path of gone.toSorted(later)) takeOut(rest, path, places);
  }
}

type Fault = { path: PropertyKey[]; reason: PolicyProblem['reason']; detail: string };

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], reason: 'unknown', detail: '' }));
  }
  // What lacks a part is taken out whole; the part is what is named as wrong.
  const missing = issue.code === 'invalid_type' && issue.input === undefined && path.length > 0;
  const at = missing ? path.slice(0, -1) : path;
  const detail = wantedBy(issue);
  const named = missing ? `${String(path.at(-1))}: ${detail}` : detail;
  return [{ path: at, reason: 'wrong', detail: named }];
}

/** What should stand there, in no language. */
function wantedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'too_small':
      return `≥ ${issue.minimum}`;
    case 'too_big':
      return `≤ ${issue.maximum}`;
    case 'invalid_key':
      return issue.issues.map((one) => wantedBy(one)).join(', ');
    default:
      return issue.message;
  }
}

function nameOf(path: readonly PropertyKey[], kept: Salvaged['kept']): string {
  return path
    .map((part, at) =>
      typeof part === 'number' ? kept(path.slice(0, at).join('.'), part) : String(part),
    )
    .join('.');
}

function later(a: readonly PropertyKey[], b: readonly PropertyKey[]): number {
  return a.length !== b.length ? b.length - a.length : Number(b.at(-1)) - Number(a.at(-1)) || 0;
}

function takeOut(root: unknown, path: readonly PropertyKey[], places: Map<string, number[]>): void {
  const parents = path.slice(0, -1);
  const last = path.at(-1)!;
  const holder = parents.reduce<unknown>(
    (at, part) => (at as Record<PropertyKey, unknown> | undefined)?.[part],
    root,
  );
  if (!Array.isArray(holder)) {
    if (isObject(holder)) delete holder[String(last)];
    return;
  }
  const list = parents.join('.');
  const left = places.get(list) ?? holder.map((_, at) => at);
  holder.splice(Number(last), 1);
  places.set(
    list,
    left.filter((_, at) => at !== Number(last)),
  );
}

function settingsOf(document: PolicyDocument): Policy['settings'] {
  const { language, settings = {}, statistics = {}, workingHours } = document;
  const { keepDays, leastGroup } = statistics;
  return defined({
    uiLang: language,
    ...settings,
    keepDays,
    leastGroup,
    week: workingHours && {
      days: workingHours.days.map((day) => WEEKDAYS.indexOf(day)).toSorted(),
      from: minutesOf(workingHours.from),
      to: minutesOf(workingHours.to),
      zone: workingHours.zone ?? null,
      quiet: workingHours.quiet ?? [],
    },
  });
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
