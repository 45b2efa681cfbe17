/**
 * A person's name under a draft ("С уважением, Анна", "— Anna, support"). A department is nobody:
 * under "Support Team" there is no one to ask for.
 */
import type { Doc } from '../text/document.ts';
import { maskedRegions } from '../text/mask.ts';
import type { Span } from '../types.ts';
import { isPersonal, NAME } from './person-name.ts';

/** Lines from the end, not counting empty ones, among which a signature is looked for. */
const LINES = 7;
/** A longer line is prose and no part of a signature. */
const LONGEST = 90;

/** What stands before a name on the line it signs: dashes, or a farewell. */
const DASHES = String.raw`[\s—–~^*_/|-]*`;
const FAREWELL =
  '(?:with |and |my |our )?(?:(?:kind(?:est)?|best|warm(?:est)?|many|very best) (?:regards|wishes|thanks)|all the best|regards|best|cheers|thanks(?: again| so much)?|thank you|yours(?: (?:sincerely|truly|faithfully|ever))?|sincerely(?: yours)?|warmly|respectfully|(?:speak|talk) soon|take care|br|kr|rgds|bw|xx?)|' +
  'с (?:уважением|ув\\.?|наилучшими|лучшими|добрыми|теплом|заботой|благодарностью|любовью)(?: пожеланиями| и заботой| к вам)?|искренне ваша?|ваша?|всего (?:доброго|хорошего|наилучшего)|до (?:связи|свидания)|(?:хорошего|доброго) (?:дня|вечера)|берегите себя|не болейте|спасибо|благодарю';
const LEAD = new RegExp(
  String.raw`^${DASHES}(?:(?<farewell>${FAREWELL})(?![\p{L}\d])[\s,.!—–-]*)?${DASHES}`,
  'iu',
);
/** The name, and then nothing, or where they work. */
const ROLE =
  'support|customer|client|care|agent|manager|specialist|senior|lead|head|your|специалист|менеджер|оператор|ведущий|старший|старшая|руководитель|администратор|консультант|инженер|куратор|служба|отдел|поддержка|ваш';
const SIGNED = new RegExp(
  String.raw`^(?<name>${NAME})(?=[\s._*)x]*$|\s*[,|(/—–:·•]|\s-|\s(?:from|of|at|из|от|с|${ROLE})(?!\p{L}))`,
  'u',
);
/** "^SD", "*MS": the initials agents leave under short messages. */
const INITIALS = /(?:^|[\s).!?…])(?:[\^*~/](?:\p{Lu}{1,3}|\p{Lu}\p{L}+)|[-–—]\s?\p{Lu}{2,3})\s*$/u;
/** Behind the end of a sentence a dash sets off the name: "I'll write at 3. – Anna". */
const DASHED = /[.!?…)]\s*[—–~-]\s?(?=\p{Lu})/gu;
/** A line with a sentence that ends in it. */
const PROSE = /[.!?…]\s*$|(?:[.!?…]|\p{Extended_Pictographic}\ufe0f?)\s+\S/u;
const LISTED = /^\s*(?:[-*•‣]|\d{1,2}[.)])\s/;

/** The desk first, the name behind it: "Consular section, Maria Lopes". */
const DESK_FIRST = new RegExp(
  String.raw`^[\s—–-]*\p{Lu}[\p{L}&' -]{2,40},\s+(?<name>${NAME})\s*$`,
  'u',
);

/** «Сервисная служба», «Жилищный отдел». */
const DEPARTMENT = /(?:[аы]я|[иы]й|ое) (?:служба|отдел|поддержка|линия|команда|центр|группа)/iu;
/** Words of somebody who speaks: «Анна, ваш заказ уже у курьера» calls her, it signs nothing. */
const SPEAKS =
  /(?<![\p{L}])(?:i|we|you|it|is|are|was|were|has|have|had|will|can|could|please|thanks?|do|did|я|мы|вы|вам|вас|это|пожалуйста|спасибо|уже|не|\p{L}+(?:йте|ите|ится|ется|ются|ятся))(?![\p{L}])/iu;
const POST_WORDS = 6;

