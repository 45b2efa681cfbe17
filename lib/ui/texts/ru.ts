// long because every text of the interface in one language is kept in one place, to be read as one
import type { en } from './en.ts';

/** Every text of the interface in Russian, section by section as in `en.ts`. */
export const ru: typeof en = {
  common: {
    product: 'Sincerely',
    tones: {
      grateful: 'Благодарит',
      calm: 'Спокоен',
      worried: 'Тревожится',
      frustrated: 'Раздражён',
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
  },

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
