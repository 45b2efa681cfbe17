/** One hint, answered: its card opened and read, a fix taken and filled in, or words typed over. */
import type { Locator } from '@playwright/test';
import { pieces } from '../../lib/ui/hint/fix-parts.ts';
import type { DemoDesk } from './desk.ts';
import { expect } from './expect.ts';
import type { ReadCard, ShownHint, Step } from './step.ts';
import type { Answer, Story } from './stories.ts';

type Mended = Extract<Step, { what: 'mended' }>;
type Change = Pick<Mended, 'out' | 'into' | 'by' | 'filled'>;

async function read(card: Locator): Promise<ReadCard> {
  const text = async (selector: string) => {
    const found = card.locator(selector);
    return (await found.count()) === 0 ? '' : (await found.first().innerText()).trim();
  };
  return {
    label: await text('.card-kind > span:not(.mute)'),
    weight: (await text('.card-kind > .mute')).replace(/^·\s*/, ''),
    say: await text('h2'),
    why: await text('.card-why'),
    words: await text('.card-words q'),
  };
}

/** What the story does about a hint; what it does not know is taken out, if the card offers it. */
function answerTo(rule: string, story: Story, offered: string[]): Answer {
  const answer = story.answers[rule] ?? { take: 'remove' };
  if ('type' in answer || offered.includes(answer.take)) return answer;
  throw new Error(
    `The card of ${rule} offers no fix to ${answer.take} anything: tests/demo/stories.ts needs another answer.`,
  );
}

/** Types over the slots a fix brought; the first is selected already. */
async function fillSlots(desk: DemoDesk, slots: string[], fill: string[], rule: string) {
  for (const [index, slot] of slots.entries()) {
    const words = fill[index];
    if (words === undefined) {
      throw new Error(`tests/demo/stories.ts says nothing to put into ${slot} of ${rule}.`);
    }
    await (index === 0 ? desk.expectSelected(slot) : desk.select(slot));
    await desk.type(words);
  }
}

async function takeFix(
  desk: DemoDesk,
  { key, rule }: ShownHint,
  button: Locator,
  fill: string[],
): Promise<Change> {
  const text = (selector: string) => button.locator(selector).allInnerTexts();
  const [out, into] = [(await text('del')).join(''), (await text('ins')).join('')];
  const slots = pieces(into).filter((piece) => piece.slot);
  await button.click();
  await expect(
    desk.strip.locator(`[data-key="${key}"]`),
    `The fix of ${rule} did not take.`,
  ).toHaveCount(0);
  const texts = slots.map((slot) => slot.text);
  await fillSlots(desk, texts, fill, rule);
  const filled = pieces(into).map((piece) =>
    piece.slot ? fill[texts.indexOf(piece.text)]! : piece.text,
  );
  return { out, into: filled.join(''), by: 'fix', filled: fill.slice(0, slots.length) };
}

async function typeOver(desk: DemoDesk, words: string, text: string): Promise<Change> {
  await desk.page.keyboard.press('Escape');
  await desk.select(words);
  await desk.type(text);
  return { out: words, into: text, by: 'hand', filled: [] };
}

/**
 * Answers the hint of a chip as the story says.
 * @param opened called while the card is open
 * @throws when the card does not open, offers another fix, or the fix does not take
 */
export async function mend(
  desk: DemoDesk,
  story: Story,
  chip: ShownHint,
  opened: () => Promise<void>,
): Promise<Mended> {
  const { card, strip } = desk;
  await strip.locator(`[data-key="${chip.key}"]`).click();
  await expect(card, `The card of ${chip.rule} did not open.`).toHaveAttribute(
    'data-rule',
    chip.rule,
  );
  await opened();
  const hint = await read(card);
  const fixes = card.locator('button[data-fix]');
  const kinds = await fixes.evaluateAll((all) =>
    (all as HTMLElement[]).map((one) => one.dataset.kind ?? ''),
  );
  const answer = answerTo(chip.rule, story, kinds);
  const change =
    'type' in answer
      ? await typeOver(desk, hint.words || (await struckOut(card)), answer.type)
      : await takeFix(desk, chip, fixes.nth(kinds.indexOf(answer.take)), answer.fill ?? []);
  return { what: 'mended', hint, ...change };
}

/** The words a card strikes out in its first fix. */
function struckOut(card: Locator): Promise<string> {
  return card.locator('del').first().innerText();
}
