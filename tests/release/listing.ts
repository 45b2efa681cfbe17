/** What the stores show of the extension, read from `.github/store/` and held to their limits. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Lang } from '../../lib/engine/types.ts';

/** Pictures, in the order they are shown; `scenes.ts` takes one of each. */
export const PICTURES = ['hint', 'macros', 'rule', 'trainer', 'promises'] as const;
export type Picture = (typeof PICTURES)[number];

/** Characters of one answer to a reviewer (Chrome Web Store). */
const answer = z.string().trim().min(40).max(1000);

const listing = z.strictObject({
  // Firefox Add-ons allows the fewest.
  name: z.string().trim().min(1).max(50),
  summary: z.string().trim().min(1).max(250),
  category: z.strictObject({ chrome: z.string(), edge: z.string(), firefox: z.string() }),
  // Edge: seven at the most, thirty characters each, twenty-one words in all.
  searchTerms: z
    .array(z.string().max(30))
    .max(7)
    .refine((terms) => terms.join(' ').split(' ').length <= 21),
  description: z.string().trim().min(250).max(10_000),
  singlePurpose: answer,
  permissions: z.record(z.string(), answer),
  privacy: z.strictObject({
    remoteCode: answer,
    collected: answer,
    connections: answer,
    stored: answer,
  }),
  pictures: z.strictObject(
    Object.fromEntries(PICTURES.map((name) => [name, z.string().max(120)])) as Record<
      Picture,
      z.ZodString
    >,
  ),
});
export type Listing = z.infer<typeof listing>;

/** @throws with what is wrong, when a text is missing or longer than a store allows */
export function readListing(lang: Lang): Listing {
  const text = readFileSync(new URL(`../../.github/store/${lang}.yaml`, import.meta.url), 'utf8');
  return listing.parse(parse(text));
}
