/** Slots of a macro nobody filled: `{{name}}`, `[NAME]`, `<ИМЯ>`, `XXX`, lorem ipsum. */
import type { Span } from '../types.ts';

const PLACEHOLDER = new RegExp(
  [
    String.raw`\{\{[^{}\n]{0,60}\}\}`,
    String.raw`\{%[^%\n]{0,60}%\}`,
    String.raw`(?<![{$])\{\p{L}[\p{L}_ ]{1,30}\}(?!\})`,
    String.raw`\$\{[^{}\n]{0,60}\}`,
    String.raw`%[\p{Lu}_]{3,40}%`,
    String.raw`#[\p{Lu}_]{3,40}#`,
    String.raw`<\p{Lu}[\p{Lu} _-]{1,40}>`,
    // [time], [NAME], [ваше имя]; not [1], not [photo: x.jpg], not a Markdown link or task box.
    String.raw`\[(?!x\])\p{L}[\p{L} _'’/-]{1,40}\](?!\()`,
    String.raw`(?<![\p{L}\d])(?:X{3,}|Х{3,})(?![\p{L}\d])`,
    String.raw`(?<![\p{L}\d])_{3,}(?![\p{L}\d])`,
    String.raw`lorem ipsum`,
  ].join('|'),
  'giu',
);
const LOWER_ANGLE = /^<(?!\p{Lu}+[\p{Lu} _-]*>)/u;
const LOWER_X = /^[xх]+$/;

/** Placeholders of a text, in order. */
export function placeholders(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (LOWER_ANGLE.test(match[0]) || LOWER_X.test(match[0])) continue;
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
