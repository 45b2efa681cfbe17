/**
 * What a person's name looks like when somebody signs with it: one to four capitalised words, a
 * title or initials among them, and none that names a department, a firm or a courtesy.
 */
import { normalise } from '../text/normal.ts';

const WORD = String.raw`(?:[OО]['’]|Mc|Mac)?\p{Lu}\p{Ll}[\p{Ll}'’]*(?:-\p{Lu}\p{Ll}+)*`;
const INITIAL = String.raw`\p{Lu}\.?(?![\p{L}\d])`;
const PARTICLE = String.raw`(?:de|da|del|van|von|der|den|di|la|le|al|el|bin|ben|оглы|кызы|фон|де|ван)`;
const TITLE = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sister|Brother)\.?[ \u00a0]+)?`;

/** One name, as the source of a regular expression for texts with their capitals. */
export const NAME = `${TITLE}(?:${INITIAL}[ \u00a0]*){0,2}${WORD}(?:[ \u00a0]+(?:${PARTICLE}[ \u00a0]+)?(?:${WORD}|${INITIAL})){0,3}`;

/** Departments, firms and posts: nobody one could ask for by name. */
const OFFICES =
  'support|team|teams|care|service|services|desk|department|dept|office|customer|customers|client|clients|relations|sales|billing|accounts|complaints|claims|experience|success|operations|helpdesk|helpline|management|administration|admin|reception|security|technical|line|centre|center|collections|billing|returns|bank|ltd|inc|llc|gmbh|plc|group|company|store|shop|hotel|hotels|airlines|airways|travel|travels|energy|telecom|mobile|insurance|logistics|express|delivery|couriers|school|academy|clinic|market|online|club|games|solutions|systems|bot|assistant|agent|operator|staff|crew|community|staffing|planning|finance|legal|hr|it|board|council|committee|holidays|tours|garage|motors|foods|bakery|pharmacy|library|rail|trains|cars|bikes|homes|properties|lettings|estates|studios|studio|gym|fitness|spa|salon|dental|hospital|surgery|university|college|nursery|theatre|cinema|museum|festival|tickets|events|media|press|books|music|radio|network|networks|broadband|power|water|gas|utilities|housing|association|society|foundation|trust|partners|consulting|software|labs|technologies|digital|hosting|workshop|warehouse|' +
  'поддержка|поддержки|команда|команды|отдел|отдела|служба|службы|сервис|сервиса|забота|заботы|клиент|клиента|клиентов|клиентский|клиентская|департамент|администрация|администратор|оператор|бухгалтерия|дирекция|компания|компании|банк|банка|магазин|магазина|центр|центра|группа|касса|диспетчерская|техподдержка|техническая|техотдел|линия|приемная|комиссия|ооо|зао|пао|оао|ао|ип|отель|клиника|школа|академия|доставка|доставки|контроль|качества|бот|ассистент|сообщество|коллектив|редакция|правление|управление|сотрудники|специалисты|коллеги|менеджеры|мастерская|автосервис|сервисная|агентство|склад|ресторан|кафе|аптека|салон|театр|музей|библиотека|университет|институт|фонд|общество|студия|типография|пекарня|маркет|телеком|связь|авиа|авиалинии|туризм|тур|страхование|энерго|водоканал|жкх|тсж';
/** What else stands alone at the end of a letter with a capital. */
const COURTESIES =
  'hello|hi|hey|dear|good|morning|afternoon|evening|day|night|thanks|thank|you|your|yours|our|regards|best|kind|kindest|warm|warmest|wishes|sincerely|faithfully|truly|respectfully|cheers|sorry|apologies|please|yes|no|ok|okay|sure|bye|goodbye|farewell|welcome|the|this|that|it|we|here|there|ps|all|take|with|many|have|enjoy|happy|great|nice|lovely|safe|keep|stay|see|note|important|attention|done|fixed|noted|understood|ticket|order|case|reference|ref|sent|from|done|refunded|link|details|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|soon|afraid|glad|happy|working|looking|checking|' +
  'здравствуйте|добрый|доброе|доброго|день|вечер|утро|привет|спасибо|благодарю|благодарим|пожалуйста|извините|простите|уважением|искренне|ваш|ваша|ваше|ваши|вашим|наш|наша|наши|наилучшими|пожеланиями|всего|хорошего|хорошей|хороших|удачи|успехов|до|да|нет|ок|хорошо|отлично|готово|понятно|ясно|ждем|ждите|ожидайте|это|так|мы|я|вы|вас|вам|он|она|они|с|и|но|сейчас|сегодня|завтра|вчера|скоро|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|заказ|заявка|обращение|номер|ссылка|берегите|обнимаем|уважаемый|уважаемая|уважаемые|дорогой|дорогая|увы|жаль|исправлено|сделано|отправлено|рады|рад|рада|важно|россия|москва';
const NOBODY = new Set(`${OFFICES}|${COURTESIES}`.split('|'));

/** Orders and requests in Russian open lines with a capital too («Ожидайте», «Проверяйте»). */
const IMPERATIVE = /(?:[аяуюеыи]йте|[^аеёиоуыэюя]ите|ьте|тесь)$/;

/** A name without the word that opened its sentence: "Hi Jan", "It's Nadia", «Это Полина». */
export function bareName(words: string): string {
  const [, opener, rest] = /^(\p{L}+)(?:['’]\p{L}+)?\s+(\S.*)$/u.exec(words) ?? [];
  return opener && rest && NOBODY.has(normalise(opener)) ? rest : words;
}

/** Whether the words of a would-be name name a person. */
export function isPersonal(name: string): boolean {
  const words = normalise(name).match(/\p{L}[\p{L}'-]*/gu) ?? [];
  const [first = ''] = words;
  // «Никите» ends as orders do; those are longer, and come first.
  if (first.length > 6 && IMPERATIVE.test(first)) return false;
  return words.some((word) => word.length > 1) && !words.some((word) => NOBODY.has(word));
}
