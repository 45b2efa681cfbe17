// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { makeComposer } from '../../../lib/page/composer.ts';
import { findThread } from '../../../lib/page/find-thread.ts';
import { threadReader } from '../../../lib/page/read-thread.ts';
import { freshdesk } from '../../../lib/sites/freshdesk.ts';
import { generic } from '../../../lib/sites/generic.ts';
import type { Site } from '../../../lib/sites/site.ts';
import { zendesk } from '../../../lib/sites/zendesk.ts';

/** Puts markup into the page; the last editable element is the composer. */
function page(markup: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  return [...document.querySelectorAll<HTMLElement>('textarea, [contenteditable]')].at(-1)!;
}

function read(markup: string, site: Site = generic) {
  const composer = makeComposer(page(markup), site, site.composers[0]!);
  const reader = threadReader(composer, () => undefined);
  const thread = reader.read();
  reader.stop();
  return thread;
}

const said = (thread: ReturnType<typeof read>) =>
  thread.turns.map(({ role, text }) => `${role}: ${text}`);

const REPLY = '<form><textarea></textarea><button>Send</button></form>';

describe('a page nobody described', () => {
  it('takes authors from class names', () => {
    const thread = read(`<div class="messages">
      <div class="message customer"><p>Where is my parcel?</p></div>
      <div class="message agent"><p>On its way to you, Dana.</p></div>
      <div class="message customer"><p>It has been three days!</p></div></div>${REPLY}`);
    expect(said(thread)).toEqual([
      'customer: Where is my parcel?',
      'agent: On its way to you, Dana.',
      'customer: It has been three days!',
    ]);
    expect(thread).toMatchObject({ read: 3, lastRole: 'customer', known: true });
  });

  it('takes authors from data attributes', () => {
    const thread = read(`<ul>
      <li data-sender="visitor">Where is my parcel?</li>
      <li data-sender="operator">On its way to you, Dana.</li></ul>${REPLY}`);
    expect(thread.turns.map(({ role }) => role)).toEqual(['customer', 'agent']);
    expect(thread.lastRole).toBe('agent');
  });

  it('takes authors from what stands above a message, in Russian too', () => {
    const thread = read(`<div class="history">
      <div class="post"><b>Клиент: Тимур</b><p>Где мои деньги, второй день жду?</p></div>
      <div class="post"><b>Поддержка: Алёна</b><p>Передала в отдел расчётов.</p></div></div>${REPLY}`);
    expect(thread.turns.map(({ role }) => role)).toEqual(['customer', 'agent']);
  });

  it('finds messages that each stand in a row of their own', () => {
    const thread = read(`<section>
      <div class="r"><div class="bubble from-client">Where is my parcel?</div></div>
      <div class="r"><div class="bubble from-support">On its way to you, Dana.</div></div>
      </section>${REPLY}`);
    expect(thread.turns.map(({ role }) => role)).toEqual(['customer', 'agent']);
  });

  it('reads a single message', () => {
    const thread = read(
      `<div class="messages"><div class="message customer">Where is my parcel?</div></div>${REPLY}`,
    );
    expect(said(thread)).toEqual(['customer: Where is my parcel?']);
  });

  it('takes the side a message stands on for no proof', () => {
    const thread = read(`<div class="messages">
      <div class="message left">Three o’clock then, I suppose.</div>
      <div class="message right">Three o’clock is fine here too.</div></div>${REPLY}`);
    expect(thread).toMatchObject({ turns: [], read: 2, lastRole: 'unknown', known: false });
  });

  it('does not take a menu or a form for a conversation', () => {
    const field =
      page(`<nav><ul><li>All the tickets there are</li><li>My own tickets</li></ul></nav>
      <form><label class="message-label">Your message to the customer</label></form>${REPLY}`);
    expect(findThread(field)).toEqual([]);
  });

  it('reads a conversation inside a shadow root', () => {
    const host = document.createElement('chat-widget');
    const root = host.attachShadow({ mode: 'open' });
    const field = page(
      `<div class="log"><p class="message customer">Where is my parcel?</p></div>${REPLY}`,
    );
    root.append(...document.body.childNodes);
    document.body.append(host);
    expect(findThread(field).map((one) => one.textContent)).toEqual(['Where is my parcel?']);
  });
});

