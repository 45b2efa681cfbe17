import type { Lang } from '../../engine/types.ts';
import { ABOUT } from '../../sites/about.ts';
import type { Dimension } from '../../stats/book.ts';
import { formatDate } from '../kit/format.ts';
import type { UiTexts } from '../texts/index.ts';
import type { View } from './trainer-data.svelte.ts';

/** How a place along a dimension is called on the screen. */
export function nameOf(
  dimension: Dimension,
  key: string,
  { names, labelOf }: View,
  texts: UiTexts,
  lang: string,
): string {
  switch (dimension) {
    case 'week':
      return formatDate(lang, key);
    case 'rule':
      return labelOf(key);
    case 'lang':
      return texts.common.languages[key as Lang];
    case 'site':
      return texts.settings.siteNames[key] ?? ABOUT[key]?.name ?? key;
    case 'member':
      return names?.get(key) ?? key;
    case 'version':
      return key;
  }
}
