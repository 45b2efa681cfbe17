// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { engineOf } from '../../../../lib/page/replace/engine.ts';

beforeEach(() => document.body.replaceChildren());

test.each([
  ['textarea', '<textarea></textarea>'],
  ['plain', '<div contenteditable></div>'],
  ['slate', '<div data-slate-editor="true"><p data-slate-node="element"></p></div>'],
  ['slate047', '<div data-slate-editor="true"><p data-slate-object="block"></p></div>'],
  ['quill2', '<div class="ql-editor"></div>'],
] as const)('knows %s by what it leaves in the page', (engine, html) => {
  document.body.innerHTML = html;
  expect(engineOf(document.body.firstElementChild!)).toBe(engine);
});
