/** The worked packs as the command line writes them, and newer versions of them. */
import { fileURLToPath } from 'node:url';
import { openPackFolder } from '../../lib/packs/read-folder.ts';
import { withChecksum } from '../../lib/packs/seal.ts';
import { asYaml, documentOf } from '../../lib/packs/write-document.ts';

export type WorkedPack = 'strict-support' | 'warm-retail';

interface Rule {
  id: string;
  severity: string;
  say: { en: string; ru: string };
}

export interface Written {
  version: string;
  rules: Rule[];
  changes: Record<string, object>;
}

const folder = (name: string) => fileURLToPath(new URL(`../../rules/${name}`, import.meta.url));

/** The text of a worked pack without its seal. @param change what a newer version does otherwise */
export function textOf(name: WorkedPack, change: (pack: Written) => void = () => {}): string {
  const document = documentOf(openPackFolder(folder(name)));
  change(document as unknown as Written);
  return asYaml(document);
}

/** The same under a checksum, as `cli pack` writes it. */
export function packed(name: WorkedPack, change?: (pack: Written) => void): Promise<string> {
  return withChecksum(textOf(name, change));
}

/** A next version: a text changed, a rule come, a rule of core taken over. */
export function nextStrict(pack: Written): void {
  const [rule] = pack.rules;
  pack.version = '1.1.0';
  pack.rules.push({ ...structuredClone(rule!), id: 'sla-again' });
  rule!.say.en = 'Your service level counts hours; name the day and the hour.';
  rule!.say.ru = 'Уровень сервиса считают в часах; назовите день и час.';
  pack.changes['missing-status'] = { severity: 'blocker' };
}
