/**
 * What a new piece begins with: whole and sound, so that every change is seen at once. Long because
 * each template is a rule with all its examples.
 */
import { stringify } from 'yaml';
import type { Lang } from '../../engine/types.ts';
import type { PieceKind } from '../../packs/trial.ts';
import { exampleCustomer } from './conversation-text.ts';
import { languageOf } from './language-of.ts';
import type { PieceText } from './piece-text.ts';

export type TemplateName = 'phrase' | 'upset' | 'missing' | 'many' | 'reminder';

const PHRASE = `# A phrase that should not go out, whoever the customer is.
id: as-per-policy
category: ownership
severity: suggestion
kind: span
patterns:
  en:
    - as per (our|the|company)? policy
  ru:
    - согласно (нашей|внутренней)? политике
label: { en: As per policy, ru: Согласно политике }
say:
  en: They hear a wall. Say what the rule means for them.
  ru: Слышна стена. Скажите, что это значит для них.
why:
  en: A policy explains nothing to somebody who never agreed to it. The reason behind it does.
  ru: Политика ничего не объясняет тому, кто с ней не знаком. Объясняет причина.
try:
  en: ["We do it this way because [reason]."]
  ru: ["Мы делаем так, потому что [причина]."]
examples:
  - { lang: en, customer: Can I return it?, draft: "As per our policy, opened boxes are not taken back.", expect: flag, at: As per our policy }
  - { lang: en, customer: "", draft: "As per policy we need the receipt.", expect: flag }
  - { lang: en, customer: Where do I read your privacy policy?, draft: "The privacy policy is linked below each page.", expect: silent }
  - { lang: en, customer: Can I return it?, draft: "Opened boxes cannot be sold again, so we do not take them back.", expect: silent }
  - { lang: ru, customer: Можно вернуть?, draft: "Согласно нашей политике вскрытое не принимаем.", expect: flag, at: Согласно нашей политике }
  - { lang: ru, customer: "", draft: "Согласно политике компании нужен чек.", expect: flag }
  - { lang: ru, customer: Где ваша политика конфиденциальности?, draft: "Политика конфиденциальности лежит внизу каждой страницы.", expect: silent }
  - { lang: ru, customer: Можно вернуть?, draft: "Вскрытое нельзя продать снова, поэтому мы его не принимаем.", expect: silent }
`;

const UPSET = `# A phrase that is fine with a calm customer and stings an upset one.
id: quick-question
category: tone
severity: warning
kind: span
when: { customer: { tone: [frustrated, angry] } }
patterns:
  en:
    - quick question
  ru:
    - (быстрый|маленький) вопрос
label: { en: Quick question, ru: Быстрый вопрос }
say:
  en: Nothing is quick for them any more.
  ru: Для них уже ничего не быстро.
why:
  en: To somebody who has waited, a light word says that the wait was not seen.
  ru: Тому, кто ждал, лёгкое слово говорит, что ожидания не заметили.
examples:
  - { lang: en, customer: "Third time I write and nobody answers!!", draft: "Hi, quick question: which plan are you on?", expect: flag, at: quick question }
  - { lang: en, customer: "This is a disgrace, I want my money back!", draft: "Quick question before I look: what is the order number?", expect: flag }
  - { lang: en, customer: "Thank you, it works!", draft: "Great! Quick question: may I close the ticket?", expect: silent }
  - { lang: en, customer: "Third time I write and nobody answers!!", draft: "I am sorry. Which plan are you on? I will answer by 15:00.", expect: silent }
  - { lang: ru, customer: "Третий раз пишу, никто не отвечает!!", draft: "Быстрый вопрос: какой у вас тариф?", expect: flag, at: Быстрый вопрос }
  - { lang: ru, customer: "Это безобразие, верните деньги!", draft: "Здравствуйте! Маленький вопрос: какой номер заказа?", expect: flag }
  - { lang: ru, customer: "Спасибо, всё заработало!", draft: "Рада! Быстрый вопрос: можно закрыть обращение?", expect: silent }
  - { lang: ru, customer: "Третий раз пишу, никто не отвечает!!", draft: "Простите. Какой у вас тариф? Отвечу до 15:00.", expect: silent }
`;

