/**
 * A conversation as one writes or pastes it: a line that opens with "Customer:" or "Agent:" (in
 * either language) begins a turn; what stands before the first is the customer's.
 */
import type { Lang, Span, Turn } from '../../engine/types.ts';

type Said = { role: 'customer' | 'agent'; text: string };

const OPENS =
  /^[ \t]*(?:(customer|client|user|клиент|покупатель|пользователь)|(agent|support|operator|агент|оператор|поддержка|специалист))[ \t]*:[ \t]*/imu;

const NAMES: Record<Lang, Record<Said['role'], string>> = {
  en: { customer: 'Customer', agent: 'Agent' },
  ru: { customer: 'Клиент', agent: 'Агент' },
};

export interface PlacedTurn extends Said {
  /** Where its words stand in the text. */
  at: Span;
}

export function turnsIn(text: string): PlacedTurn[] {
  const turns: PlacedTurn[] = [];
  let role: Said['role'] = 'customer';
  let from = 0;
  let at = 0;
  const end = (to: number): void => {
    const raw = text.slice(from, to);
    const words = raw.trim();
    if (words === '') return;
    const start = from + raw.indexOf(words);
    turns.push({ role, text: words, at: { start, end: start + words.length } });
  };
  for (const line of text.split('\n')) {
    const opened = OPENS.exec(line);
    if (opened) {
      end(at);
      role = opened[1] === undefined ? 'agent' : 'customer';
      from = at + opened[0].length;
    }
    at += line.length + 1;
  }
  end(text.length);
  return turns;
}

export const asTurns = (text: string): Turn[] =>
  turnsIn(text).map(({ role, text: words }) => ({ role, text: words }));

/** One message of a customer's stands for itself; several turns say whose each is. */
export function conversationText(said: string | readonly Said[], lang: Lang): string {
  if (typeof said === 'string') return said;
  return said.map(({ role, text }) => `${NAMES[lang][role]}: ${text}`).join('\n');
}

/** The other way: what an example keeps. */
export function exampleCustomer(text: string): string | Said[] {
  const turns = turnsIn(text);
  const [only] = turns;
  if (turns.length === 0) return '';
  if (turns.length === 1 && only?.role === 'customer' && !OPENS.test(text)) return text;
  return turns.map(({ role, text: words }) => ({ role, text: words }));
}
