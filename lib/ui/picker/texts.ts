/** The picker's texts by name, so that its script carries no other room's. */
import type { Lang } from '../../engine/types.ts';
import { picker as en } from '../texts/en.ts';
import { picker as ru } from '../texts/ru.ts';

const TEXTS: Record<Lang, typeof en> = { en, ru };

export const pickerTexts = (lang: Lang): typeof en => TEXTS[lang];