const MISSING = `# Something every reply should have: here, the number of the request.
id: ticket-number-named
category: effort
severity: note
kind: absence
patterns:
  en:
    # In quotes: in YAML a # behind a space begins a remark.
    - '(request|ticket|case) (number|no)? #Code'
  ru:
    - '(обращение|обращения|заявка|заявки) (номер)? #Code'
place: closing
label: { en: No request number, ru: Нет номера заявки }
say:
  en: Without the number they start over next time.
  ru: Без номера в следующий раз начнут сначала.
why:
  en: With the number at hand, the next colleague finds everything that was said.
  ru: По номеру следующий коллега найдёт всё, что уже сказано.
try:
  en: ["Your request number is [number]."]
  ru: ["Номер вашего обращения [номер]."]
examples:
  - { lang: en, customer: My router is dead., draft: "I have asked the technician to come tomorrow at 10.", expect: flag }
  - { lang: en, customer: Any news?, draft: "The part arrives on Friday.", expect: flag }
  - { lang: en, customer: My router is dead., draft: "The technician comes tomorrow at 10. Your request number 48213 has all of it.", expect: silent }
  - { lang: en, customer: Any news?, draft: "The part arrives on Friday. Ticket 48213.", expect: silent }
  - { lang: ru, customer: Роутер не работает., draft: "Мастер придёт завтра в 10.", expect: flag }
  - { lang: ru, customer: Есть новости?, draft: "Деталь приедет в пятницу.", expect: flag }
  - { lang: ru, customer: Роутер не работает., draft: "Мастер придёт завтра в 10. Заявка номер 48213.", expect: silent }
  - { lang: ru, customer: Есть новости?, draft: "Деталь приедет в пятницу. Обращение 48213.", expect: silent }
`;

const MANY = `# Fine once, too much when it comes again and again.
id: unfortunately-again
category: tone
severity: suggestion
kind: count
min: 2
patterns:
  en:
    - (unfortunately|regrettably)
  ru:
    - (к сожалению|увы)
label: { en: Too much regret, ru: Много сожалений }
say:
  en: Each one says “no” again.
  ru: Каждое ещё раз говорит «нет».
why:
  en: One is polite. The second makes the reply sound as if nothing can be done.
  ru: Одно вежливо. От второго кажется, что сделать ничего нельзя.
examples:
  - { lang: en, customer: Can you ship today?, draft: "Unfortunately the last van has left. Unfortunately Monday is a holiday too.", expect: flag }
  - { lang: en, customer: Any discount?, draft: "Unfortunately not today. Regrettably the code has run out.", expect: flag }
  - { lang: en, customer: Can you ship today?, draft: "Unfortunately the last van has left. It goes out on Tuesday at 9.", expect: silent }
  - { lang: en, customer: Any discount?, draft: "Yes: ten per cent until Friday.", expect: silent }
  - { lang: ru, customer: Отправите сегодня?, draft: "К сожалению, машина уехала. К сожалению, в понедельник выходной.", expect: flag }
  - { lang: ru, customer: Есть скидка?, draft: "К сожалению, сегодня нет. Увы, код закончился.", expect: flag }
  - { lang: ru, customer: Отправите сегодня?, draft: "К сожалению, машина уехала. Отправим во вторник в 9.", expect: silent }
  - { lang: ru, customer: Есть скидка?, draft: "Да, десять процентов до пятницы.", expect: silent }
`;

