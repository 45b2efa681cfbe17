/** Small packs to try things on. */

/** A rule that speaks wherever a draft says the word. */
export function wordRule(id: string, word: string, signal = `${word}.said`): string {
  return `  - id: ${id}
    category: tone
    severity: note
    kind: span
    find: ${signal}
    label: { en: A ${word}, ru: Слово ${word} }
    say: { en: A ${word}., ru: Слово. }
    why: { en: Because., ru: Потому. }
    examples:
      - { lang: en, customer: Tea?, draft: Here is the ${word} you know., expect: flag, at: ${word} }
      - { lang: en, customer: Tea?, draft: Here is the one you know., expect: silent }
`;
}

/** A pack of one rule: it speaks wherever a draft says "kettle". */
export function kettlePack({
  id = 'kettles',
  version = '1.0.0',
  rule = 'say-kettle',
  word = 'kettle',
  more = '',
} = {}): string {
  return `id: ${id}
name: { en: Kettles, ru: Чайники }
version: ${version}
signals:
  en:
    ${word}.said: { find: [${word}] }
rules:
${wordRule(rule, word)}${more}`;
}
