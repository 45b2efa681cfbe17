// @vitest-environment happy-dom
/** Which box of a page is a composer, and of which site. */
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { composerOf, sitesToTry, type PageFacts } from '../../../lib/page/pick-site.ts';
import { isInternalNote } from '../../../lib/page/internal-note.ts';

const facts = (host: string): PageFacts => ({ host, shown: null, own: null });

/** happy-dom draws nothing: a box is as large as its `data-size` says. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [width, height] = (this.getAttribute('data-size') ?? '400x120').split('x').map(Number);
    return new DOMRect(0, 0, width, height);
  });
});
afterEach(() => document.body.replaceChildren());

function page(markup: string): HTMLElement[] {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  return [...document.querySelectorAll<HTMLElement>('textarea, [contenteditable="true"]')];
}

const siteOf = (box: HTMLElement, host = 'desk.example', touched = false) =>
  composerOf(box, facts(host), touched)?.site.id ?? null;

describe('a helpdesk of which only the address is known', () => {
  test.each([
    ['app.frontapp.com', 'front'],
    ['acme.gorgias.com', 'gorgias'],
    ['app.jivo.ru', 'jivo'],
    ['secure.usedesk.ru', 'usedesk'],
  ])('%s is %s, its box is found', (host, id) => {
    const [box] = page('<div><textarea></textarea><button>Send</button></div>');
    expect(siteOf(box!, host)).toBe(id);
  });
});

describe('a page nobody described', () => {
  it('takes the box with a button that sends, not the one that filters', () => {
    const [filter, reply] = page(
      `<aside><textarea aria-label="Filter messages"></textarea></aside>
       <main><textarea></textarea><button>Отправить</button></main>`,
    );
    expect(siteOf(filter!)).toBeNull();
    expect(siteOf(reply!)).toBe('generic');
  });

  it('takes a small box for a name, a box for code for code', () => {
    const [name, code] = page(
      `<div><textarea data-size="120x20" aria-label="Reply to"></textarea><button>Send</button></div>
       <div class="cm-editor"><div contenteditable="true" aria-label="Reply"></div></div>`,
    );
    expect(siteOf(name!)).toBeNull();
    expect(siteOf(code!)).toBeNull();
  });

  it('waits for the agent where nothing speaks for a box', () => {
    const [box] = page('<div contenteditable="true" class="k7"></div>');
    expect(siteOf(box!)).toBeNull();
    expect(siteOf(box!, 'desk.example', true)).toBe('generic');
  });

  it('is told by its markup when a helpdesk runs on a host of its own', () => {
    const [box] = page(
      '<form class="article-add"><div class="articleNewEdit-body" contenteditable="true"></div></form>',
    );
    expect(sitesToTry(facts('help.example'), document).map(({ id }) => id)).toContain(
      'zammad-legacy',
    );
    expect(siteOf(box!)).toBe('zammad-legacy');
  });
});

describe('an internal note on a page nobody described', () => {
  const note = (markup: string) => {
    const [box] = page(markup);
    return isInternalNote(composerOf(box!, facts('desk.example'), true)!, null);
  };
  const tabs = (first: boolean) =>
    `<div><div role="tablist"><button role="tab" aria-selected="${!first}">Reply</button>
     <button role="tab" aria-selected="${first}">Internal note</button></div>
     <textarea></textarea><button>Send</button></div>`;

  test.each([
    ['the tab that is chosen', tabs(true), true],
    ['another tab', tabs(false), false],
    ['its placeholder', '<textarea placeholder="Внутренняя заметка"></textarea>', true],
    [
      'a placeholder that says nothing of it',
      '<textarea placeholder="Reply to Dana"></textarea>',
      false,
    ],
    [
      'a radio button',
      `<div><label><input type="radio" name="m" checked> Internal note</label>
       <label><input type="radio" name="m"> Public</label><textarea></textarea></div>`,
      true,
    ],
  ])('is told by %s', (_, markup, is) => {
    expect(note(markup)).toBe(is);
  });
});
