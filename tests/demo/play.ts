/** Plays a story on the demo helpdesk, through the page alone, and tells each step. */
import { hint as english } from '../../lib/ui/texts/en.ts';
import { hint as russian } from '../../lib/ui/texts/ru.ts';
import type { DemoDesk } from './desk.ts';
import { expect } from './expect.ts';
import { mend } from './mend.ts';
import type { Step } from './step.ts';
import type { Story } from './stories.ts';

export interface Audience {
  tell(step: Step): void;
  /** A moment worth a picture. */
  show(moment: string): Promise<void>;
}

/** A reply that needs more rounds than this is not getting better. */
const MOST_ROUNDS = 16;

export async function openTicket(desk: DemoDesk, story: Story, { tell }: Audience): Promise<void> {
  const { page, host } = desk;
  const entry = page.locator(`.tickets button[data-id="${story.ticket}"]`);
  await entry.click();
  await desk.editor.click();
  await expect(host, 'The coach did not appear at the reply box.').toHaveCount(1);
  await expect(host, 'The coach did not read the conversation.').toHaveAttribute(
    'data-last-role',
    'customer',
  );
  await expect(host, 'The coach does not hear how upset the customer is.').toHaveAttribute(
    'data-tone',
    /^(frustrated|angry)$/,
  );
  tell({
    what: 'ticket',
    lang: story.lang,
    number: story.ticket,
    subject: await desk.pane.locator('h2').innerText(),
    messages: await desk.messages(),
  });
}

async function readTone(desk: DemoDesk, { tell, show }: Audience): Promise<void> {
  await desk.tone.click();
  const popup = desk.host.locator('.tone-words');
  await expect(popup, 'The tone does not say where it comes from.').toBeVisible();
  const because = await popup.locator('li').evaluateAll((rows) =>
    rows.map((row) => ({
      words: row.querySelector('q')?.textContent ?? '',
      labels: row.querySelector('.mute')?.textContent ?? '',
    })),
  );
  tell({ what: 'reading', tone: await popup.locator('.popup-title').innerText(), because });
  await show('tone');
  await desk.page.keyboard.press('Escape');
  await expect(popup).toHaveCount(0);
}

export async function typeReply(
  desk: DemoDesk,
  story: Story,
  { tell, show }: Audience,
): Promise<void> {
  const seen = new Set<string>();
  await desk.editor.click();
  for (const [index, line] of story.reply.entries()) {
    if (index > 0) await desk.page.keyboard.press('Enter');
    await desk.type(line);
    await desk.looked();
    const came = (await desk.chips()).filter(({ key }) => !seen.has(key));
    for (const { key } of came) seen.add(key);
    tell({ what: 'typed', line, came, behind: await desk.behind() });
  }
  await desk.aboutToSend();
  tell({ what: 'draft', lines: await desk.draft() });
  await show('hints');
}

async function mendReply(desk: DemoDesk, story: Story, { tell, show }: Audience): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await desk.aboutToSend();
    const [chip] = await desk.chips();
    if (chip === undefined) return;
    const opened = async () => {
      if (story.cards.includes(chip.rule)) await show(`card-${chip.rule}`);
    };
    tell(await mend(desk, story, chip, opened));
  }
  const left = (await desk.chips()).map(({ rule }) => rule);
  throw new Error(`The coach is still not quiet after ${MOST_ROUNDS} fixes: ${left.join(', ')}.`);
}

async function sendReply(desk: DemoDesk, story: Story, { tell, show }: Audience): Promise<void> {
  const nothing = { en: english, ru: russian }[story.lang].nothing;
  await expect(desk.tone, 'The coach does not say that it has nothing to add.').toContainText(
    nothing,
  );
  tell({ what: 'quiet', words: nothing });
  await show('quiet');
  const before = (await desk.messages()).length;
  await desk.send.click();
  await expect.poll(async () => (await desk.messages()).length, 'Not sent.').toBe(before + 1);
  const { who, lines } = (await desk.messages()).at(-1)!;
  for (const words of story.proof) {
    if (lines.join('\n').includes(words)) continue;
    throw new Error(`The reply went out without “${words}”:\n${lines.join('\n')}`);
  }
  tell({ what: 'sent', who, lines });
  await show('sent');
}

/**
 * Plays a story on a page where the demo helpdesk is open.
 * @throws with one sentence when the coach does not appear, is never quiet, or a fix fails
 */
export async function play(desk: DemoDesk, story: Story, audience: Audience): Promise<void> {
  await openTicket(desk, story, audience);
  await readTone(desk, audience);
  await typeReply(desk, story, audience);
  await mendReply(desk, story, audience);
  await sendReply(desk, story, audience);
}
