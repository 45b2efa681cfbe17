/** What a pack says about itself, wherever it was read from. */
import type { Lang, Texts } from '../engine/types.ts';

export interface Manifest {
  id: string;
  name: Texts;
  /** A semantic version. */
  version: string;
  author: string | null;
  licence: string | null;
  languages: Lang[];
  /** The oldest version of the extension that can read it; null for any. */
  minimumApp: string | null;
  /** Where newer versions of it are. */
  updateUrl: string | null;
  /** Where its publisher's signed list of recalls is. */
  recallUrl: string | null;
}

interface Written {
  id: string;
  name: Texts;
  version: string;
  author?: string | undefined;
  licence?: string | undefined;
  languages?: Lang[] | undefined;
  'minimum-app'?: string | undefined;
  'update-url'?: string | undefined;
  'recall-url'?: string | undefined;
}

/** The manifest as it was written, with what it leaves out. */
export function manifestOf(written: Written): Manifest {
  return {
    id: written.id,
    name: written.name,
    version: written.version,
    author: written.author ?? null,
    licence: written.licence ?? null,
    languages: written.languages ?? ['en', 'ru'],
    minimumApp: written['minimum-app'] ?? null,
    updateUrl: written['update-url'] ?? null,
    recallUrl: written['recall-url'] ?? null,
  };
}
