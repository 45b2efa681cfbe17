/** Where the coach stands on the page the popup was opened over. */
import { MatchPattern } from 'wxt/utils/match-patterns';

/**
 * `elsewhere`: a page of a known helpdesk that is not where its agents write; `never`: the
 * organisation wants no coach there.
 */
export type SiteStanding =
  'never' | 'on' | 'off' | 'elsewhere' | 'not-asked' | 'no-permission' | 'not-here';

export interface PageFacts {
  /** Null where the browser tells extensions nothing: its own pages, files. */
  url: string | null;
  /** Match patterns the extension is coached on from the start. */
  builtIn: readonly string[];
  coached: readonly { origin: string }[];
  /** Origins the agent switched off. */
  off: readonly string[];
  /** What the organisation says of it. */
  required: 'always' | 'never' | null;
  /** Whether the browser lets us read this page. */
  permitted: boolean;
}

/** Web pages that browsers close to every extension. */
const CLOSED = [
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
];

/** The origin of a page that can be coached; null for any other. */
export function originOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname, origin } = new URL(url);
  return /^https?:$/.test(protocol) && !CLOSED.includes(hostname) ? origin : null;
}

/**
 * The match pattern whose permission this page needs: the one it is coached by from the start,
 * or all of its host. A pattern has no port, so it covers every port of the host.
 */
export function patternFor(url: string, builtIn: readonly string[]): string {
  const { protocol, hostname } = new URL(url);
  return (
    builtIn.find((pattern) => new MatchPattern(pattern).includes(url)) ??
    `${protocol}//${hostname}/*`
  );
}

function isHelpdesk(url: string, builtIn: readonly string[]): boolean {
  const wholeHost = (pattern: string) => pattern.replace(/^([^:]+:\/\/[^/]+)\/.*$/, '$1/*');
  return builtIn.some((pattern) => new MatchPattern(wholeHost(pattern)).includes(url));
}

export function standingOf({
  url,
  builtIn,
  coached,
  off,
  required,
  permitted,
}: PageFacts): SiteStanding {
  const origin = originOf(url);
  if (url === null || origin === null) return 'not-here';
  if (required === 'never') return 'never';
  const known =
    builtIn.some((pattern) => new MatchPattern(pattern).includes(url)) ||
    coached.some((site) => site.origin === origin);
  if (!known) return isHelpdesk(url, builtIn) ? 'elsewhere' : 'not-asked';
  if (off.includes(origin)) return 'off';
  return permitted ? 'on' : 'no-permission';
}
