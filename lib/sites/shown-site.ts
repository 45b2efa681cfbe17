import { generic } from './generic.ts';
import type { Site, ThreadFacts } from './site.ts';

/** What the agent showed with the picker: CSS selectors, as storage keeps them. */
export interface Shown {
  origin: string;
  composer?: string;
  customerTurn?: string;
  agentTurn?: string;
}

/** A page the agent showed, in the form of any site; null when no composer was shown. */
export function siteFromShown({ composer, customerTurn, agentTurn }: Shown): Site | null {
  if (composer === undefined) return null;
  const authors: ThreadFacts['authors'] = [];
  if (agentTurn !== undefined) authors.push({ author: 'agent', match: agentTurn });
  if (customerTurn !== undefined) authors.push({ author: 'customer', match: customerTurn });
  return {
    ...generic,
    id: 'shown',
    composers: [{ selector: composer }],
    thread:
      customerTurn === undefined
        ? null
        : {
            item: authors.map(({ match }) => match).join(', '),
            text: [],
            drop: ['button', 'time', 'blockquote'],
            authors,
          },
  };
}
