/** Packs that are made here: begun, copied, described otherwise, and written as a file to hand on. */
import { Document, parseDocument } from 'yaml';
import type { Library } from './library.ts';
import type { PackAbout, PackOutcome } from './pack-info.ts';
import type { RuleProblem } from '../engine/pack.ts';
import { checkSeal, unsealed, withChecksum } from './seal.ts';

const HEAD = ' Made in the rule editor of Sincerely.';
const MADE_HERE = { kind: 'editor', name: '' } as const;

/** A pack with nothing in it yet. */
export function emptyPack(about: PackAbout): string {
  const document = new Document({});
  document.commentBefore = HEAD;
  describe(document, about);
  return document.toString({ lineWidth: 0 });
}

/** The pack under another description. Where the original is updated is not said. */
export function describedAs(text: string, about: PackAbout): string {
  const document = parseDocument(unsealed(text));
  describe(document, about);
  for (const key of ['update-url', 'recall-url']) if (document.has(key)) document.delete(key);
  return document.toString({ lineWidth: 0 });
}

function describe(document: Document, { id, name, version, author, licence }: PackAbout): void {
  document.set('id', id);
  document.set('name', document.createNode(name, { flow: true }));
  document.set('version', version);
  for (const [key, value] of Object.entries({ author, licence })) {
    if (value.trim() !== '') document.set(key, value.trim());
    else if (document.has(key)) document.delete(key);
  }
}

/** A pack's file: as it came where its seal is good, else under a checksum of today. */
export async function travelling(
  { id, version }: { id: string; version: string },
  text: string,
): Promise<{ name: string; text: string }> {
  // JSON has no comments, so it carries no seal.
  if (text.trimStart().startsWith('{')) return { name: `${id}-${version}.json`, text };
  const { state } = await checkSeal(text);
  const good = state === 'whole' || state === 'signed' || state === 'unknown';
  return { name: `${id}-${version}.yaml`, text: good ? text : await withChecksum(text) };
}

type Made = PackOutcome & { problems: RuleProblem[] };

/** See the message `makePack`. */
export async function makePack(
  library: Library,
  of: string | null,
  about: PackAbout,
): Promise<Made> {
  const list = await library.list();
  const refused = (where: string, message: string): Made => ({
    list,
    failed: 'refused',
    problems: [{ where, message }],
  });
  if (of !== about.id && list.packs.some(({ id }) => id === about.id)) {
    return refused('id', `there is another pack with the id ${about.id}`);
  }
  if (of === null) return install(library, emptyPack(about));
  const text = await library.text(of);
  if (text === null) return refused(of, 'its text in the storage is damaged');
  const described = describedAs(text, about);
  if (of === about.id) return install(library, described);
  return copy(library, of, about.id, described);
}

async function install(library: Library, text: string): Promise<Made> {
  const outcome = await library.install(text, MADE_HERE);
  if (outcome.failed !== 'refused') return { ...outcome, problems: [] };
  return { ...outcome, problems: (await library.preview('pack', text)).problems };
}

/** A rule has one pack: while the copy speaks, what it was copied from is off. */
async function copy(library: Library, of: string, id: string, text: string): Promise<Made> {
  const { packs } = await library.list();
  const place = packs.findIndex((one) => one.id === of);
  const wasOn = packs[place]?.on ?? false;
  if (wasOn) {
    const off = await library.switch(of, false);
    if (off.failed !== null) return { ...off, problems: [] };
  }
  const made = await install(library, text);
  if (made.failed !== null) {
    return wasOn ? { ...made, list: (await library.switch(of, true)).list } : made;
  }
  // Core is the first of the list and none of the installed ones.
  return { ...(await library.move(id, place)), problems: [] };
}
