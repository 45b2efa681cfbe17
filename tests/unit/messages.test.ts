/** Who may ask the background for what, and what becomes of a message that is none of ours. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, type Handlers } from '../../lib/messages.ts';

type Listener = Parameters<typeof fakeBrowser.runtime.onMessage.addListener>[0];

const OURS = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/options.html' };
const PAGE = { id: 'test-extension-id', url: 'https://acme.example/agent/tickets/1' };
const asked = vi.fn(async () => null);
const NAMES = ['analyse', 'count', 'sent', 'shouldFlag', 'open', 'pick'];
const OWN_NAMES = ['tallies', 'forget', 'packs', 'installPack', 'packText', 'promises', 'rules'];

let listen: Listener;

beforeEach(() => {
  fakeBrowser.reset();
  asked.mockClear();
  vi.stubGlobal('location', { origin: `chrome-extension://${fakeBrowser.runtime.id}` });
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((given) => {
    listen = given;
  });
  const all = [...NAMES, ...OWN_NAMES].map((name) => [name, asked]);
  answer(Object.fromEntries(all) as Handlers);
});

const send = (message: unknown, sender: object): unknown =>
  (listen as (message: unknown, sender: object, respond: () => void) => unknown)(
    message,
    sender,
    () => undefined,
  );
const from = (sender: { id: string; url: string }) => ({
  ...sender,
  id: fakeBrowser.runtime.id,
  url: sender.url.replace('test-extension-id', fakeBrowser.runtime.id),
});

describe('a page of others', () => {
  it.each(NAMES)('may ask for %s', (type) => {
    expect(send({ type }, from(PAGE))).toBe(true);
  });

  it.each(OWN_NAMES)('may not ask for %s, which our own pages may', (type) => {
    expect(send({ type }, from(PAGE))).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
    expect(send({ type }, from(OURS))).toBe(true);
  });

  it.each([
    'https://chrome-extension.example/options.html',
    'https://acme.example/#chrome-extension://test-extension-id/',
    'null',
    '',
  ])('does not pass for one of ours as %j', (url) => {
    expect(send({ type: 'forget' }, from({ ...PAGE, url }))).toBeUndefined();
  });
});

it('another extension is not answered', () => {
  expect(send({ type: 'analyse' }, { ...from(OURS), id: 'another' })).toBeUndefined();
});

it('what is no request of ours is not answered, whatever it is', () => {
  const names = fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', 'toString'));
  const message = fc.oneof(fc.anything(), fc.record({ type: fc.oneof(names, fc.anything()) }));
  fc.assert(
    fc.property(message, (one) => {
      const type = (one as { type?: unknown } | null)?.type;
      fc.pre(typeof type !== 'string' || ![...NAMES, ...OWN_NAMES].includes(type));
      expect(send(one, from(OURS))).toBeUndefined();
    }),
  );
  expect(asked).not.toHaveBeenCalled();
});
