/**
 * What the words of a message tell about whose they are, where the markup tells nothing. Each sign
 * is weak by itself; `who-wrote.ts` adds them up.
 */

/** Points for the customer above zero, for the agent below. */
export type Points = number;

/** Openings and sentences that come with the job. */
const OF_AGENTS =
  /thank(s| you) for (contacting|reaching out|your (patience|message|e-?mail)|writing to us|getting in touch)|(sorry|apologi[sz]e) for the (inconvenience|delay|trouble)|(i|we)(['’]ve| have)? (passed|forwarded|escalated|refunded|reset|arranged|ordered|checked)( (it|this|that|your|a|an|the|with|on|to))|(could|can|would) you (please )?(send|share|confirm|provide|tell) (us|me) (your|the|a)|(спасибо|благодар\p{L}+) за (обращение|ожидание|сообщение|письмо|терпение)|приносим извинения|(передал|передала|передали|проверил|проверила|оформил|оформила) (ваш|вашу|ваше|это|его|её|ее|информацию|в отдел|вопрос)|(уточните|подскажите|пришлите)[^.!?]{0,30}(номер|ваш|скрин)/iu;
const OF_CUSTOMERS =
  /\bmy (order|parcel|package|account|card|money|payment|refund|invoice|subscription|kettle|ticket|delivery|password|login)\b|\b(i|we) (ordered|paid|bought|was charged|were charged|(still )?(have not|haven['’]t|can ?not|can['’]t|did not|didn['’]t))\b|(^|\P{L})(мой|моя|моё|мое|мои|моего|моей|моих|мою|моим) (заказ|посылк|карт|аккаунт|деньг|денег|счет|счёт|подписк|платеж|платёж|возврат|товар)|(^|\P{L})(верните|когда вернут|когда вернёте|когда вернете|где мо[ийя]|у меня не|я оплатил|я заказал|мне не приш)/iu;
/** Below a letter: a team signs, a customer seldom does. */
const TEAM =
  /(support|service|care|success|help) (team|desk|specialist|agent)|customer (support|service|care)|(служб|команд|отдел|специалист)\p{L}* (\p{L}+ )?(поддержк|заботы|сервис|клиент)\p{L}*|техподдержк/iu;
/** What a letter begins with; the name that follows is caught. */
const GREETING =
  /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|привет|здравствуй(?:те)?|добрый (?:день|вечер)|доброе утро|уважаем\p{L}{2})[,!]? (?<name>\p{Lu}\p{L}+)/iu;
/** The end of a message that may be a signature, in characters. */
const FOOT = 120;

/** The name a message greets; null when it greets nobody by name. */
export function greets(text: string): string | null {
  const name = GREETING.exec(text)?.groups?.name;
  // The pattern is blind to case, names are not.
  return name !== undefined && /^\p{Lu}/u.test(name) ? name : null;
}

/** What one message says by its words. */
export function pointsOf(text: string): Points {
  let points = 0;
  if (OF_AGENTS.test(text)) points -= 3;
  if (TEAM.test(text.slice(-FOOT))) points -= 3;
  if (greets(text) !== null) points -= 1;
  if (OF_CUSTOMERS.test(text)) points += 2;
  return points;
}
