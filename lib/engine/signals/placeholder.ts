/**
 * Slots of a macro nobody filled: `{{name}}`, `[NAME]`, `<ИМЯ>`, `XX.XX.2025`, lorem ipsum. Square
 * and angle brackets hold other things too ("press [Save]"), so what stands in them has to be in
 * capitals or say what belongs there.
 */
import type { Span } from '../types.ts';

/** What a slot is a slot for. */
const SLOT = String.raw`(?:insert|enter|fill|add|your|customer|client|user|guest|patient|agent|first|last|full|sur)?[ _.-]*(?:name|names|surname|date|time|day|number|no|amount|sum|price|city|address|link|url|email|e-mail|phone|company|product|item|order|ticket|tracking|reason|department|team|manager|signature|salutation|title|deadline|eta|template|text|details|slot|agent|customer|client|option|month|year|currency|account)(?:[ _.-]*(?:here|name|id|no|number|date|time|of[ _]\p{L}+|signature|and[ _]time))?|(?:вставьте|вставить|введите|укажите|впишите|ваше|ваша|ваш|полное)?[ _]*(?:имя|приветствие|обращение|фамилия|отчество|фио|дата|дату|время|номер|сумма|сумму|город|адрес|ссылка|ссылку|почта|телефон|компания|компании|товар|заказ|заказа|тикет|трек|причина|причину|отдел|менеджер|оператор|подпись|клиент|клиента|пациент|должность|срок|текст|название|что|кто|когда|кому|число|день|месяц)(?:[ _]+(?:и[ _])?\p{L}+){0,2}`;
const INSERT = String.raw`(?:insert|enter|fill in|add|put|вставьте|вставить|впишите|подставить|подставьте)[ _]\p{L}[\p{L} _'’/-]{1,40}`;

const PLACEHOLDER = new RegExp(
  [
    String.raw`\{\{[^{}\n]{0,60}\}\}`,
    String.raw`\{%[^%\n]{0,60}%\}`,
    String.raw`(?<![{$])\{\p{L}[\p{L}_. ]{1,30}\}(?!\})`,
    String.raw`\$\{[^{}\n]{0,60}\}`,
    String.raw`%[\p{Lu}_]{3,40}%`,
    String.raw`#{1,2}[\p{Lu}_]{3,40}#{1,2}`,
    String.raw`\*{1,2}(?=\p{Lu}{3})(?:NAME|DATE|TIME|NUMBER|AMOUNT|LINK|CUSTOMER|ORDER|ИМЯ|ФИО|ДАТА|ВРЕМЯ|НОМЕР|СУММА|ССЫЛКА)\*{1,2}`,
    // Capitals in brackets, of two words or a slot's name: not [OK], not [photo: x.jpg].
    String.raw`\[{1,2}(?!(?:OK|ОК|ENTER|ESC|CTRL|ALT|TAB|SHIFT|DEL|FN|USB|PDF|HTML|SMS|СМС|FAQ)\])\p{Lu}[\p{Lu} _'’/-]{2,40}\]{1,2}(?!\()`,
    // A macro's variable without its brackets: ИМЯ_ОТЧЕСТВО, CUSTOMER_NAME.
    String.raw`(?<![\p{L}\d_/.])(?:ИМЯ|ФИО|ФАМИЛИЯ|ДАТА|НОМЕР|СУММА|КЛИЕНТ|NAME|DATE|CLIENT|CUSTOMER|AGENT|ORDER)_[\p{Lu}_]{2,30}(?![\p{L}\d_])`,
    String.raw`\[{1,2}(?:${SLOT}|${INSERT})\]{1,2}(?!\()`,
    String.raw`<{1,2}(?:\p{Lu}[\p{Lu} _-]{1,40}|${SLOT}|${INSERT})>{1,2}`,
    String.raw`\((?:insert|вставьте|вставить)[ _][^()\n]{2,40}\)|\((?:name|имя|фио|date|дата|customer name|имя клиента)\)`,
    String.raw`@(?:customer|client|user|first|last)_?name\b`,
    String.raw`(?<![\p{L}\d*])(?:X{3,}|Х{3,})(?![\p{L}\d]|[ -]?\d)`,
    String.raw`(?<![\p{L}\d])(?:XX|ХХ)(?:[.:/-](?:XX|ХХ|\d{2,4}|X{4}))+`,
    String.raw`(?<![\p{L}\d])(?:XX|ХХ)(?=[ ]?(?:%|€|£|\$|₽|руб|euro|eur|days|hours|минут|часов|дней))`,
    String.raw`(?<![\p{L}])(?:DD[./-]MM[./-]YYYY|MM[./-]DD[./-]YYYY|ДД[./-]ММ[./-]ГГГГ|HH:MM|ЧЧ:ММ)(?!\p{L})`,
    String.raw`(?<![\p{L}\d])_{3,}(?![\p{L}\d])`,
    String.raw`(?<!\p{L})(?:TO[D]O|FIX[M]E|TBD|TBC)(?!\p{L})`,
    String.raw`lorem ipsum|лорем ипсум`,
    String.raw`(?<!\p{L})Имя Отчество(?!\p{L})|(?<=уважаем(?:ый|ая|ые)(?:\(-?ая\))?[ ])ФИО`,
  ].join('|'),
  'giu',
);
/** Written in small letters these are words and marks of a text, not slots of a macro. */
const SMALL = /^(?:[xх]+|todo|tbd|tbc|fixme|имя отчество|dd.*|hh:mm)$/;
/** Brackets around capitals only count when they are capitals: the expression ignores case. */
const CAPITALS = /^(?:\[{1,2}|<{1,2}|#{1,2}|%)/;
const SLOT_ONLY = new RegExp(`^(?:${SLOT}|${INSERT})$`, 'iu');

function isWord(found: string): boolean {
  if (SMALL.test(found)) return true;
  if (/^\p{L}+_/u.test(found)) return found !== found.toUpperCase();
  if (!CAPITALS.test(found)) return false;
  const inside = found.replace(/^[[<#%]+|[\]>#%]+$/g, '');
  return inside !== inside.toUpperCase() && !SLOT_ONLY.test(inside);
}

/** "Type {{name}}": the draft teaches how slots are written. */
const TAUGHT =
  /(?:type|write|use|using|insert|put|paste|enter|replace|введите|напишите|вставьте|используйте|замените|впишите|наберите)\s+[«"“'`]?$/i;

/** Placeholders of a text, in order. */
export function placeholders(text: string): Span[] {
  const spans: Span[] = [];
  const taught = new Set<string>();
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (isWord(match[0])) continue;
    const mark = match[0].slice(0, 1);
    if (TAUGHT.test(text.slice(Math.max(0, match.index - 20), match.index))) taught.add(mark);
    if (taught.has(mark)) continue;
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
