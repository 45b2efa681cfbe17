/** When a customer puts the agent right, and the agent has not answered that yet. */
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../../../lib/engine/types.ts';
import { coach } from '../../../rules/core-pack.ts';

const thread = (...texts: string[]): Turn[] =>
  texts.map((text, index) => ({ role: index % 2 === 0 ? 'customer' : 'agent', text }));
const owns = (turns: Turn[], draft: string): boolean =>
  !coach(turns, draft).hints.some(({ rule }) => rule === 'own-the-mistake');

describe('a correction', () => {
  it('is a word of an earlier message, said again in capitals', () => {
    const turns = thread(
      'My oven stays cold.',
      'Hello, the hob has a switch of its own on the side.',
      'OVEN. It stays cold.',
    );
    expect(owns(turns, 'Karl fits a new heater on Friday at 9.')).toBe(false);
    expect(owns(turns, 'You wrote oven and I read hob, my mistake. Karl comes at 9.')).toBe(true);
  });

  it('is none where the capitals only press', () => {
    const turns = thread(
      'Is there a date for the boiler?',
      'Hello, the part is on order.',
      'Two weeks without hot water. I need a DATE.',
    );
    expect(owns(turns, 'Karl fits it on Friday at 9.')).toBe(true);
  });

  it('denies what a yes had affirmed', () => {
    const turns = thread(
      'Is there a crane at quay 3?',
      'Yes, behind the shed.',
      'I am at the quay and there is no crane here.',
    );
    expect(owns(turns, 'The crane at quay 5 is free from 2 pm.')).toBe(false);
  });
});
