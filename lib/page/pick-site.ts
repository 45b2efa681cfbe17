/** Which site a box belongs to. */
import { generic } from '../sites/generic.ts';
import { HELPDESKS, siteAt } from '../sites/index.ts';
import type { Site } from '../sites/site.ts';
import { makeComposer, type Composer } from './composer.ts';
import { looksLikeReply, mayBeReply } from './looks-like-reply.ts';

export interface PageFacts {
  host: string;
  /** What the agent showed with the picker for this origin; null when nothing. */
  shown: Site | null;
  /** Our own page has its one site and no other. */
  own: Site | null;
}

/** The sites to try here, best first; the finder for any page is not among them. */
export function sitesToTry({ host, shown, own }: PageFacts, page: ParentNode): Site[] {
  if (own !== null) return [own];
  const here = siteAt(host);
  const recognised = HELPDESKS.filter(
    (site) =>
      site !== here && site.recognise !== null && page.querySelector(site.recognise) !== null,
  );
  return [shown, here, ...recognised].filter((site) => site !== null);
}

function ofSite(element: HTMLElement, site: Site): Composer | null {
  const facts = site.composers.find((one) => matches(element, one.selector));
  return facts === undefined ? null : makeComposer(element, site, facts);
}

/** A selector of a user's own making may be no selector. */
function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

/**
 * The composer an element is, or null. `touched` says the agent is in it: then, on a page nobody
 * described, a box that only may be one for replies is enough.
 */
export function composerOf(
  element: HTMLElement,
  facts: PageFacts,
  touched: boolean,
): Composer | null {
  const page = element.ownerDocument;
  const sites = sitesToTry(facts, page);
  for (const site of sites) {
    const found = ofSite(element, site);
    if (found !== null) return found;
  }
  if (facts.own !== null) return null;
  // Where the box of a known site is there, another box is not for replies.
  if (sites.some((site) => site.composers.some((one) => present(page, one.selector)))) return null;
  const found = ofSite(element, generic);
  if (found === null) return null;
  if (siteAt(facts.host) !== null) return touched && looksLikeReply(element) ? found : null;
  return (touched ? mayBeReply : looksLikeReply)(element) ? found : null;
}

function present(page: ParentNode, selector: string): boolean {
  try {
    return page.querySelector(selector) !== null;
  } catch {
    return false;
  }
}

/** The boxes in a page that may be composers, before anything is asked about them. */
export function candidates(facts: PageFacts, page: ParentNode): HTMLElement[] {
  const sites = facts.own !== null ? [facts.own] : [...sitesToTry(facts, page), generic];
  const found = new Set<HTMLElement>();
  for (const { selector } of sites.flatMap((site) => site.composers)) {
    if (!present(page, selector)) continue;
    for (const one of page.querySelectorAll<HTMLElement>(selector)) found.add(one);
  }
  return [...found];
}
