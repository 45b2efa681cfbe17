/** A site the agent showed, as a file that colleagues can take over. */
import type { Shown } from './shown-site.ts';

const KIND = 'sincerely-site';
const VERSION = 1;
/** The parts of a page that can be shown. */
export const PARTS = ['composer', 'customerTurn', 'agentTurn'] as const;
export type Part = (typeof PARTS)[number];
/** A longer selector is no selector, in characters. */
const MAX_SELECTOR = 2000;

export function writeSiteFile({ origin, composer, customerTurn, agentTurn }: Shown): string {
  const site = { kind: KIND, version: VERSION, origin, composer, customerTurn, agentTurn };
  return `${JSON.stringify(site, null, 2)}\n`;
}

/** Reads such a file; null for anything else. Selectors are not tried here: that needs a page. */
export function readSiteFile(text: string): Shown | null {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof found !== 'object' || found === null) return null;
  const { kind, version, origin, ...parts } = found as Record<string, unknown>;
  if (kind !== KIND || version !== VERSION || typeof origin !== 'string') return null;
  if (!URL.canParse(origin) || !/^https?:$/.test(new URL(origin).protocol)) return null;
  const shown: Shown = { origin: new URL(origin).origin };
  for (const part of PARTS) {
    const value = parts[part];
    if (value === undefined) continue;
    if (typeof value !== 'string' || value === '' || value.length > MAX_SELECTOR) return null;
    shown[part] = value;
  }
  return shown;
}
