import { describe, expect, test } from 'vitest';
import {
  originOf,
  patternFor,
  standingOf,
  type PageFacts,
} from '../../../../lib/ui/popup/site-standing.ts';

const builtIn = ['https://*.zendesk.com/agent/*', 'https://*.freshdesk.com/a/*'];
const facts = (given: Partial<PageFacts>): PageFacts => ({
  url: 'https://acme.zendesk.com/agent/tickets/7',
  builtIn,
  coached: [],
  off: [],
  required: null,
  permitted: true,
  ...given,
});

describe('the standing of a page', () => {
  test('a built-in helpdesk is coached', () => {
    expect(standingOf(facts({}))).toBe('on');
  });
  test('until it is switched off', () => {
    expect(standingOf(facts({ off: ['https://acme.zendesk.com'] }))).toBe('off');
  });
  test('where the organisation wants no coach there is none', () => {
    expect(standingOf(facts({ required: 'never' }))).toBe('never');
    expect(standingOf(facts({ url: 'https://bank.example', required: 'never' }))).toBe('never');
  });
  test('or its permission is taken away', () => {
    expect(standingOf(facts({ permitted: false }))).toBe('no-permission');
  });
  test('the customers’ side of a helpdesk is not where agents write', () => {
    expect(standingOf(facts({ url: 'https://acme.zendesk.com/hc/en' }))).toBe('elsewhere');
  });
  test('a site the agent added, port and all', () => {
    const url = 'http://desk.example:8080/t/7';
    expect(standingOf(facts({ url }))).toBe('not-asked');
    expect(standingOf(facts({ url, coached: [{ origin: 'http://desk.example:8080' }] }))).toBe(
      'on',
    );
  });
  test.each([
    null,
    'chrome://extensions/',
    'about:blank',
    'file:///letter.html',
    'https://chromewebstore.google.com/detail/x',
    'not an address',
  ])('%s is closed to extensions', (url) => {
    expect(standingOf(facts({ url }))).toBe('not-here');
    expect(originOf(url)).toBeNull();
  });
});

test('the permission asked for is the narrowest there is', () => {
  expect(patternFor('https://acme.zendesk.com/agent/tickets/7', builtIn)).toBe(builtIn[0]);
  expect(patternFor('http://desk.example:8080/t/7', builtIn)).toBe('http://desk.example/*');
});
