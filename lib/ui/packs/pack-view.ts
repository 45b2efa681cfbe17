/** Packs and what would change in them, as the page shows them. */
import type { Lang } from '../../engine/types.ts';
import type { PackInfo, PackList, PackPreview } from '../../packs/pack-info.ts';
import type { PackDifference, PartChange } from '../../packs/compare.ts';

/** The id of core, which is always there and lowest. */
export const CORE = 'core';

/** The name of a pack; its id where nothing of it can be read. */
export function nameOf({ id, manifest }: Pick<PackInfo, 'id' | 'manifest'>, lang: Lang): string {
  if (manifest === null) return id;
  return manifest.name[lang] || manifest.name.en || manifest.name.ru || id;
}

/** The pack that new rules go into; null where it is yet to be made. */
export function homeIn({ packs }: PackList, wanted: string, first: string): string | null {
  const own = packs.filter((pack) => pack.own).map(({ id }) => id);
  return own.find((id) => id === wanted) ?? own.find((id) => id === first) ?? null;
}

/** Why a text cannot be installed as it is; null when it can. */
export function obstacle(preview: PackPreview): PackPreview['refused'] | 'seal' | 'recalled' {
  const { refused, seal, recalled } = preview;
  // What is cut short or changed is not worth its other faults.
  if (seal === 'broken') return 'seal';
  return refused ?? (recalled ? 'recalled' : null);
}

/** Whether it is not signed with the key that is known. */
export const isKeyChanged = ({ key, pinnedKey }: PackPreview): boolean =>
  pinnedKey !== null && pinnedKey !== key;

export interface Sums {
  added: number;
  changed: number;
  removed: number;
  takeovers: number;
  signals: number;
  scenarios: number;
}

/** How many of each would change. */
export function sumsOf({ rules, takeovers, signals, scenarios }: PackDifference): Sums {
  const of = (what: string) => rules.filter((rule) => rule.what === what).length;
  return {
    added: of('added'),
    changed: of('changed'),
    removed: of('removed'),
    takeovers: takeovers.length,
    signals: signals.length,
    scenarios: scenarios.length,
  };
}

const TEXTS = ['label', 'say', 'why', 'try'];

/** A part of a rule that is a text in one language, or a setting. */
export interface ShownPart extends PartChange {
  /** Without the language. */
  name: string;
  lang: Lang | null;
}

/** The parts of a rule in the order one reads them: texts in both languages first. */
export function shownParts(parts: readonly PartChange[]): ShownPart[] {
  const shown = parts.map((change): ShownPart => {
    const [name = '', lang] = change.part.split('.');
    return { ...change, name, lang: lang === 'en' || lang === 'ru' ? lang : null };
  });
  const place = ({ name }: ShownPart): number => {
    const text = TEXTS.indexOf(name);
    return text >= 0 ? text : name === 'examples' ? TEXTS.length + 1 : TEXTS.length;
  };
  return shown.toSorted((a, b) => place(a) - place(b));
}