describe('Zendesk', () => {
  const article = (type: string, text: string) =>
    `<article data-test-id="omni-log-comment-item"><span data-test-id="omni-log-item-sender">Dana</span>
     <time data-test-id="timestamp-relative" datetime="2026-03-01T10:00:00Z"></time>
     <div data-test-id="omni-log-item-message" type="${type}"><div data-test-id="omni-log-message-content">
     <p>${text}</p><div class="signature">Aurora</div></div><button>Copy</button></div></article>`;

  it('reads who, when and what, of its own pane, without internal notes', () => {
    const thread = read(
      `<main id="main_panes"><section data-ticket-id="1">${article('end-user', 'Another ticket')}</section>
       <section data-ticket-id="2">${article('end-user', 'Where is it?')}${article('internal', 'Careful')}
       ${article('agent', 'Today.')}<div contenteditable="true"></div></section></main>`,
      zendesk,
    );
    expect(thread.turns).toEqual([
      { role: 'customer', text: 'Where is it?', at: '2026-03-01T10:00:00Z', author: 'Dana' },
      { role: 'agent', text: 'Today.', at: '2026-03-01T10:00:00Z', author: 'Dana' },
    ]);
    expect(thread).toMatchObject({ read: 2, lastRole: 'agent', known: true });
  });
});

describe('Freshdesk', () => {
  const item = (classes: string, text: string, inner = '') =>
    `<div class="ticket-details__item ${classes}">${inner}<div data-test-conversation="conversation-text">${text}</div></div>`;

  it('knows a reply of somebody outside, which looks like a private note too', () => {
    const thread = read(
      item('ticket-details__requestor', 'Where is it?') +
        item('ticket-details__requestor ticket-details__privatenote', 'I am her husband.') +
        item('ticket-details__privatenote', 'Careful', '<i data-test-is-agent></i>') +
        item('', 'Today.', '<i data-test-is-agent></i>') +
        '<div class="ticket-details__item"><div class="fr-element fr-view" contenteditable="true">Draft</div></div>',
      freshdesk,
    );
    expect(said(thread)).toEqual([
      'customer: Where is it?',
      'customer: I am her husband.',
      'agent: Today.',
    ]);
    expect(thread.known).toBe(true);
  });

  it('does not take a folded conversation for the whole', () => {
    const thread = read(
      `${item('ticket-details__requestor', 'Where is it?')}<button data-test-button="load-more">+14</button>
       <div class="fr-element fr-view" contenteditable="true"></div>`,
      freshdesk,
    );
    expect(thread.turns).toHaveLength(1);
    expect(thread.known).toBe(false);
  });
});

describe('a page without a conversation', () => {
  const HEAD = 'On Monday, dana@example.com wrote:';

  it('has the letter that is answered, quoted in the box', () => {
    const thread = read(`<form><div contenteditable="true"><p>${HEAD}</p>
      <blockquote><p>Four days!</p><blockquote>We are on it.</blockquote></blockquote></div></form>`);
    expect(said(thread)).toEqual(['customer: Four days!']);
    expect(thread).toMatchObject({ read: 1, lastRole: 'customer', known: false });
  });

  it('has it in plain text too', () => {
    const thread = read(
      `<form><textarea>${HEAD}\n&gt; Four days!\n&gt;&gt; We are on it.\n&gt; Hello?</textarea></form>`,
    );
    expect(said(thread)).toEqual(['customer: Four days!\nHello?']);
  });

  it('has nothing of words the agent only set apart', () => {
    const own = `<form><div contenteditable="true"><p>Please note.</p>
      <blockquote>Open 9 to 5</blockquote></div></form>`;
    expect(read(own).read).toBe(0);
  });
});

describe('a conversation that changes', () => {
  it('reads a message once, and again when the page changed it', async () => {
    const field = page(`<div class="messages">
      <div class="message customer"><p>Where is my parcel?</p></div></div>${REPLY}`);
    const composer = makeComposer(field, generic, generic.composers[0]!);
    let changes = 0;
    const reader = threadReader(composer, () => (changes += 1));
    const before = reader.read();
    expect(reader.read()).toBe(before);
    document.querySelector('.message p')!.firstChild!.nodeValue = 'Where is my second parcel?';
    await expect.poll(() => changes).toBe(1);
    expect(said(reader.read())).toEqual(['customer: Where is my second parcel?']);
    const next = document.createElement('div');
    next.className = 'message agent';
    next.textContent = 'On its way to you, Dana.';
    document.querySelector('.messages')!.append(next);
    await expect.poll(() => changes).toBe(2);
    expect(reader.read()).toMatchObject({ lastRole: 'agent', read: 2 });
    reader.stop();
  });
});
