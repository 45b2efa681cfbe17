/** Long ways through menus, drawn with arrows or said in words. */
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../../../lib/engine/patterns/lexicon.ts';
import { readDraft } from '../../../../lib/engine/signals/draft.ts';
import { Scanner } from '../../../../lib/engine/signals/scan.ts';
import { readDocument } from '../../../../lib/engine/text/document.ts';
import { core, NOON } from '../../../rules/core-pack.ts';

const lexicon = buildLexicon([core]);
const scanner = new Scanner(lexicon);

function routes(draft: string): string[] {
  const { byName } = readDraft(readDocument(draft), scanner, lexicon, {
    provided: [],
    stems: new Set(),
    quantities: new Set(),
    now: NOON,
  });
  return (byName.get('route.long') ?? []).map(({ start, end }) => draft.slice(start, end));
}

describe('a long route', () => {
  it.each([
    [
      'It is under Settings → Billing → Invoices → Archive.',
      'Settings → Billing → Invoices → Archive',
    ],
    [
      'Go to File -> Export -> More -> Format -> PDF, then save it.',
      'File -> Export -> More -> Format -> PDF',
    ],
    ['Это в Профиль > Оплата > Счета > Архив.', 'Профиль > Оплата > Счета > Архив'],
    [
      'Сверху меню, потом «Полив», «Зоны», «Северная», «Расписание».',
      '«Полив», «Зоны», «Северная», «Расписание»',
    ],
    [
      'Please open the app, tap Profile, choose Settings and press Reset.',
      'open the app, tap Profile, choose Settings and press Reset',
    ],
    [
      'Зайдите в меню, выберите «Заказы», откройте заказ и нажмите «Возврат».',
      'Зайдите в меню, выберите «Заказы», откройте заказ и нажмите «Возврат',
    ],
  ])('is found in %j', (draft, words) => {
    expect(routes(draft)).toEqual([words]);
  });

  it('may run over the lines of a list', () => {
    expect(routes('1. Open Settings\n2. Tap Plan\n3. Choose More\n4. Press Cancel')).toHaveLength(
      1,
    );
  });

  it.each([
    'It is under Settings > Billing > Invoices.',
    'Tap Profile, then Plan, then Cancel.',
    'Open the lid, press the lever, turn the wheel, hit the box and close the lid.',
    'I opened your file, went to Billing, found the slip and sent the credit.',
    'The price went from 5 to 10 to 15 to 20.',
    'Откройте крышку, нажмите на рычаг, поверните колесо и закройте крышку.',
  ])('is none in %j', (draft) => {
    expect(routes(draft)).toEqual([]);
  });

  it('costs no more than its length on a text of arrows', () => {
    const started = performance.now();
    routes('a > '.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
