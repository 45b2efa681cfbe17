/** Persons a draft names, told from the one it is written to. */
import { describe, expect, it } from 'vitest';
import { speakersIn } from '../../../../lib/engine/signals/speakers.ts';
import { readDocument } from '../../../../lib/engine/text/document.ts';

describe('a person the draft names', () => {
  const named = (text: string, person: string, greeting?: string): number => {
    const span = (words: string) => {
      const start = text.indexOf(words);
      return {
        name: words === person ? 'person' : 'greeting',
        start,
        end: start + words.length,
        sentence: 0,
      };
    };
    const byName = new Map([
      ['person', [span(person)]],
      ['greeting', greeting === undefined ? [] : [span(greeting)]],
    ]);
    return speakersIn(readDocument(text), byName).filter(({ name }) => name === 'person.named')
      .length;
  };

  it('is somebody else than the one it is written to', () => {
    expect(named('Our engineer Tom comes at 9.', 'engineer Tom')).toBe(1);
    expect(named('Our lead, Dr Kaur, will ring.', 'Dr Kaur')).toBe(1);
    expect(named('Dear Mr Pell, it was logged.', 'Mr Pell', 'Dear')).toBe(0);
    expect(named('It was logged, Mr Pell.', 'Mr Pell')).toBe(0);
  });

  it('is no department and no way through menus', () => {
    expect(named('It was sent to Customer Care.', 'sent to Customer Care')).toBe(0);
    expect(named('Press Create label > Download.', 'Create label > Download')).toBe(0);
  });
});
