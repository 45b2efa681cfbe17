/**
 * Words by which helpdesks name who wrote a message, in class names, data attributes and labels.
 * Words for the side of the screen are not among them, on purpose.
 */
import type { Author } from './site.ts';

const WORDS: Record<Author, string> = {
  note: 'note notes internal private privatenote internalnote заметка',
  system:
    'system event activity notification bot log lineitem automation система событие автоответ бот',
  customer:
    'customer client visitor enduser requester requestor user guest contact buyer consumer caller ' +
    'patient passenger subscriber incoming inbound received opponent ' +
    'клиент клиентка заказчик покупатель посетитель пользователь заявитель гость абонент',
  agent:
    'agent operator support staff admin teammate employee manager assistant rep representative ' +
    'helpdesk moderator outgoing outbound sent me mine self own you ' +
    'агент оператор поддержка техподдержка сотрудник специалист менеджер администратор вы',
};

const AUTHOR_OF = new Map<string, Author>(
  Object.entries(WORDS).flatMap(([author, words]) =>
    words.split(' ').map((word) => [word, author as Author] as const),
  ),
);

/** `endUser`, `end-user` and `end_user` are the same two words, and one. */
function wordsOf(name: string): string[] {
  const parts = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '');
  return [...parts, ...parts.slice(1).map((part, index) => `${parts[index]}${part}`)];
}

/** Who a name speaks of; null when it speaks of nobody, or of two at once. */
export function authorNamed(name: string): Author | null {
  const found = new Set<Author>();
  for (const word of wordsOf(name)) {
    const author = AUTHOR_OF.get(word);
    if (author !== undefined) found.add(author);
  }
  // A note says so before it says whose it is.
  if (found.has('note')) return 'note';
  return found.size === 1 ? [...found][0]! : null;
}
