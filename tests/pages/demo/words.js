/** What stands on the demo helpdesk itself, in the language of the browser. */
const WORDS = {
  en: {
    queue: 'My open tickets',
    search: 'Search tickets',
    status: 'Open',
    priorities: { high: 'High', normal: 'Normal', low: 'Low' },
    requester: 'Customer',
    channel: 'Public reply',
    note: 'Internal note',
    submit: 'Send reply',
    saveNote: 'Save note',
    write: 'Write your reply…',
    conversation: 'Conversation',
    facts: { since: 'Customer since', orders: 'Orders', plan: 'Plan', place: 'Place' },
    history: 'Earlier tickets',
    sent: 'Sent',
    signature: 'Aurora Goods · Help Centre',
  },
  ru: {
    queue: 'Мои открытые обращения',
    search: 'Поиск по обращениям',
    status: 'Открыто',
    priorities: { high: 'Срочно', normal: 'Обычное', low: 'Не к спеху' },
    requester: 'Клиент',
    channel: 'Ответ клиенту',
    note: 'Внутренняя заметка',
    submit: 'Отправить',
    saveNote: 'Сохранить заметку',
    write: 'Напишите ответ…',
    conversation: 'Переписка',
    facts: { since: 'С нами с', orders: 'Заказов', plan: 'Тариф', place: 'Город' },
    history: 'Прошлые обращения',
    sent: 'Отправлено',
    signature: 'Аврора · служба поддержки',
  },
};

export const lang = navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en';
export const words = WORDS[lang];

/** Who the customers are, beside what they write. */
export const people = {
  4711: {
    since: '2021',
    orders: '14',
    plan: 'Plus',
    place: 'Leeds',
    past: ['Gift card balance', 'Change of address'],
  },
  4712: {
    since: '2019',
    orders: '38',
    plan: 'Премиум',
    place: 'Казань',
    past: ['Смена карты', 'Двойной вход'],
  },
  4713: { since: '2024', orders: '2', plan: 'Student', place: 'Pune', past: [] },
  4714: {
    since: '2017',
    orders: '52',
    plan: 'Плюс',
    place: 'Тула',
    past: ['Перенос доставки', 'Перенос доставки'],
  },
  4715: { since: '2020', orders: '9', plan: 'Team', place: 'Malmö', past: ['Invoice copy'] },
  4716: { since: '2022', orders: '6', plan: 'Бизнес', place: 'Пермь', past: [] },
};

/** How long ago, in the words of the browser's language. */
export function agoText(minutes) {
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto', style: 'short' });
  if (minutes < 60) return format.format(-minutes, 'minute');
  if (minutes < 1440) return format.format(-Math.round(minutes / 60), 'hour');
  return format.format(-Math.round(minutes / 1440), 'day');
}
