/** Names as they are written: one to three words with a capital, initials among them. */
import type { NameBook } from './name-book.ts';

/** "Ann", "O'Brien", "Анна-Мария", "М.". */
const WORD = String.raw`(?:\p{Lu}\.|\p{Lu}[\p{Ll}\p{M}]*(?:['’]\p{Lu}?\p{Ll}+)?(?:-\p{Lu}\p{Ll}+)?)`;
/** For use inside another pattern; holds no group. */
export const RUN = String.raw`${WORD}(?:[ \t]?${WORD}){0,3}`;

/** Capital letters that name nobody. */
const GENERIC = new Set(
  (
    'oh all everyone everybody there team folks guys guest guests customer client user sir madam friend friends buddy mate ' +
    'dear valued support colleagues subscriber member resident tenant neighbour neighbor parent parents student patient ' +
    'passenger traveller traveler applicant reader partner partners owner seller buyer shopper gamer player captain champ ' +
    'legend boss chief hero again thanks thank regards best cheers sincerely yours kind warm hello help please urgent refund ' +
    'sent from iphone android order ticket case re fwd fw subject date today tomorrow yesterday now yes no ok okay sorry ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december english ltd inc llc gmbh plc company office desk department service manager admin ' +
    'customers anyone somebody someone stranger love lovely sunshine darling honey sweetheart ' +
    'клиент клиенты покупатель пользователь гость гости абонент друг друзья коллега коллеги команда пассажир ученик ' +
    'родитель родители житель жители сосед соседи подписчик партнер партнеры товарищ господа дамы спасибо благодарю ' +
    'привет здравствуйте добрый жду ждем помогите срочно пожалуйста уважением отправлено москва россия заказ номер ' +
    'понедельник вторник среда четверг пятница суббота воскресенье ооо ип ао зао тсж банк служба отдел поддержка ' +
    'администратор менеджер оператор специалист компания доброго хорошего всего удачи ответьте верните алло извините ' +
    'простите да нет хорошо понятно ясно ваш ваша ваше ваши вам вас вы мы я это эта этот по на за если как что'
  ).split(' '),
);
const COMPANY =
  /\b(?:ltd|inc|llc|gmbh|plc|co|corp|group|shop|store|studio|logistics)\b|ооо|тсж|зао/i;
/** Ends of English words that are no names: "Disgusting", "Seriously". */
const NO_NAME = /(?:ing|ly|ed|ous|ful|ble|ish|ese|ment|tion|ность|ение|ация|ите|ать|ить)$/i;
export const PATRONYMIC = /(?:вич|вна|ична|инична)$/i;
const SURNAME =
  /(?:[ое]в|[иы]н|[ое]ва|[иы]на|ск(?:ий|ая|ой)|ц(?:кий|кая)|енко|чук|ян|дзе|швили|их|ых)$/i;

/** The parts of a written name, in lower case, without titles and full stops. */
export function partsOf(run: string): string[] {
  return run
    .replace(/\./g, '. ')
    .split(/\s+/)
    .map((part) => part.replace(/[.,!]+$/, ''))
    .filter((part) => part !== '');
}

/** Whether every part may stand in a name. */
export function mayBeName(parts: string[]): boolean {
  return (
    parts.length > 0 &&
    !COMPANY.test(parts.join(' ')) &&
    parts.every((part) => !GENERIC.has(part.toLowerCase()))
  );
}

/** "Mrs", "Dr", «г-жа»: what stands behind is a name, and by itself a surname. */
const TITLES = new Set(
  'mr mrs ms miss mx dr prof doctor professor господин госпожа г-н г-жа доктор'.split(' '),
);

/** Whether a written name opens with a title. */
export const isTitled = (parts: string[]): boolean => TITLES.has((parts[0] ?? '').toLowerCase());

/** A name without its title. */
export const untitled = (parts: string[]): string[] => (isTitled(parts) ? parts.slice(1) : parts);

/** Surely a person: one of the words is a given name or a patronymic, or an initial stands by. */
export function isPerson(parts: string[], book: NameBook): boolean {
  if (!mayBeName(parts)) return false;
  if (isTitled(parts)) return parts.length > 1 && couldBeName(parts.slice(1));
  if (parts.some((part) => book.knows(part) || PATRONYMIC.test(part))) return true;
  return parts.length > 1 && parts.some((part) => part.length === 1);
}

/** A word that could be a name nobody has listed. */
export function couldBeName(parts: string[]): boolean {
  return mayBeName(parts) && parts.every((part) => part.length > 2 && !NO_NAME.test(part));
}

export const isSurname = (part: string, book: NameBook): boolean =>
  !book.knows(part) && SURNAME.test(part);
