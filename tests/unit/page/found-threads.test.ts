// @vitest-environment happy-dom
/** Conversations of pages nobody described, each built in a way of its own. */
import { describe, expect, it, test } from 'vitest';
import { makeComposer } from '../../../lib/page/composer.ts';
import { threadReader } from '../../../lib/page/read-thread.ts';
import { generic } from '../../../lib/sites/generic.ts';

interface Page {
  name: string;
  markup: string;
  /** One letter a message: customer, agent, system, unknown; those of unknown authors are lost. */
  roles: string;
  /** How many messages were read, notes left out. */
  read?: number;
  lastRole?: 'customer' | 'agent' | 'unknown';
}

const BOX = '<div class="foot"><textarea></textarea><button>Send</button></div>';

function readPage(markup: string) {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  const box = document.querySelector<HTMLElement>('textarea, [contenteditable="true"]')!;
  const reader = threadReader(makeComposer(box, generic, generic.composers[0]!), () => undefined);
  const thread = reader.read();
  reader.stop();
  return thread;
}

const PAGES: Page[] = [
  {
    name: 'hashed classes, names above the messages, a greeting and a team’s signature',
    markup: `<div class="css-1ab"><div class="css-9zz"><b>Dana Whitfield</b><p>Where is it? The kettle came cracked.</p></div>
      <div class="css-9zz"><b>Oliver Reed</b><p>Hi Dana, thank you for contacting us. A new one leaves tomorrow.</p><p>Oliver, Support Team</p></div>
      <div class="css-9zz"><b>Dana Whitfield</b><p>And when does it arrive?</p></div></div>${BOX}`,
    roles: 'cac',
  },
  {
    name: 'a table of rows with clock times, nothing else',
    markup: `<table><tbody><tr><td>10:02</td><td>I paid twice and my card was charged again.</td></tr>
      <tr class="o"><td>10:15</td><td>Thank you for your patience, I have passed this on to billing.</td></tr>
      <tr><td>10:40</td><td>Any news on that, please?</td></tr></tbody></table>${BOX}`,
    roles: 'cac',
  },
  {
    name: 'the customer is named by the box',
    markup: `<div class="history"><div class="entry"><span class="name">Priya Raman</span><p>The page does not let me in.</p></div>
      <div class="entry"><span class="name">Tom Baker</span><p>Looking into it now.</p></div></div>
      <div contenteditable="true" aria-label="Reply to Priya"></div><button>Send</button>`,
    roles: 'ca',
  },
  {
    name: 'Russian, no names, two classes that say nothing',
    markup: `<div class="dialog"><div class="x1">Где мой заказ? Обещали вчера, у меня не открывается трекинг.</div>
      <div class="x2">Спасибо за обращение! Передала ваш вопрос в отдел доставки.</div>
      <div class="x1">И сколько ещё ждать?</div></div><textarea placeholder="Сообщение"></textarea>`,
    roles: 'cac',
  },
  {
    name: 'one author named by the markup, the other by contrast',
    markup: `<div class="messages"><div class="message q7">Any news on this one?</div>
      <div class="message operator">Not yet, the courier answers at noon.</div>
      <div class="message q7">Noon it is.</div></div>${BOX}`,
    roles: 'cac',
  },
  {
    name: 'Russian names, one of them signs for a team',
    markup: `<ul class="timeline"><li><strong>Тимур Галеев</strong><div>Второй день жду ответа.</div></li>
      <li><strong>Алёна Котова</strong><div>Здравствуйте, Тимур! Проверяю платёж. Алёна, служба поддержки клиентов</div></li></ul>${BOX}`,
    roles: 'ca',
  },
  {
    name: 'ARIA alone: a log of articles with labels',
    markup: `<div role="log"><div role="article" aria-label="Customer wrote"><p>Nothing works since the update.</p></div>
      <div role="article" aria-label="Agent wrote"><p>Which version do you see?</p></div></div>${BOX}`,
    roles: 'ca',
  },
  {
    name: 'definition list, names in the terms',
    markup: `<div class="thread"><dl><dt>Client</dt><dd class="message">The invoice is wrong again.</dd></dl>
      <dl><dt>Support</dt><dd class="message">Corrected, the new one is attached.</dd></dl></div>${BOX}`,
    roles: 'ca',
  },
  {
    name: 'newest first, by the times',
    markup: `<div class="messages"><div class="message agent"><time datetime="2026-03-03T10:00:00Z">Tue</time><p>On its way to you.</p></div>
      <div class="message customer"><time datetime="2026-03-02T10:00:00Z">Mon</time><p>Where is the parcel?</p></div></div>${BOX}`,
    roles: 'ca',
    lastRole: 'agent',
  },
  {
    name: 'newest first, above which the box stands',
    markup: `${BOX}<div class="history"><div class="post client" data-time="1772445600"><p>Second letter, still waiting.</p></div>
      <div class="post client" data-time="1772359200"><p>First letter, please help.</p></div></div>`,
    roles: 'cc',
  },
  {
    name: 'system rows and reactions among the bubbles',
    markup: `<div class="chat-log"><div class="msg system">Oliver joined the chat today</div>
      <div class="msg visitor"><p>Nothing works since the update.</p><span class="reactions">👍 2 people</span></div>
      <div class="msg staff"><p>Which version do you see?</p></div></div>${BOX}`,
    roles: 'sca',
  },
  {
    name: 'internal notes between the messages',
    markup: `<div class="comments"><div class="comment requester">The export stops at 500 rows.</div>
      <div class="comment internal">She is on the old plan, careful.</div>
      <div class="comment agent">I raised the limit for you.</div></div>${BOX}`,
    roles: 'ca',
    read: 2,
  },
  {
    name: 'a virtual list, the beginning of which is not there',
    markup: `<div role="feed"><article class="msg client" aria-posinset="41" aria-setsize="42">Any news on this?</article>
      <article class="msg agent" aria-posinset="42" aria-setsize="42">Tomorrow at noon, for sure.</article></div>${BOX}`,
    roles: 'ca',
  },
  {
    name: 'two people of whom nothing tells who is who',
    markup: `<div class="messages"><div class="message m1">Three o’clock then, I suppose.</div>
      <div class="message m2">Three o’clock is fine here too.</div></div>${BOX}`,
    roles: '',
    read: 2,
    lastRole: 'unknown',
  },
  {
    name: 'two people who both speak like customers',
    markup: `<div class="messages"><div class="message m1">I paid for this and my order is gone.</div>
      <div class="message m2">I paid too, and my order is gone as well.</div></div>${BOX}`,
    roles: '',
    read: 2,
    lastRole: 'unknown',
  },
  {
    name: 'a side is a sign only beside a better one',
    markup: `<div class="messages"><div class="message left">My order is still not here.</div>
      <div class="message right">One moment, looking into it.</div></div>${BOX}`,
    roles: 'ca',
  },
];

