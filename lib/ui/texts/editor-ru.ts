// long because every text of the rule editor in one language is kept in one place, to be read as one
import type { TrialFault, TrialWarning } from '../../packs/trial.ts';
import type { editor as english } from './editor-en.ts';
import { plural } from './plural.ts';

const count = (number: number, one: string, few: string, many: string) =>
  plural('ru', number, { one, few, many, other: few });

const LANGUAGE = { en: 'по-английски', ru: 'по-русски' };

const PATTERN_FAULTS: Record<string, (part: string) => string> = {
  long: () => 'Шаблон слишком длинный: разделите его на два.',
  'many-words': () => 'Слишком много слов подряд: разделите шаблон на два.',
  'many-ways': () => 'Скобки дают слишком много фраз: разделите шаблон на два.',
  wildcards: () => 'Слишком много пропусков «*» в одном шаблоне.',
  'wildcard-inside': (part) => `Пропуск ${part || '.{0,3}'} не может стоять внутри скобок.`,
  anything: () => 'Подойдёт что угодно: нужно хотя бы одно обязательное слово.',
  empty: () => 'Шаблон пуст.',
  brackets: () => 'У скобки нет пары.',
  tag: (part) =>
    `Метка ${part} неизвестна. Есть #Email, #Url, #Code, #NumericValue, #Emoji, #Smile, #Frown, #TitleCase и #UpperCase.`,
  method: (part) => `${part} неизвестно.`,
  fuzzy: () => 'Слова с ~ не поддерживаются: перечислите написания, (счёт|счет).',
  regex: (part) => `${part} не регулярное выражение.`,
  'regex-long': () => 'Регулярное выражение слишком длинное.',
  'regex-slow': (part) => `${part} повторяет повторение и может считаться вечно.`,
  syntax: () => 'Это не читается как шаблон.',
};

const MESSAGES: [RegExp, (...found: string[]) => string][] = [
  [/no signal is called (.+)$/, (name) => `Сигнала ${name} нет.`],
  [/the id (\S+) is already taken$/, (id) => `«${id}» уже есть.`],
  [
    /lower-case letters, digits and hyphens$/,
    () => 'Только строчные латинские буквы, цифры и дефисы.',
  ],
  [
    /lower-case words joined by dots or hyphens$/,
    () => 'Строчные латинские слова через точку или дефис.',
  ],
  [/the customer speaks last$/, () => 'Последним пишет клиент.'],
  [/each turn is later than the one before$/, () => 'Каждое сообщение позже предыдущего.'],
  [/a time of day, HH:MM$/, () => 'Время, ЧЧ:ММ.'],
  [/is missing$/, () => 'Не заполнено.'],
  [/expected string to have <=(\d+) characters$/, (max) => `Не больше ${max} знаков.`],
  [/needs "find" or "patterns"/, () => 'Нужны шаблоны или сигнал: на что правило указывает.'],
  [/Too small: expected array to have >=1 items$/, () => 'Список пуст.'],
  [/Too small: expected string to have >=1 characters$/, () => 'Не заполнено.'],
  [/there is nothing in it yet$/, () => 'Здесь пока ничего нет.'],
  [/is worked out by the engine/, () => 'Этот сигнал вычисляет сам движок, шаблонов у него нет.'],
];

function faultText({ pattern, message, keys }: TrialFault): string {
  if (pattern) return PATTERN_FAULTS[pattern.fault]?.(pattern.part ?? '') ?? message;
  for (const [shape, say] of MESSAGES) {
    const found = shape.exec(message);
    if (found) return say(...found.slice(1));
  }
  const place = keys.join('.');
  return place !== '' && !message.startsWith(place) ? `${place}: ${message}` : message;
}

function warningText(warning: TrialWarning): string {
  switch (warning.what) {
    case 'dead-words':
      return `Такого слова не бывает: ${warning.words.map((word) => `«${word}»`).join(', ')}. Слова читаются без запятых и точек.`;
    case 'matches-nothing':
      return 'Этих слов нет ни в одном вашем примере.';
    case 'matches-everything':
      return `Это стоит в ${warning.percent} из 100 обычных ответов.`;
    case 'overlaps':
      return `О тех же словах говорит правило «${warning.rule}»: «${warning.words}».`;
    case 'no-patterns-in':
      return `${LANGUAGE[warning.lang][0]!.toUpperCase()}${LANGUAGE[warning.lang].slice(1)} оно ничего не ищет.`;
    case 'no-text-in':
      return `Нет текста ${LANGUAGE[warning.lang]}.`;
    case 'few-examples':
      return `Меньше двух примеров ${LANGUAGE[warning.lang]}, где правило ${warning.expect === 'flag' ? 'говорит' : 'молчит'}.`;
    case 'no-goals':
      return 'Пока ничего не тренируется: выберите правило, иначе считать нечего.';
    case 'goal-unknown':
      return `Ни в одном наборе здесь не включено правило «${warning.rule}»: оно не считается.`;
    case 'goal-kept':
      return 'Первый черновик этого правила не нарушает.';
    case 'model-flagged':
      return `На хороший ответ есть подсказка: ${warning.rule}.`;
  }
}

