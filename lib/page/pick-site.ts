/** Which site a box belongs to. */
import { isThere } from '../on-screen.ts';
import { generic } from '../sites/generic.ts';
import { HELPDESKS, sitesAt } from '../sites/index.ts';
import type { Site } from '../sites/site.ts';
import { makeComposer, type Composer } from './composer.ts';
import { documentsAround } from './documents-around.ts';
import { looksLikeReply, mayBeReply } from './looks-like-reply.ts';

export interface PageFacts {
  host: string;
  /** What the agent showed with the picker for this origin; null when nothing. */
  shown: Site | null;
  /** Our own page has its one site and no other. */
  own: Site | null;
}

const KNOWN_BY_MARKUP = HELPDESKS.filter(({ recognise }) => recognise !== null);
const ANY_MARKUP = KNOWN_BY_MARKUP.map(({ recognise }) => recognise).join(', ');
/** A site of which only the address is known, with the finder for any page in it. */
const FINDERS = new Map(
  HELPDESKS.filter(({ composers }) => composers.length === 0).map((site) => [
    site,
    { ...site, composers: generic.composers },
  ]),
);

/** Helpdesks a page on a host of its own is, by its markup; an editor's frame asks around. */
function recognised(page: Document): Site[] {
  const pages = documentsAround(page);
  const there = (selector: string) => pages.some((one) => one.querySelector(selector) !== null);
  return there(ANY_MARKUP) ? KNOWN_BY_MARKUP.filter(({ recognise }) => there(recognise!)) : [];
}

/** The sites to try here, best first; the finder for any page is not among them. */
export function sitesToTry({ host, shown, own }: PageFacts, page: Document): Site[] {
  if (own !== null) return [own];
  const here = sitesAt(host);
  return [...(shown === null ? [] : [shown]), ...(here.length > 0 ? here : recognised(page))];
}

function ofSite(element: HTMLElement, site: Site): Composer | null {
  const { anchor } = makeComposer(element, site, { selector: '' });
  const facts = site.composers.find(
    ({ selector }) =>
      matches(element, selector) || (anchor !== element && matches(anchor, selector)),
  );
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
  sites = sitesToTry(facts, element.ownerDocument),
): Composer | null {
  for (const site of sites) {
    const found = ofSite(element, site);
    if (found !== null) return found;
  }
  if (facts.own !== null) return null;
  // Where the box of a known site is there, another box is not for replies.
  if (sites.some((site) => hasBox(site, element.ownerDocument))) return null;
  const here = sitesAt(facts.host);
  const finder = here.map((site) => FINDERS.get(site)).find((site) => site !== undefined);
  const found = ofSite(element, finder ?? generic);
  if (found === null) return null;
  if (here.length > 0 && finder === undefined) {
    return touched && looksLikeReply(element) ? found : null;
  }
  return (touched ? mayBeReply : looksLikeReply)(element) ? found : null;
}

/** Whether a site's own box is there to be seen; one that is kept hidden proves nothing. */
function hasBox(site: Site, page: Document): boolean {
  return site.composers.some(({ selector }) => allOf(page, selector).some(isThere));
}

function allOf(page: ParentNode, selector: string): HTMLElement[] {
  try {
    return [...page.querySelectorAll<HTMLElement>(selector)];
  } catch {
    return [];
  }
}

/** The boxes in a page that may be composers, before anything is asked about them. */
export function candidates(own: Site | null, sites: Site[], page: ParentNode): HTMLElement[] {
  const all = own !== null ? [own] : [...sites, generic];
  return [
    ...new Set(
      all
        .flatMap((site) => site.composers)
        .flatMap(({ selector }) => allOf(page, selector))
        // The frame stands for the box in the page around; the box itself is found inside.
        .filter(({ tagName }) => tagName !== 'IFRAME'),
    ),
  ];
}
