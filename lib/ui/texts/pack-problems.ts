/** What the gate says of a pack, in the language of the interface. It says it in English. */
import type { Lang } from '../../engine/types.ts';

/** What is not here stays English. */
const RUSSIAN: [RegExp, string][] = [
  [
    /^(.+): example (\d+) should flag "(.*)", but stays silent$/s,
    '$1: пример $2: на «$3» правило должно сработать, а молчит',
  ],
  [
    /^(.+): example (\d+) should stay silent on "(.*)", but flags$/s,
    '$1: пример $2: на «$3» правило должно молчать, а срабатывает',
  ],
  [
    /^(.+): example (\d+) should point at "(.*)", but points at "(.*)"$/s,
    '$1: пример $2: указать нужно на «$3», а указано на «$4»',
  ],
  [/^(.+): is missing$/, '$1: не указано'],
  [/^no signal is called (.+)$/, 'нет сигнала с именем $1'],
  [/^(.+) names no word list: (.+)$/, '$1: нет списка слов $2'],
  [/^the id (.+) belongs to the pack (.+)$/, 'идентификатор $1 занят набором $2'],
  [/^the id (.+) is already taken by (.+)$/, 'идентификатор $1 уже занят: $2'],
  [/^there is another pack with the id (.+)$/, 'набор с идентификатором $1 уже есть'],
  [/^no pack below has a rule called (.+)$/, 'ни в одном наборе выше нет правила $1'],
  [/^nothing in this pack can be used$/, 'в этом наборе нечего использовать'],
  [/^its text in the storage is damaged$/, 'его текст в хранилище повреждён'],
  [
    /^this pack is made for Sincerely (\S+) or newer; this is (\S+)$/,
    'набор сделан для Sincerely $1 или новее; здесь $2',
  ],
  [
    /^a pack may have at most (\d+) (.+); this has (\d+)$/,
    'в наборе слишком много ($2): можно не больше $1, здесь $3',
  ],
  [/^there is already a word list called (.+)$/, 'список слов $1 уже есть'],
  [/^its publisher called it back(.*)$/s, 'издатель его отозвал$1'],
  [/^nested too deeply$/, 'слишком глубокая вложенность'],
];

export function packProblem(lang: Lang, message: string): string {
  const known = lang === 'ru' ? RUSSIAN.find(([said]) => said.test(message)) : undefined;
  return known ? message.replace(...known) : message;
}