export const editor: typeof english = {
  back: {
    rule: 'Все правила',
    signal: 'Все сигналы',
    words: 'Все сигналы',
    scenario: 'Все сценарии',
  },
  untitled: 'Без названия',
  newRule: 'Новое правило',
  edit: 'Изменить',
  look: 'Посмотреть внутри',
  openFailed: 'Открыть не удалось',
  missing: 'С таким именем ничего нет',
  fromPack: (pack) => `Из набора «${pack}»; ваши изменения лягут в ваши правила.`,
  saved: 'Сохранено. Открытые черновики уже читаются с ним.',
  unsaved: 'Ещё не сохранено; черновик останется, даже если закрыть вкладку.',
  unchanged: 'Сохранено в ваших правилах.',
  duplicate: 'Скопировать в мои правила',
  undo: 'Отменить',
  redo: 'Вернуть',
  delete: 'Удалить',
  discard: 'Выбросить',
  save: 'Сохранить',
  notSaved: 'Сохранить не удалось',
  saveFailures: {
    full: 'В браузере не осталось места для расширения. Удалите ненужный набор.',
    refused: 'Набор не прошёл собственные примеры. Исправьте отмеченное красным и сохраните снова.',
    seal: 'Набор изменили после того, как запечатали.',
    key: 'Набор подписан другим ключом, чем прежде.',
    unwritten: 'Браузер отказался записывать. Написанное осталось черновиком; попробуйте ещё раз.',
    locked: 'Этот набор задаёт ваша организация.',
  },
  deleteTitle: (name) => `Удалить «${name}»?`,
  deleteText: 'Оно уйдёт из ваших правил. Сразу после этого его ещё можно вернуть.',
  deleted: (name) => `«${name}» удалено.`,
  bringBack: 'Вернуть',
  drafts: 'Ещё не сохранено',
  goOn: 'Продолжить',
  beside: 'Рядом с формой',
  sides: { bench: 'Проба', yaml: 'YAML' },
  yaml: 'Правило в YAML',

  checking: 'Проверяю…',
  checkFailed: 'Проверка не вернулась: фоновая часть расширения не ответила.',
  noYaml: 'YAML не читается: исправьте его рядом или отмените. Форма подождёт.',
  faults: (number) =>
    count(
      number,
      '# ошибка не даёт сохранить. ',
      '# ошибки не дают сохранить. ',
      '# ошибок не дают сохранить. ',
    ),
  failing: (number) =>
    count(number, '# пример не сходится. ', '# примера не сходятся. ', '# примеров не сходятся. '),
  allHold: 'Всё сходится. ',
  warnings: (number) => count(number, '# замечание.', '# замечания.', '# замечаний.'),
  showAll: 'Показать',
  faultText,
  warningText,

  basics: 'Правило',
  id: 'Имя (id)',
  category: 'Раздел',
  kind: 'Вид',
  looksFor: 'Что оно ищет',
  looksForLead: 'Фразы в черновике, записанные шаблонами. Чаще всего это просто слова.',
  isMissing: 'Чего не должно недоставать',
  isMissingLead: 'Правило говорит, когда в черновике нет ничего из этого.',
  pattern: (list, index) => `${list}, шаблон ${index}`,
  addPattern: 'Шаблон',
  removePattern: 'Убрать шаблон',
  newPattern: { en: 'new words', ru: 'новые слова' },
  remove: 'Убрать',
  orSignals: 'Или готовые сигналы',
  orSignalsMissing: 'Или любой из сигналов',
  about: 'О чём речь (подчёркивается в черновике)',
  addSignal: 'сигнал…',
  openSignal: 'Что находит этот сигнал',
  where: 'Где в черновике',
  places: { any: 'Везде', opening: 'В начале', body: 'В середине', closing: 'В конце' },
  from: 'Начиная со скольких',
  fromListed: 'В списке с',
  measures: 'Что слишком длинно',
  words: 'Слов в предложении',
  blockWords: 'Слов без новой строки (0: никогда)',
  when: 'Когда говорит',
  whenLead: 'Должно выполняться всё. Пусто: всегда.',
  unless: 'Кроме случаев…',
  reads: 'Что прочтёт агент',
  readsLead: 'Скажите, что услышит клиент. Никогда не ругайте.',
  label: 'Ярлык',
  labelHint: 'Два-три слова на метке',
  say: 'Подсказка',
  sayHint: 'Одно предложение на карточке: что услышит клиент',
  why: 'Почему',
  whyHint: 'Причина и её источник, если он есть',
  tryTitle: 'Предложить вместо',
  tryHint: 'Предложения на замену; [в скобках] агент заполнит сам',
  tryHintAdd: 'Предложения, которые можно добавить; [в скобках] агент заполнит сам',
  newSentence: { en: 'A better sentence.', ru: 'Лучше так.' },
  removable: 'Предлагать убрать слова',
  place: 'Куда добавить предложение',

  examples: {
    title: 'Примеры',
    lead: 'Доказательство, которое едет вместе с правилом: на каждом языке по два примера, где оно говорит, и по два, где молчит.',
    sum: (good, total) => `сходится ${good} из ${total}`,
    name: (index) => `Пример ${index}`,
    lang: 'язык',
    expected: 'что должно быть',
    expect: { flag: 'Говорит', silent: 'Молчит' },
    unknown: 'Не проверено',
    holds: { flag: 'Говорит, как и должно', silent: 'Молчит, как и должно' },
    speaks: 'Должно молчать, но говорит',
    isSilent: 'Должно говорить, но молчит',
    elsewhere: (at) => `Должно указать на «${at}», но указывает на другое`,
    customer: 'Клиент',
    reply: 'Ответ',
    nothingSaid: 'ещё не писал',
    at: 'Указывает на',
    anyWords: 'любые слова',
    toBench: 'Перенести в пробу',
    remove: 'Убрать пример',
    fresh: { en: 'The reply.', ru: 'Ответ.' },
  },

  bench: {
    talk: 'Переписка',
    talkHint:
      'Вставьте или напишите, что сказал клиент. Если говорит другой, начните строку с «Агент:» или «Клиент:».',
    reply: 'Черновик',
    replyHint: 'Вставьте или напишите ответ',
    empty: 'Напишите ответ, и станет видно, что о нём говорится.',
    asleep: 'Язык неизвестен: подсказок нет.',
    hints: 'Подсказки',
    noHints: 'Об этом ответе сказать нечего.',
    signals: (number) =>
      count(number, '# сигнал в черновике', '# сигнала в черновике', '# сигналов в черновике'),
    explain: 'Почему это считается?',
    asExample: '+ В примеры',
    flag: 'Выделенное надо было отметить',
    flagHint: 'Сначала выделите слова в черновике',
  },

  conditions: {
    always: 'Всегда.',
    add: 'Условие',
    another: 'Ещё одно',
    remove: 'Убрать',
    parts: {
      tone: 'Клиент',
      flag: 'Клиент ещё и',
      trend: 'Настроение',
      intensity: 'Насколько сильно',
      said: 'В словах клиента есть',
      now: 'Только неотвеченное',
      draft: 'В черновике ещё есть',
      near: 'Рядом стоит',
      echoed: 'Слова были у клиента',
      reply: 'Это',
      customerLast: 'Клиент писал последним',
      openQuestion: 'Есть открытый вопрос',
      unmetQuestion: 'Черновик обошёл вопрос',
      agentSaid: 'Агент раньше сказал',
      any: 'Хотя бы одно из',
      all: 'Всё это сразу',
      not: 'Это не выполняется',
    },
    yesNo: { true: 'Да', false: 'Нет' },
    range: { min: 'от', max: 'до', before: 'предложений до', after: 'предложений после' },
    values: {
      grateful: 'благодарен',
      calm: 'спокоен',
      worried: 'встревожен',
      frustrated: 'раздражён',
      angry: 'зол',
      rising: 'накаляется',
      steady: 'ровное',
      falling: 'остывает',
      first: 'первый ответ',
      later: 'не первый ответ',
      'threat-legal': 'грозит судом',
      'threat-public': 'грозит оглаской',
      'threat-churn': 'грозит уйти',
      abusive: 'оскорбляет',
      'asks-when': 'спрашивает когда',
      'asks-human': 'просит человека',
      waiting: 'давно ждёт',
      'repeat-contact': 'пишет не впервые',
      'corrects-agent': 'поправляет нас',
      apologises: 'извиняется',
      thanks: 'благодарит',
    },
  },

  help: {
    title: 'Как пишутся шаблоны',
    lines: [
      ['согласно политике', 'эти слова подряд; большие буквы и ё не важны'],
      ['(извините|простите)', 'одно из этих'],
      ['нашей? политике', 'слова перед «?» может не быть'],
      ['извините .{0,3} ожидание', 'между ними до трёх слов'],
      ['^здравствуйте', 'в начале предложения; «пока$» в его конце'],
      ['{отправить}', 'слово в разных формах; формы проверяйте примером'],
      ['!не уверен', 'любое слово, кроме «не», потом «уверен»'],
      ['$agent-verb', 'любое слово из списка agent-verb'],
      ['/^возврат/', 'слово с таким началом (регулярное выражение на одно слово)'],
      ['#Code', 'номер, по которому ищут; ещё #Email, #Url, #Emoji, #Smile'],
      ['can not', 'английские сокращения пишутся полностью: can’t это can not'],
    ],
  },

  newTitle: 'Новое правило',
  newLead: 'Начните с того, что уже работает, и сделайте своим.',
  newOther:
    'Можно скопировать любое правило или выделить в пробе слова, которые надо было отметить.',
  templates: {
    phrase: {
      title: 'Фраза, которой лучше избегать',
      text: 'Указывает на слова, которым не место в ответе.',
    },
    upset: {
      title: 'Фраза, которая заденет',
      text: 'Указывает на слова, только когда клиент раздражён или зол.',
    },
    missing: {
      title: 'Чего-то не хватает',
      text: 'Говорит, когда в ответе нет того, что должно быть.',
    },
    many: { title: 'Чего-то слишком много', text: 'Говорит начиная со второго раза.' },
    reminder: { title: 'Напоминание', text: 'Заметка агенту об особом случае.' },
  },

  signals: {
    title: 'Сигналы и списки слов',
    lead: 'То, что слышат правила. Добавьте к сигналу свои слова или создайте новый.',
    search: 'Искать сигналы',
    newSignal: 'Новый сигнал',
    newList: 'Новый список слов',
    computed: 'вычисляет сам движок',
    size: {
      signal: (number) => count(number, '# шаблон', '# шаблона', '# шаблонов'),
      words: (number) => count(number, '# слово', '# слова', '# слов'),
    },
    list: 'список слов',
    add: 'Добавить своё',
    none: 'Ни один сигнал не подходит.',
    mine: 'моё',
    more: (number) => `Ещё ${number}: найдите поиском`,
  },
  signalBasics: 'Сигнал',
  listBasics: 'Список слов',
  name: 'Имя',
  signalLead:
    'Если сигнал с таким именем уже есть, ваше добавится к нему или встанет на его место в том языке, где вы это скажете.',
  listLead:
    'Слова через пробел; /^начал/ для всех слов с таким началом. В шаблонах список зовётся $имя.',
  listOf: (lang) => `Слова, ${lang}`,
  severalEntries: 'Здесь несколько записей: они правятся рядом, в YAML.',
  finds: 'Находит',
  but: 'Но не',
  marksWhat: 'Подчёркивает',
  spans: { match: 'слова', clause: 'часть предложения', sentence: 'предложение' },
  ends: 'Предложение кончается',
  endings: { any: 'как угодно', question: 'на «?»', exclamation: 'на «!»' },
  replaces: 'Встаёт на место других',

  explain: {
    title: 'Почему это считается?',
    lead: 'Напишите слово или предложение: назовём каждый шаблон, который в нём что-то нашёл, его сигнал, правила и набор.',
    text: 'Слово или предложение',
    placeholder: 'Извините за ожидание.',
    nothing: 'Ни один шаблон ничего здесь не находит.',
    failed: 'Ответа нет: фоновая часть расширения не ответила.',
    terms: 'Прочитано как',
    others: (number) =>
      count(
        number,
        'Ещё # совпадение, которого сами правила не слышат',
        'Ещё # совпадения, которых сами правила не слышат',
        'Ещё # совпадений, которых сами правила не слышат',
      ),
    lists: 'Списки, в которых стоят эти слова',
    pattern: 'Шаблон',
    signal: 'Сигнал',
    words: 'Слова',
    rules: 'Кто слушает',
    pack: 'Набор',
    noRules: 'сам по себе никто',
    kinds: { signal: 'сигнал', cue: 'знак настроения' },
    engine: 'сам движок',
    dropped: {
      exception: 'не считается: покрыто исключением («но не»)',
      quoted: 'не считается: чужие слова в кавычках',
      negated: 'не считается: прямо перед ним отрицание',
      ending: 'не считается: предложение кончается иначе',
      'within-longer': 'засчитано один раз, вместе с более длинным',
    },
  },

  filters: {
    category: 'Раздел',
    anyCategory: 'Любой раздел',
    language: 'Язык',
    anyLanguage: 'Любой язык',
    speaks: { en: 'Знает английский', ru: 'Знает русский' },
    pack: 'Набор',
    anyPack: 'Любой набор',
  },
  rooms: {
    label: 'Разделы правил',
    rules: 'Правила',
    signals: 'Сигналы',
    explain: 'Почему это считается?',
  },
};
