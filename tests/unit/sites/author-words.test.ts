import { expect, test } from 'vitest';
import { authorNamed } from '../../../lib/sites/author-words.ts';

test.each([
  ['message message--customer', 'customer'],
  ['endUser', 'customer'],
  ['end-user', 'customer'],
  ['visitor', 'customer'],
  ['Клиент', 'customer'],
  ['msg from-agent', 'agent'],
  ['operatorMessage', 'agent'],
  ['Поддержка', 'agent'],
  ['bubble system', 'system'],
  ['comment internal agent', 'note'],
  ['bubble left', null],
  ['message right', null],
  ['agent-to-customer', null],
  ['message', null],
  ['', null],
])('%j speaks of %s', (name, author) => {
  expect(authorNamed(name)).toBe(author);
});
