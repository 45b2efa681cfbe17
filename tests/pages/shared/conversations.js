/**
 * Conversations of the test pages and the demo, written for them. A turn is
 * `[role, minutes ago, paragraphs]`.
 */
export const conversations = [
  {
    id: '4711',
    lang: 'en',
    subject: 'Kettle arrived broken. Again.',
    customer: 'Dana Whitfield',
    agent: 'Oliver',
    priority: 'high',
    turns: [
      [
        'customer',
        2890,
        [
          'Hello, order 48213 came today and the kettle has a crack right through the base. Photos attached. Please send one that works.',
        ],
      ],
      [
        'agent',
        2760,
        [
          'Hi Dana, thank you for the photos. I have ordered a replacement for you, it leaves our warehouse tomorrow.',
          'Oliver',
        ],
      ],
      [
        'customer',
        34,
        [
          'This is the second kettle that arrives broken!!! I waited two days at home for NOTHING.',
          'This is ridiculous. When do I get my money back?',
        ],
      ],
    ],
  },
  {
    id: '4712',
    lang: 'ru',
    subject: 'Дважды списали за подписку',
    customer: 'Тимур Галеев',
    agent: 'Алёна',
    priority: 'high',
    turns: [
      [
        'customer',
        1600,
        [
          'Здравствуйте. Утром с карты дважды ушло по 2 490 рублей за одну и ту же подписку. Выписку из банка приложил.',
        ],
      ],
      [
        'agent',
        1510,
        ['Здравствуйте, Тимур! Спасибо за выписку, передала её в отдел расчётов.', 'Алёна'],
      ],
      [
        'customer',
        21,
        [
          'Вы издеваетесь?! Второй день жду, денег как не было, так и нет! Это безобразие!!!',
          'Когда вернёте деньги? 😡',
        ],
      ],
    ],
  },
  {
    id: '4713',
    lang: 'en',
    subject: 'Locked out before my exam',
    customer: 'Priya Raman',
    agent: 'Oliver',
    priority: 'normal',
    turns: [
      [
        'customer',
        12,
        [
          'Hi, I reset my password twice and the course page still does not let me in. My exam opens at 6 pm and I am getting quite nervous. My login is priya.raman.',
          'Is there anything you can do before then?',
        ],
      ],
    ],
  },
  {
    id: '4714',
    lang: 'ru',
    subject: 'Курьер опять не приехал',
    customer: 'Людмила Сергеевна',
    agent: 'Алёна',
    priority: 'high',
    turns: [
      [
        'customer',
        1480,
        ['Добрый день. Заказ 77-1032 должны были привезти вчера до обеда, никто не приехал.'],
      ],
      ['agent', 1400, ['Добрый день! Доставку перенесли на сегодня, с 10 до 14.']],
      [
        'customer',
        47,
        [
          'Уже третий раз отпрашиваюсь с работы, и опять впустую. Никто даже не позвонил. Очень разочарована. Когда всё-таки привезут холодильник?',
        ],
      ],
    ],
  },
  {
    id: '4715',
    lang: 'en',
    subject: 'Export works now',
    customer: 'Jonas Lind',
    agent: 'Oliver',
    priority: 'low',
    turns: [
      ['customer', 300, ['The CSV export stops at 500 rows. We have about 1,200.']],
      [
        'agent',
        210,
        ['Hi Jonas, the limit was ours. I raised it; please try once more.', 'Oliver'],
      ],
      ['customer', 8, ['All 1,200 rows are there. Thank you so much, that was quick!']],
    ],
  },
  {
    id: '4716',
    lang: 'ru',
    subject: 'Как сменить реквизиты в счёте',
    customer: 'Олег',
    agent: 'Алёна',
    priority: 'low',
    turns: [
      [
        'customer',
        15,
        [
          'Добрый день! Подскажите, пожалуйста, где в личном кабинете поменять ИНН, чтобы следующий счёт пришёл уже с новым?',
        ],
      ],
    ],
  },
];

/** The conversation the address asks for (`?ticket=4712`), else the first. */
export function asked() {
  const id = new URLSearchParams(location.search).get('ticket');
  return conversations.find((one) => one.id === id) ?? conversations[0];
}

/** ISO time so many minutes before now. */
export const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();

/**
 * A new element with attributes and children (nodes or strings).
 * @returns {any}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}
