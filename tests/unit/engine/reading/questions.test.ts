/** Which sentences of a customer ask something, and what they want to know. */
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../../../lib/engine/patterns/lexicon.ts';
import { questionsIn } from '../../../../lib/engine/reading/questions.ts';
import { Scanner } from '../../../../lib/engine/signals/scan.ts';
import { readDocument } from '../../../../lib/engine/text/document.ts';
import { core } from '../../../rules/core-pack.ts';

const lexicon = buildLexicon([core]);
const scanner = new Scanner(lexicon);

const questions = (text: string) => questionsIn(readDocument(text), scanner, lexicon);
const asked = (text: string): string[] =>
  questions(text).map(({ start, end }) => text.slice(start, end));
const wanted = (text: string): string[] =>
  questions(text).flatMap((question) =>
    question.wanted.map(({ start, end }) => text.slice(start, end)),
  );

describe('a question', () => {
  it.each([
    'Does it come in blue?',
    'why did you close my account',
    'Why you block my money!!!',
    "I'd like to know whether the pool is heated.",
    'Есть ли в доме лифт?',
    'Подскажите, входит ли завтрак.',
    'почему закрыли мой счёт',
  ])('is %j', (text) => {
    expect(asked(text)).toEqual([text]);
  });

  it.each([
    'Are you kidding me?',
    'Do you even read these?',
    'What kind of company does this?',
    'How many times do I have to ask?',
    'Вы издеваетесь?',
    'Сколько можно?',
    'It stopped when I pressed the button.',
    'The lamp is here.',
    'when i open it the light goes off',
  ])('is not %j', (text) => {
    expect(asked(text)).toEqual([]);
  });

  it('falls into what it wants to know', () => {
    expect(wanted('Which part is missing, and could I collect it in Leeds?')).toEqual([
      'Which part is missing',
      'and could I collect it in Leeds',
    ]);
    expect(wanted('Сколько это стоит и можно ли вернуть?')).toEqual([
      'Сколько это стоит',
      'и можно ли вернуть',
    ]);
  });

  it('keeps what leads up to it', () => {
    expect(wanted('I have a cat, are pets allowed?')).toEqual(['I have a cat, are pets allowed']);
    expect(wanted('Can I pick it up or will you post it?')).toHaveLength(1);
  });
});
