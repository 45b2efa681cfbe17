/** Where in the options an address leads. */

export const SECTIONS = [
  'rules',
  'packs',
  'macros',
  'stats',
  'trainer',
  'promises',
  'settings',
  'about',
] as const;
export type Section = (typeof SECTIONS)[number];

/** A rule, signal, word list or scenario in the editor. */
export interface Edited {
  kind: 'rule' | 'signal' | 'words' | 'scenario';
  /** As it is kept; null for a draft of a new one. */
  name: string | null;
  draftKey: string;
}

export interface Place {
  section: Section;
  /** One of the rooms of the rules beside their list. */
  room: 'new' | 'signals' | 'explain' | null;
  /** What is edited; null outside the editor. */
  edited: Edited | null;
  /** The rule whose row is to be shown; null for none. */
  target: string | null;
  /** The pack whose rules are to be shown; null for all. */
  inPack: string | null;
}

const IN_PACK = 'rules/in/';
const ROOMS = ['new', 'signals', 'explain'] as const;
const KINDS: Record<string, Edited['kind']> = {
  edit: 'rule',
  signal: 'signal',
  words: 'words',
  scenario: 'scenario',
};

/**
 * Reads an address such as `rule/vague-eta`, `rules/in/core` or `trainer/rules`; anything unknown leads to the rules.
 * @param draftKind what a draft of a new piece is, by its key; undefined when there is no such draft
 */
export function placeOf(
  hash: string,
  draftKind: (key: string) => Edited['kind'] | undefined,
): Place {
  const [head = '', ...rest] = hash.split('/');
  const name = rest.join('/');
  const kind = KINDS[head];
  let edited: Edited | null = null;
  if (name !== '' && head === 'draft') {
    edited = { kind: draftKind(name) ?? 'rule', name: null, draftKey: name };
  } else if (name !== '' && kind !== undefined) {
    edited = { kind, name: decodeURIComponent(name), draftKey: hash };
  }
  return {
    section:
      edited?.kind === 'scenario' ? 'trainer' : (SECTIONS.find((one) => one === head) ?? 'rules'),
    room: ROOMS.find((one) => one === hash) ?? null,
    edited,
    target: head === 'rule' ? decodeURIComponent(name) : null,
    inPack: hash.startsWith(IN_PACK) ? decodeURIComponent(hash.slice(IN_PACK.length)) : null,
  };
}
