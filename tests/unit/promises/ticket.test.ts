import { describe, expect, test } from 'vitest';
import { markOf, ticketOf } from '../../../lib/promises/ticket.ts';

describe('pages of one ticket', () => {
  test.each([
    ['https://a.zendesk.com/agent/tickets/35', 'https://a.zendesk.com/agent/tickets/35/events'],
    ['https://a.freshdesk.com/a/tickets/35', 'https://a.freshdesk.com/a/tickets/35?lang=en'],
    ['https://d.example/#ticket/zoom/5', 'https://d.example/#ticket/zoom/5/77'],
    [
      'https://d.example/app/accounts/1/conversations/12',
      'https://d.example/app/accounts/1/conversations/12?messageId=4',
    ],
    [
      'https://rt.example/Ticket/Display.html?id=12',
      'https://rt.example/Ticket/Update.html?Action=Respond&id=12',
    ],
  ])('%s and %s', (one, other) => {
    expect(ticketOf(one)!.key).toBe(ticketOf(other)!.key);
    expect(ticketOf(one)!.key).not.toBe(ticketOf(one.replace(/\d+(?=\D*$)/, '99'))!.key);
  });
});

test('its number is what people know it by', () => {
  expect(ticketOf('https://a.zendesk.com/agent/tickets/35/events')).toEqual({
    key: 'https://a.zendesk.com/agent/tickets/35',
    link: 'https://a.zendesk.com/agent/tickets/35',
    id: '35',
  });
  expect(ticketOf('https://d.example/chat/')!.id).toBeNull();
});

test('neither name nor password of an address is kept', () => {
  expect(ticketOf('https://ann:secret@d.example/chat')!.link).toBe('https://d.example/chat');
});

test('what is no page of the web has no ticket', () => {
  expect(['about:blank', 'javascript:alert(1)', 'file:///a', ''].map(ticketOf)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('conversations without an address of their own differ by how they begin', () => {
  expect(markOf('Where is my parcel?')).toMatch(/^~[a-z0-9]{1,7}$/);
  expect(markOf('Where is my parcel?')).not.toBe(markOf('Where is my refund?'));
  expect(markOf('')).toBe('');
});
