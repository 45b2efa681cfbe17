import type { Lang } from '../../engine/types.ts';

/** Both languages, that of the interface first. */
export const bothLangs = (first: Lang): Lang[] => (first === 'ru' ? ['ru', 'en'] : ['en', 'ru']);