/** «Старшая медсестра Ильмира»: a post in words of its own before the name. */
const POSTED =
  /^(?:старш|главн|ведущ|дежурн|начальни|управляющ|директор|заведующ|руководител|мастер|инженер|администратор|менеджер|специалист|диспетчер|прораб|хозя|владел)\p{Ll}*(?: \p{Ll}+){1,3} (?=\p{Lu}\p{Ll})/iu;

/** A name at the start of a piece of text, if it is signed with it. */
function signedAt(piece: string): (Span & { farewell: boolean }) | null {
  if (piece.length > LONGEST || /[!?]\s*$/.test(piece)) return null;
  const lead = LEAD.exec(piece)!;
  const office = POSTED.exec(piece.slice(lead[0].length))?.[0] ?? '';
  const start = lead[0].length + office.length;
  const found = SIGNED.exec(piece.slice(start));
  const name = found?.groups?.name;
  if (!name || !isPersonal(name)) return null;
  const post = piece.slice(start + name.length);
  // «Сервисная служба» is nobody; «Олег, аварийная служба» is Oleg.
  if (DEPARTMENT.test(name + post.replace(/,.*/su, ''))) return null;
  if (SPEAKS.test(post) || post.split(/\s+/).length > POST_WORDS + 1) return null;
  return { start, end: start + name.length, farewell: lead.groups?.farewell !== undefined };
}

function deskFirst(line: string): Span | null {
  const name = DESK_FIRST.exec(line)?.groups?.name;
  // «Аварийная служба, Тверь» says where, not who.
  if (!name || DEPARTMENT.test(line) || SPEAKS.test(line) || !isPersonal(name)) return null;
  const start = line.lastIndexOf(name);
  return { start, end: start + name.length };
}

interface Line extends Span {
  text: string;
}

/** The last lines somebody wrote, last one first; quoted history below them is skipped. */
function lastLines(text: string): Line[] {
  const tail = maskedRegions(text).at(-1);
  const isHistory = tail?.end === text.length && !/^-- ?(?:\n|$)/.test(text.slice(tail.start));
  let end = isHistory ? tail.start : text.length;
  const lines: Line[] = [];
  while (end > 0 && lines.length < LINES) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end);
    if (line.trim() !== '' && !/^\s*>/.test(line)) lines.push({ text: line, start, end });
    end = start - 1;
  }
  return lines;
}

/** The person who signs the draft, by the place of the name. */
export function signatureIn(doc: Doc): Span | null {
  const lines = lastLines(doc.text);
  let desk: Span | null = null;
  for (const [index, line] of lines.entries()) {
    const above = lines[index + 1];
    // "Please bring:\n- Passport": the last line of a list is nobody's name.
    const listed =
      above && (/:\s*$/.test(above.text) || (LISTED.test(line.text) && LISTED.test(above.text)));
    const own = above && !listed ? signedAt(line.text) : null;
    if (own) return { start: line.start + own.start, end: line.start + own.end };
    // "Complaints lead, Norr" may stand under the name itself.
    const behind = above && !listed ? deskFirst(line.text) : null;
    desk ??= behind && { start: line.start + behind.start, end: line.start + behind.end };
    const initials = INITIALS.exec(line.text);
    if (initials) return { start: line.start + initials.index, end: line.end };
    if (line.text.length <= LONGEST && !PROSE.test(line.text)) continue;
    return behindProse(doc, line) ?? desk;
  }
  return desk;
}

/** "…I'll write by 5 pm. Karl": a name behind the last sentence of a line. */
function behindProse(doc: Doc, line: Line): Span | null {
  const tail = line.text.slice(-LONGEST);
  const offset = line.end - tail.length;
  const dash = [...tail.matchAll(DASHED)].at(-1);
  const last = doc.sentences.findLast(({ start, end }) => start > line.start && end <= line.end);
  const starts = [dash && offset + dash.index + dash[0].length, last?.start];
  for (const start of starts) {
    if (start === undefined) continue;
    const piece = doc.text.slice(start, line.end);
    const own = signedAt(piece);
    // Without a farewell before it a word with a full stop is a sentence («Ожидайте.»).
    if (!own || (!own.farewell && /\.\s*$/.test(piece))) continue;
    return { start: start + own.start, end: start + own.end };
  }
  return null;
}