const REMINDER = `# A word to the agent before a certain kind of customer gets an answer.
id: threatens-to-leave
category: risk
severity: note
kind: note
when: { customer: { flag: [threat-churn] } }
label: { en: About to leave, ru: Собираются уйти }
say:
  en: Tell the shift lead before you answer.
  ru: Сначала скажите старшему смены.
why:
  en: The shift lead may offer what an agent may not, and knows the history of the account.
  ru: Старший может предложить то, чего не может агент, и знает историю клиента.
examples:
  - { lang: en, customer: "I am cancelling my subscription.", draft: "Hello, I see the two failed payments.", expect: flag }
  - { lang: en, customer: "We are switching to another provider.", draft: "Hello, here is what happened.", expect: flag }
  - { lang: en, customer: "How do I change my card?", draft: "Hello, in Settings, Billing.", expect: silent }
  - { lang: en, customer: "Thank you, all is well.", draft: "Glad to hear it.", expect: silent }
  - { lang: ru, customer: "Я отменяю подписку.", draft: "Здравствуйте! Вижу два неудачных платежа.", expect: flag }
  - { lang: ru, customer: "Мы уходим к другому оператору.", draft: "Здравствуйте! Вот что случилось.", expect: flag }
  - { lang: ru, customer: "Как поменять карту?", draft: "Здравствуйте! В настройках, раздел «Оплата».", expect: silent }
  - { lang: ru, customer: "Спасибо, всё хорошо.", draft: "Рада слышать.", expect: silent }
`;

export const TEMPLATES: Record<TemplateName, string> = {
  phrase: PHRASE,
  upset: UPSET,
  missing: MISSING,
  many: MANY,
  reminder: REMINDER,
};

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[];

/** What a new signal or word list begins with, in one's own words. */
export const NEW_ENTRY: Record<'signal' | 'words', string> = {
  signal: `name: our.slang
en:
  find:
    - (thingy|gizmo)
ru:
  find:
    - (штуковина|приблуда)
`,
  words: `name: our-products
en: kettle toaster
ru: чайник тостер
`,
};

/** A signal or list of another pack, to be added to in one's own. */
export function addTo(kind: 'signal' | 'words', name: string): string {
  const fresh =
    kind === 'words'
      ? { en: 'word', ru: 'слово' }
      : { en: { find: ['words'] }, ru: { find: ['слова'] } };
  return stringify({ name, ...fresh });
}

/**
 * A pattern of plain words: no marks that mean something in a pattern, no capitals. A pattern
 * reaches over one sentence only: of several the longest is taken.
 */
export function plainPattern(words: string): string {
  const [longest = ''] = words.split(/[.!?…\n]+/).toSorted((a, b) => b.length - a.length);
  return longest
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d\s'’-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words that should have been flagged, with the conversation they stood in. */
export function flagTemplate(words: string, talk: string, reply: string): string {
  const lang = languageOf(words || reply);
  const other: Lang = lang === 'en' ? 'ru' : 'en';
  const short = words.slice(0, 24);
  const both = (own: string): Record<Lang, string> =>
    ({ [lang]: own, [other]: '' }) as Record<Lang, string>;
  return stringify(
    {
      id: 'new-rule',
      category: 'tone',
      severity: 'suggestion',
      kind: 'span',
      // Without words there is something to write over, and the example is red until it is.
      patterns: { [lang]: [plainPattern(words) || (lang === 'ru' ? 'новые слова' : 'new words')] },
      label: both(short),
      say: both(''),
      why: both(''),
      examples: [
        {
          lang,
          customer: exampleCustomer(talk),
          draft: reply,
          expect: 'flag',
          ...(words !== '' && { at: words }),
        },
      ],
    },
    { lineWidth: 0 },
  );
}

/** The same piece under another name, to be made one's own. */
export function duplicateText(kind: PieceKind, piece: PieceText): string {
  const key = kind === 'signal' || kind === 'words' ? 'name' : 'id';
  const name = String(piece.at([key]) ?? 'new');
  if (key === 'id') return piece.with([key], `${name}-own`.slice(0, 48));
  // A signal of the same name would add what is there already: the copy takes its place.
  const copy = structuredClone(piece.value) as Record<string, unknown>;
  for (const entry of [copy.en, copy.ru].flat()) {
    if (kind === 'signal' && entry) (entry as { replace?: boolean }).replace = true;
  }
  return stringify(copy, { lineWidth: 0 });
}
