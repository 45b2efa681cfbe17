/** A scenario's text as the form shows it, and what a new one begins with. */
import { stringify } from 'yaml';
import type { Lang } from '../../engine/types.ts';
import type { Level, Scenario } from '../../packs/scenario.ts';
import type { PieceText } from './piece-text.ts';

export interface TurnForm {
  role: 'customer' | 'agent';
  /** Minutes before the reply; null where the next turn decides. */
  ago: number | null;
  text: string;
}

export interface ScenarioForm {
  lang: Lang;
  title: string;
  level: Level | '';
  situation: string;
  customer: string;
  agent: string;
  clock: string;
  turns: TurnForm[];
  goals: string[];
  starter: string;
  model: string;
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

function turnOf(value: unknown): TurnForm {
  const { role, ago, text: words } = (value ?? {}) as Record<string, unknown>;
  return {
    role: role === 'agent' ? 'agent' : 'customer',
    ago: typeof ago === 'number' ? ago : null,
    text: text(words),
  };
}

export function scenarioFormOf(piece: PieceText): ScenarioForm {
  const at = (key: string): string => text(piece.at([key]));
  const list = (key: string): unknown[] => {
    const value = piece.at([key]);
    return Array.isArray(value) ? value : [];
  };
  const level = at('level');
  return {
    lang: at('lang') === 'ru' ? 'ru' : 'en',
    title: at('title'),
    level: level === 'easy' || level === 'medium' || level === 'hard' ? level : '',
    situation: at('situation'),
    customer: at('customer'),
    agent: at('agent'),
    clock: at('clock') || '12:00',
    turns: list('turns').map(turnOf),
    goals: list('goals').map(text),
    starter: at('starter'),
    model: at('model'),
  };
}

/** No two of a team's are made in the same millisecond. */
const freshId = (lang: Lang): string => `${lang}-own-${Date.now().toString(36)}`;

const asText = (scenario: object): string => stringify(scenario, { lineWidth: 0 });

const BEGINNINGS: Record<Lang, Omit<Scenario, 'id' | 'lang' | 'turns'> & { said: string }> = {
  en: {
    title: 'The lamp that came in pieces',
    level: 'easy',
    situation: 'A present arrived broken, and the photos are already here.',
    customer: 'Nora Lind',
    agent: 'Max',
    clock: '11:20',
    said: 'Hi, the lamp I ordered for my mother came in three pieces, I sent you photos yesterday. Her birthday is on Saturday. What happens now?',
    goals: ['vague-eta', 'boilerplate-empathy'],
    starter:
      'Hello! We are very sorry for the inconvenience caused. Our specialists will get back to you as soon as possible.',
    model:
      'Hello Nora,\n\nA present in three pieces, and the birthday on Saturday: I am sorry. I have seen your photos.\n\nA new lamp leaves our store today at 17:00 and is with you by Thursday. I will send you its tracking number this evening by 18:00. You need not send the broken one back.\n\nMax',
  },
  ru: {
    title: 'Лампа приехала разбитой',
    level: 'easy',
    situation: 'Подарок пришёл разбитым, фотографии уже прислали.',
    customer: 'Нина Белова',
    agent: 'Максим',
    clock: '11:20',
    said: 'Здравствуйте! Лампа, которую я заказала маме, приехала в трёх кусках, фото я отправила вчера. В субботу у неё день рождения. Что теперь?',
    goals: ['vague-eta', 'boilerplate-empathy'],
    starter:
      'Здравствуйте! Приносим извинения за доставленные неудобства. Наши специалисты свяжутся с вами в ближайшее время.',
    model:
      'Здравствуйте, Нина!\n\nПодарок в трёх кусках, а праздник в субботу: мне очень жаль. Фотографии я посмотрел.\n\nНовая лампа уедет с нашего склада сегодня в 17:00 и будет у вас до четверга. Номер для отслеживания пришлю сегодня до 18:00. Разбитую возвращать не нужно.\n\nМаксим',
  },
};

/** Whole and sound, so that every change is seen at once. */
export function newScenario(lang: Lang): string {
  const { said, goals, starter, model, ...head } = BEGINNINGS[lang];
  return asText({
    id: freshId(lang),
    lang,
    ...head,
    turns: [{ role: 'customer', text: said }],
    ...{ goals, starter, model },
  });
}

/** A scenario of whatever pack, to be made one's own. */
export function copyOf(scenario: Scenario, title: string): string {
  const { lang, level, situation, customer, agent, clock, turns, goals, starter, model } = scenario;
  return asText({
    id: freshId(lang),
    lang,
    title: title.slice(0, 60),
    ...(level !== null && { level }),
    ...(situation !== '' && { situation }),
    ...{ customer, agent, clock },
    turns: turns.map(({ role, author, ago, text: words }) => ({
      role,
      ...(author !== (role === 'customer' ? customer : agent) && { author }),
      ago,
      text: words,
    })),
    goals,
    ...(starter !== null && { starter }),
    ...(model !== null && { model }),
  });
}
