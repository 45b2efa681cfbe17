/** Whether a draft tells the customer's own trouble back to them. */
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../../../lib/engine/patterns/lexicon.ts';
import { readDraft } from '../../../../lib/engine/signals/draft.ts';
import { customerStems } from '../../../../lib/engine/signals/echo.ts';
import { customerQuantities } from '../../../../lib/engine/signals/named-trouble.ts';
import { Scanner } from '../../../../lib/engine/signals/scan.ts';
import { readDocument } from '../../../../lib/engine/text/document.ts';
import { core, NOON } from '../../../rules/core-pack.ts';

const lexicon = buildLexicon([core]);
const scanner = new Scanner(lexicon);

function named(customer: string, draft: string): string[] {
  const docs = [readDocument(customer)];
  const { byName } = readDraft(readDocument(draft), scanner, lexicon, {
    provided: [],
    stems: customerStems(docs, lexicon.words),
    quantities: customerQuantities(docs, lexicon.words),
    now: NOON,
  });
  return (byName.get('trouble.named') ?? []).map(({ start, end }) => draft.slice(start, end));
}

describe('the trouble', () => {
  const cold = 'Four nights with no heating and a baby at home.';

  it('is named by the number of the customer', () => {
    expect(named(cold, 'Hello Ann, four nights. An engineer comes at 6.')).toEqual(['four nights']);
    expect(named('Списали дважды!', 'Добрый день! Списать дважды — наша вина.')).not.toEqual([]);
  });

  it('is named by a word of theirs with a remark on it', () => {
    expect(named(cold, 'A baby should not be without heating.')).not.toEqual([]);
    expect(named('Воды нет!', 'Здравствуйте! Без воды плохо. Бригада будет в 15:00.')).toEqual([
      'Без воды плохо',
    ]);
  });

  it('is not named by doing, asking, promising or refusing', () => {
    expect(named(cold, 'We will restore the heating within four nights.')).toEqual([]);
    expect(named(cold, 'Please send a photo of the heating.')).toEqual([]);
    expect(named(cold, "We can't mend heating at night.")).toEqual([]);
    expect(named('Воды нет!', 'Воду дадим через час.')).toEqual([]);
  });

  it('is not named by words of somebody else', () => {
    expect(named(cold, 'Feedback is a gift to us.')).toEqual([]);
  });

  it('is looked for at the beginning', () => {
    const late = 'Hello. The van is here. The part is in. Four nights is long.';
    expect(named(cold, late)).toEqual([]);
  });
});
