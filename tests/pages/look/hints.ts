/** Five hints of the usual kinds, in both languages. */
import type { KeyedHint } from '../../../lib/coach-state.ts';
import type { Fix, Lang, Severity, Texts } from '../../../lib/engine/types.ts';

const both = (en: string, ru: string): Texts => ({ en, ru });

function hint(
  lang: Lang,
  rule: string,
  severity: Severity,
  texts: { label: Texts; say: Texts; why: Texts },
  words: string,
  fixes: [Fix['kind'], string][],
  causeWords = '',
): KeyedHint {
  const span = words === '' ? null : { start: 0, end: words.length };
  return {
    key: `${rule}-${lang}`,
    rule,
    pack: 'core',
    kind: span === null ? 'absence' : 'span',
    severity,
    span,
    about: null,
    also: [],
    cause: null,
    ...texts,
    words,
    causeWords,
    fixes: fixes.map(([kind, text]) => ({ kind, start: 0, end: words.length, text })),
  };
}

export function someHints(lang: Lang): KeyedHint[] {
  const pick = (en: string, ru: string): string => (lang === 'en' ? en : ru);
  return [
    hint(
      lang,
      'unfilled-placeholder',
      'blocker',
      {
        label: both('Blank left in', 'Пустое место'),
        say: both('A blank of the template is still there', 'В тексте осталась заготовка шаблона'),
        why: both(
          'Marta would read the name of a field where her own should stand.',
          'Марта прочтёт имя поля там, где должно быть её собственное.',
        ),
      },
      '{{name}}',
      [['replace', pick('Marta', 'Марта')]],
    ),
    hint(
      lang,
      'cheerful-signoff',
      'warning',
      {
        label: both('Cheerful goodbye', 'Радостное прощание'),
        say: both('A sunny goodbye will sting here', 'Такое прощание сейчас заденет'),
        why: both(
          'The customer is angry and nothing is solved yet. Cheer in a failure reads as not caring (Ma & Wang 2021).',
          'Клиент злится, и пока ничего не решено. Радость при сбое читается как равнодушие (Ма и Ван, 2021).',
        ),
      },
      pick('Have a wonderful day!', 'Прекрасного вам дня!'),
      [
        [
          'replace',
          pick(
            "I'll write again by [time], whatever I find.",
            'Напишу до [время], что бы ни выяснилось.',
          ),
        ],
        ['remove', ''],
      ],
    ),
    hint(
      lang,
      'missing-eta',
      'warning',
      {
        label: both('No time given', 'Нет срока'),
        say: both('Say by when they will hear from you', 'Скажите, когда ждать ответа'),
        why: both(
          'An announced wait is easier to bear than an open one, even a longer one.',
          'Названное ожидание легче неизвестного, даже если оно длиннее.',
        ),
      },
      '',
      [
        ['insert', pick('I will write to you by [time] today.', 'Напишу вам сегодня до [время].')],
        [
          'insert',
          pick(
            'I do not know when yet; the next news comes at [time].',
            'Точного срока пока нет; следующая новость — в [время].',
          ),
        ],
      ],
      pick('When will my files be back?', 'Когда вернутся мои файлы?'),
    ),
    hint(
      lang,
      're-asks-provided',
      'suggestion',
      {
        label: both('Already given', 'Уже присылали'),
        say: both('They have sent this already', 'Это клиент уже прислал'),
        why: both(
          'Being asked twice tells the customer that nobody read the first answer.',
          'Повторный вопрос говорит клиенту, что первый ответ никто не прочёл.',
        ),
      },
      pick('please attach the logs of the program', 'приложите, пожалуйста, логи программы'),
      [['remove', '']],
      pick('logs attached: sync-0412.zip', 'логи во вложении: sync-0412.zip'),
    ),
    hint(
      lang,
      'acknowledge-frustration',
      'suggestion',
      {
        label: both('Name the trouble', 'Назовите беду'),
        say: both('First say what went wrong for them', 'Сначала назовите, что у них случилось'),
        why: both(
          'Warm words help most at the start of a reply (Li, Packard & Berger 2023).',
          'Тёплые слова сильнее всего в начале ответа (Ли, Пакард и Бергер, 2023).',
        ),
      },
      '',
      [
        [
          'insert',
          pick(
            'An empty folder on the day of a deadline is the worst moment for it.',
            'Пустая папка в день сдачи — хуже не придумаешь.',
          ),
        ],
      ],
    ),
  ];
}
