import type { Lang } from '../../engine/types.ts';

/** The forms a language needs: English uses `one` and `other`, Russian `one`, `few`, `many`. */
export interface PluralForms {
  one: string;
  few?: string;
  many?: string;
  other: string;
}

const rules: Record<Lang, Intl.PluralRules> = {
  en: new Intl.PluralRules('en'),
  ru: new Intl.PluralRules('ru'),
};

const numbers: Record<Lang, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en'),
  ru: new Intl.NumberFormat('ru'),
};

/**
 * A count with its noun, in the form the number asks for: "1 rule", "5 правил". `#` in the form
 * stands for the number; without it the form is returned as it is.
 */
export function plural(lang: Lang, count: number, forms: PluralForms): string {
  const category = rules[lang].select(count);
  const form =
    category === 'one' || category === 'few' || category === 'many'
      ? (forms[category] ?? forms.other)
      : forms.other;
  return form.replace('#', numbers[lang].format(count));
}
