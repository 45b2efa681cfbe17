// long because every text of the interface in one language is kept in one place, to be read as one
import type { en } from './en.ts';

export const common: typeof en.common = {
  product: 'Sincerely',
  tones: {
    grateful: 'Благодарит',
    calm: 'Спокойно',
    worried: 'Тревожится',
    frustrated: 'Раздражается',
    angry: 'Злится',
  },
  severities: {
    note: 'Заметка',
    suggestion: 'Совет',
    warning: 'Предупреждение',
    blocker: 'Стоп',
  },
  languages: { en: 'English', ru: 'Русский' },
  loading: 'Минутку…',
  tryAgain: 'Попробовать ещё раз',
  cancel: 'Отмена',
  close: 'Закрыть',
  notSaved: 'Не удалось сохранить: браузер отказал в записи. Попробуйте ещё раз.',
};

/** The strip and the card. */
export const hint: typeof en.hint = {
  strip: 'Sincerely: подсказки к этому ответу',
  menu: 'Ещё',
  customer: 'Клиент',
  hints: { one: '# подсказка', few: '# подсказки', many: '# подсказок', other: '# подсказки' },
  more: {
    one: 'Ещё # подсказка',
    few: 'Ещё # подсказки',
    many: 'Ещё # подсказок',
    other: 'Ещё # подсказки',
  },
  all: 'Все подсказки',
  nothing: 'Добавить нечего',
  reading: 'Читаю…',
  trends: { rising: 'всё сильнее', steady: 'ровно', falling: 'успокаивается' },
  ownWords: 'Словами самого клиента',
  noWords: 'Ничего особенного в переписке нет.',
  turns: {
    one: 'Прочитано # сообщение',
    few: 'Прочитано # сообщения',
    many: 'Прочитано # сообщений',
    other: 'Прочитано # сообщения',
  },
  whats: {
    'threat-legal': 'говорит о суде или жалобе в надзор',
    'threat-public': 'говорит об огласке',
    'threat-churn': 'говорит, что уйдёт',
    abusive: 'оскорбление',
    'asks-when': 'спрашивает, когда',
    'asks-human': 'просит живого человека',
    waiting: 'давно ждёт',
    'repeat-contact': 'пишет не в первый раз',
    'corrects-agent': 'поправляет нас',
    apologises: 'извиняется',
    thanks: 'благодарит',
    shouting: 'крик',
  },
  standings: {
    paused: 'Пауза',
    pausedUntil: (time) => `Пауза до ${time}`,
    asleep: 'Язык не распознан',
  },
  reasons: {
    paused: 'До этого времени ничего не читается и не показывается.',
    asleep:
      'Sincerely читает по-русски и по-английски. Здесь, похоже, другой язык, поэтому подсказок не будет.',
  },
  troubles: {
    'no-thread': 'Переписка не прочитана',
    'internal-note': 'Внутренняя заметка',
    'opted-out': 'Не вмешиваюсь',
    unreadable: 'Это поле не читается',
    'no-answer': 'Нет ответа',
    updated: 'Обновлено: перезагрузите страницу',
  },
  troubleReasons: {
    'no-thread':
      'Переписка на этой странице не нашлась, поэтому настроение клиента неизвестно. Сам черновик проверяется.',
    'internal-note': 'Внутренние заметки не проверяются. Это можно изменить в настройках.',
    'opted-out': 'Страница просит помощников не трогать это поле.',
    unreadable:
      'Редактор не отдаёт текст так, чтобы его можно было надёжно прочитать. Здесь ничего не проверяется.',
    'no-answer': 'Сейчас ответа не было. Следующая попытка — когда вы снова сделаете паузу.',
    updated:
      'Sincerely обновилось, пока страница была открыта. Перезагрузите её, и подсказки вернутся.',
  },
  resume: 'Продолжить',
  pause: 'Пауза на час',
  practice: 'Тренировка',
  options: 'Настройки',
  leaveSite: 'Не работать на этом сайте',
  copied: 'Вставить не вышло. Текст в буфере обмена: вставьте его сами.',
  undo: (label) => `Вернуть: ${label}`,
  fixes: 'Что написать вместо этого',
  replace: (words, text) => `Заменить «${words}» на «${text}»`,
  remove: (words) => `Убрать «${words}»`,
  insert: (text) => `Добавить «${text}»`,
  removeIt: 'убрать',
  fillSlots: 'То, что в [скобках], впишете вы.',
  cause: 'Из переписки',
  dismiss: 'Скрыть',
  notUseful: 'Не помогло',
  silence: 'Тише',
  widths: {
    hint: 'Только эту подсказку',
    'rule-here': 'Это правило в этой переписке',
    'rule-on-site': 'Это правило на этом сайте',
    hour: 'Все подсказки на час',
  },
  corePack: 'Основной',
  openRule: (rule) => `Открыть правило ${rule} в настройках`,
};

/** Every text of the interface in Russian, section by section as in `en.ts`. */
export const ru: typeof en = {
  common,
  hint,

  options: {
    title: 'Sincerely: настройки',
    sections: 'Разделы',
    rules: 'Правила',
    stats: 'Статистика',
    settings: 'Настройки',
    about: 'О расширении',
    practice: 'Тренировка',
    skip: 'Перейти к содержанию',
  },
};
