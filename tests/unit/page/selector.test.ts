// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { kindOf, selectorOf, tellApart } from '../../../lib/page/picker/selector.ts';

function page(markup: string): void {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}

const one = (selector: string) => document.querySelector(selector)!;

describe('selectorOf', () => {
  it('takes a name the page gave for such ends before all else', () => {
    page('<div id="x"><textarea id="reply" data-testid="composer" class="big"></textarea></div>');
    expect(selectorOf(one('textarea'))).toBe('textarea[data-testid="composer"]');
  });

  it('does not take names that a build or a counter made', () => {
    page(
      '<section class="work"><div id="ember1042" class="css-1x9k2 editor active" contenteditable></div></section>',
    );
    expect(selectorOf(one('#ember1042'))).toBe('div.editor');
  });

  it('finds the one it was made for, among others without a name', () => {
    page('<main><p><textarea></textarea></p><p><textarea></textarea></p></main>');
    const second = document.querySelectorAll('textarea')[1]!;
    expect(document.querySelectorAll(selectorOf(second))).toHaveLength(1);
    expect(one(selectorOf(second))).toBe(second);
  });
});

describe('messages', () => {
  beforeEach(() =>
    page(`<div class="log">
      <div class="msg" data-from="visitor"><b class="who">Dana</b><p>Where is it?</p></div>
      <div class="msg" data-from="operator"><b class="who">Oliver</b><p>Today.</p></div>
      <div class="msg" data-from="visitor"><b class="who">Dana</b><p>Thanks.</p></div></div>`),
  );

  it('are found by their kind', () => {
    expect(document.querySelectorAll(kindOf(one('.msg')))).toHaveLength(2);
  });

  it('are told apart by an attribute', () => {
    const [customer, agent] = document.querySelectorAll('.msg');
    const told = tellApart(customer!, agent!)!;
    expect(document.querySelectorAll(told.customerTurn)).toHaveLength(2);
    expect(document.querySelectorAll(told.agentTurn)).toHaveLength(1);
  });

  it('are told apart by what only one of them holds', () => {
    page(`<ul><li class="m"><i class="client-icon"></i>Where is it?</li><li class="m">Today.</li>
      <li class="m"><i class="client-icon"></i>Thanks.</li></ul>`);
    const [customer, agent] = document.querySelectorAll('li');
    const told = tellApart(customer!, agent!)!;
    expect(document.querySelectorAll(told.customerTurn)).toHaveLength(2);
    expect([...document.querySelectorAll(told.agentTurn)]).toEqual([agent]);
  });

  it('that look alike are not told apart', () => {
    page('<ul><li class="m">Where is it?</li><li class="m">Today.</li></ul>');
    const [customer, agent] = document.querySelectorAll('li');
    expect(tellApart(customer!, agent!)).toBeNull();
  });
});
