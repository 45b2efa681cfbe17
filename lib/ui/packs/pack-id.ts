/** What a pack made here is called: its id, made of its name, and what may be wrong with it. */
import type { PackAbout } from '../../packs/pack-info.ts';

/** As the gate wants it (`lib/packs/schema.ts`). */
const ID = /^[a-z][a-z0-9-]{1,47}$/;
const VERSION = /^\d{1,9}\.\d{1,9}\.\d{1,9}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;

const CYRILLIC = [...'абвгдеёжзийклмнопрстуфхцчшщыэюя'];
const SPELT = 'a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh sch y e yu ya'.split(' ');
const LATIN = new Map(CYRILLIC.map((letter, index) => [letter, SPELT[index] ?? '']));

/** Empty where no letter of the name can stand in an id. */
export function idOf(name: string): string {
  return [...name.toLowerCase().replace(/[ъь]/g, '')]
    .map((letter) => LATIN.get(letter) ?? letter)
    .join('')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
}

export type AboutFault = 'name' | 'id' | 'taken' | 'version';

/**
 * What is wrong with a description.
 * @param taken ids of other packs
 */
export function faultsOf(about: PackAbout, taken: readonly string[]): AboutFault[] {
  const { id, name, version } = about;
  const faults: AboutFault[] = [];
  if (name.en.trim() === '' && name.ru.trim() === '') faults.push('name');
  if (!ID.test(id)) faults.push('id');
  else if (taken.includes(id)) faults.push('taken');
  if (!VERSION.test(version)) faults.push('version');
  return faults;
}
