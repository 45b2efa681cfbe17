/** The two stories of the demo: a ticket of the demo helpdesk, a bad reply, how it is mended. */
import type { Fix, Lang } from '../../lib/engine/types.ts';

/** What the agent does about a hint: a fix of its card and what goes into its slots, or typing. */
export type Answer = { take: Fix['kind']; fill?: string[] } | { type: string };

export interface Story {
  lang: Lang;
  /** Of the browser's pages, so that the helpdesk speaks the agent's language. */
  locale: string;
  ticket: string;
  /** The bad reply, line by line. */
  reply: string[];
  /** By rule. A hint of a rule not named here is taken out with the fix that removes it. */
  answers: Record<string, Answer>;
  /** Rules whose cards are worth a picture. */
  cards: string[];
  /** Words of the sent reply that would be missing if a fix had not taken. */
  proof: string[];
}

const english: Story = {
  lang: 'en',
  locale: 'en-GB',
  ticket: '4711',
  reply: [
    'Hi {{customer.first_name}}! 😊',
    'Sorry for the inconvenience. I have passed your refund to the billing team and it will be processed as soon as possible.',
    'Could you please send me photos of the kettle?',
    'Is there anything else I can help you with? Have a wonderful day!',
  ],
  answers: {
    'unfilled-placeholder': { type: 'Dana' },
    'boilerplate-empathy': {
      take: 'replace',
      fill: ['the second kettle came broken too, after two days of waiting at home'],
    },
    'vague-eta': { take: 'replace', fill: ['noon on Friday'] },
    'premature-closing': {
      take: 'replace',
      fill: ['5 pm today', 'the number of your refund'],
    },
    'introduce-yourself': { take: 'insert', fill: ['Oliver'] },
    'cheerful-signoff': { take: 'remove' },
    'cheerful-decoration': { take: 'remove' },
    're-asks-provided': { take: 'remove' },
  },
  cards: ['vague-eta', 'boilerplate-empathy'],
  proof: ['Hi Dana!', 'noon on Friday', '5 pm today'],
};

const russian: Story = {
  lang: 'ru',
  locale: 'ru-RU',
  ticket: '4712',
  reply: [
    'Здравствуйте, Тимур! 😊',
    'Из-за высокой загрузки деньги вернутся в ближайшее время.',
    'Пришлите, пожалуйста, выписку из банка.',
    'Остались вопросы? Прекрасного вам дня!',
  ],
  answers: {
    'acknowledge-frustration': {
      take: 'insert',
      fill: ['деньги списали дважды, и второй день тишина'],
    },
    'internal-excuse': { take: 'remove' },
    'vague-eta': { take: 'replace', fill: ['вечера пятницы'] },
    'premature-closing': {
      take: 'replace',
      fill: ['18:00', 'пришлю номер операции из банка'],
    },
    'introduce-yourself': { take: 'insert', fill: ['Алёна'] },
    'cheerful-signoff': { take: 'remove' },
    'cheerful-decoration': { take: 'remove' },
    're-asks-provided': { take: 'remove' },
  },
  cards: ['vague-eta', 'acknowledge-frustration'],
  proof: ['Здравствуйте, Тимур!', 'до вечера пятницы', '18:00'],
};

export const STORIES: readonly Story[] = [english, russian];
