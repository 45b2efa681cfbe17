/** The forms a language needs: English uses `one` and `other`, Russian all but `zero` and `two`. */
export type PluralForms = { one: string; other: string } & {
  [Form in 'zero' | 'two' | 'few' | 'many']?: string;
};

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

function remembered<T>(made: Map<string, T>, lang: string, make: () => T): T {
  const known = made.get(lang) ?? make();
  made.set(lang, known);
  return known;
}

/**
 * A count with its noun, in the form the number asks for: "1 rule", "5 правил". `#` in the form
 * stands for the number; without it the form is returned as it is.
 */
export function plural(lang: string, count: number, forms: PluralForms): string {
  const rule = remembered(rules, lang, () => new Intl.PluralRules(lang));
  const number = remembered(numbers, lang, () => new Intl.NumberFormat(lang));
  const form = forms[rule.select(count)] ?? forms.other;
  return form.replace('#', number.format(count));
}
