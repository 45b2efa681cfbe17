/** Each described helpdesk, on a page made after its facts: what is read, marked, left alone, sent. */
import { expect } from '@playwright/test';
import { test, type Coached } from './helpdesk.ts';

interface Desk {
  site: string;
  editor: string;
  send: string;
  /** Brings the box up, where it is not there from the start. */
  open?: string;
  /** Turns the reply into an internal note. */
  note?: string;
  /** Where to press for it, where it is no control: the strip may lap over the middle. */
  at?: { x: number; y: number };
  /** Turns it back; the same press where absent. */
  reply?: string;
  /** Who wrote the last message; the tone is known only where the authors are. */
  last?: 'customer' | 'unknown';
}

const DRAFT = 'Hello Dana, they will call you soon. Have a wonderful day!';
/** Marked whoever wrote the messages: the tone plays no part in it. */
const WORDS = 'soon';

const DESKS: Desk[] = [
  {
    site: 'zendesk-legacy',
    editor: '.zendesk-editor--rich-text-comment',
    send: 'footer button',
    note: '.track-id-privateComment',
    reply: '.track-id-publicComment',
    last: 'unknown',
  },
  {
    site: 'intercom',
    editor: '.embercom-prosemirror-composer-editor',
    send: '.compose > button:last-child',
    note: '[data-intercom-target="note-tab"]',
  },
  { site: 'chatwoot', editor: '.ProseMirror', send: '.right-wrap button', note: '.mode' },
  {
    site: 'help-scout',
    editor: '[data-cy="ConvoEditor"]',
    open: '[data-testid="reply-button"]',
    send: '.compose > button',
  },
  {
    site: 'zammad-legacy',
    editor: '.pane:not(.hidden) .articleNewEdit-body',
    send: '.pane:not(.hidden) .js-submit',
    note: '.pane:not(.hidden) .js-selectInternalPublic',
  },
  {
    site: 'zammad',
    editor: '.ProseMirror',
    send: '.compose > button',
    note: '[data-test-id="article-reply-stripes-panel"]',
    at: { x: 8, y: 8 },
  },
  {
    site: 'freescout',
    editor: '.note-editable',
    open: '.conv-reply',
    send: '.btn-reply-submit',
    note: '.conv-add-note',
    reply: '.conv-reply',
  },
  {
    site: 'hubspot',
    editor: '[data-test-id="rte-content"]',
    send: '[data-button-use="primary"]',
    note: '[data-selenium-test]',
    reply: '[data-test-id="create-engagement-email-button"]',
  },
  {
    site: 'jira-service-management',
    editor: '#ak-editor-textarea',
    send: '[data-testid="comment-save-button"]',
    note: '#comment-editor-container-tabs-0',
    reply: '#comment-editor-container-tabs-1',
  },
  { site: 'salesforce', editor: '.ql-editor', send: '.cuf-publisherShareButton' },
  { site: 'gmail', editor: '.M9 >> nth=0 >> .editable', send: '.M9 >> nth=0 >> .T-I' },
  { site: 'omnidesk', editor: '.redactor-in', send: '.compose > button', last: 'unknown' },
  { site: 'bitrix24', editor: '.bx-im-textarea__element', send: '.bx-im-elements-send-button' },
];

/** The coach at the box that is on the screen. */
const coach = (coached: Coached) => coached.page.locator('sincerely-coach:visible').first();

for (const { site, editor, send, open, note, at, reply, last = 'customer' } of DESKS) {
  test(`${site}: reads, marks, leaves notes alone, sees the reply go`, async ({
    visit,
    launched,
  }) => {
    const coached = await visit(`sites/?site=${site}`);
    const { page } = coached;
    if (open !== undefined) await page.locator(open).click();
    await page.locator(editor).click();
    const host = coach(coached);
    await expect(host).toHaveAttribute('data-turns', /[3-5]/);
    await expect(host).toHaveAttribute('data-last-role', last);
    if (last === 'customer') await expect(host).toHaveAttribute('data-tone', 'angry');
    await page.keyboard.type(DRAFT);
    await coached.expectMarked(WORDS);
    if (note !== undefined) {
      await page.locator(note).click({ position: at });
      await expect(host).toHaveAttribute('data-state', 'cannot-read');
      expect(await coached.marked()).toEqual([]);
      await page.locator(reply ?? note).click({ position: at });
      await coached.expectMarked(WORDS);
    }
    await page.locator(send).click();
    await expect(page.locator('.log').getByText(DRAFT)).toHaveCount(site === 'salesforce' ? 0 : 1);
    await expect.poll(() => coached.counts(launched, 'reply')).toEqual({ 'sent-with': 1 });
  });
}

test('help-scout: a box opened for a note is left alone', async ({ visit }) => {
  const coached = await visit('sites/?site=help-scout');
  await coached.page.locator('[data-testid="note-button"]').click();
  await coached.page.locator('[data-cy="ConvoEditor"]').click();
  await expect(coached.host).toHaveAttribute('data-state', 'cannot-read');
});