describe('a page nobody described', () => {
  test.each(PAGES)('$name', ({ markup, roles, read, lastRole }) => {
    const thread = readPage(markup);
    expect(thread.turns.map(({ role }) => role[0]).join('')).toBe(roles);
    if (read !== undefined) expect(thread.read).toBe(read);
    if (lastRole !== undefined) expect(thread.lastRole).toBe(lastRole);
  });

  it('puts no reactions into anybody’s mouth', () => {
    const { turns } = readPage(PAGES.find(({ name }) => name.startsWith('system rows'))!.markup);
    expect(turns.map(({ text }) => text).join(' ')).not.toContain('2 people');
  });

  it('does not call a part of a virtual list the whole', () => {
    expect(readPage(PAGES.find(({ name }) => name.startsWith('a virtual'))!.markup).known).toBe(
      false,
    );
  });

  test.each([
    [
      'an article with paragraphs',
      '<div><p>Our house style says a lot about commas.</p><p>And more about full stops, at length.</p></div>',
    ],
    [
      'a table of settings',
      '<table><tr><td>Language of the page</td></tr><tr><td>Colour of the frame</td></tr></table>',
    ],
    [
      'cards of a board',
      '<div><section>Order 48213, urgent</section><section>Order 48214, tomorrow</section></div>',
    ],
  ])('takes %s for no conversation', (_, markup) => {
    expect(readPage(markup + BOX)).toMatchObject({ turns: [], read: 0, known: false });
  });
});
