/** Where somebody says who they are: «меня зовут Анна», "Anna here", "this is Anna from…". */
import type { Span } from '../types.ts';
import { bareName, isPersonal, NAME } from './person-name.ts';

/** Words a name follows, whatever comes behind it. */
const NAMING =
  "my name is|my name['’]s|(?:your|the) (?:personal )?(?:contact|case owner|adviser|advisor|agent|manager|coordinator) (?:is|will be)|(?:speaking|talking|chatting|dealing) (?:to|with)|ask for|(?:by|my) name,?|" +
  'меня зовут|спросите|мо[её] имя|(?:вам|с вами) (?:пишет|отвечает|помогает|говорит|общается|работает)?|пишет вам|на связи|отвечает|ваш (?:контакт|менеджер|оператор|специалист|куратор)';
/** Words a name may follow; only what stands behind it tells. */
const PERHAPS = "i am|i['’]m|this is|it is|it['’]s|speaking|это|я";
const HERE =
  '(?:here|speaking|writing|again|at your service|from|at|with|on|in)|(?:на связи|на проводе|у аппарата|пишет|слушаю|снова|из|с|от)';
const AHEAD = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<sure>${NAMING})|${PERHAPS})[\s,]*[:—–-]?\s*$`,
  'iu',
);
const BEHIND_ANY = /^(?:$|[\s,.;:!?()—–-])/u;
const BEHIND_HERE = new RegExp(String.raw`^\s*(?:$|[,.!(—–]|(?:${HERE}|and|и)(?!\p{L}))`, 'iu');
/** "Anna here", «Анна на связи»: the name comes first. */
const NAME_FIRST =
  /^\s*(?:here(?:\s*(?:$|[,.!—–])|\s+(?:from|at|with|in|again|and|to|on)\b)|speaking\b|on the line\b|(?:на связи|на проводе|у аппарата|слушаю)(?!\p{L}))|^\s+(?:from|at|из|с)\s+\S+(?:\s+\S+){0,3}\s+(?:here|на связи)(?!\p{L})/iu;
/** "Mo Farid, duty manager": the post behind the name. */
const POST =
  /^,\s+(?:(?:the|your|a)\s+)?(?:\p{L}+\s+){0,2}(?:manager|supervisor|lead|leader|agent|engineer|adviser|advisor|director|owner|nurse|chef|управляющ(?:ий|ая)|менеджер|руководитель|старш(?:ий|ая)|специалист|инженер|директор|администратор|консультант|куратор|мастер|бухгалтер|юрист|начальник)(?:\s+\p{L}+){0,2}[.!,]/iu;
const NAMES = new RegExp(NAME, 'gu');
/** Of a long sentence only so much is read. */
const READ = 400;

/** The name somebody introduces themselves with in a sentence. */
export function introductionIn(sentence: string): Span | null {
  const text = sentence.slice(0, READ);
  for (const { 0: words, index } of text.matchAll(NAMES)) {
    const name = bareName(words);
    const end = index + words.length;
    const start = end - name.length;
    const behind = text.slice(end);
    const ahead = AHEAD.exec(text.slice(Math.max(0, start - 40), start));
    const told = ahead?.groups?.sure === undefined ? BEHIND_HERE : BEHIND_ANY;
    const fits =
      (ahead !== null && told.test(behind)) || NAME_FIRST.test(behind) || POST.test(behind);
    if (fits && isPersonal(name)) return { start, end };
  }
  return null;
}
