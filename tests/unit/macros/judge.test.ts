import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import { judge } from '../../../lib/macros/judge.ts';
import { NEEDS_THREAD } from '../../../lib/macros/needs-thread.ts';
import { readable } from '../../../lib/macros/readable.ts';
import { badness } from '../../../lib/macros/verdict.ts';
import { core } from '../../rules/core-pack.ts';

const engine = createEngine([core]);
const now = Date.UTC(2026, 2, 3, 12);
const verdictOn = (text: string, html = false) => judge({ text, html }, engine, { now });
const rulesOn = (text: string, mood: 'calm' | 'upset' = 'calm') =>
  verdictOn(text)
    .hints.filter((hint) => hint[mood])
    .map(({ rule }) => rule);

describe('customers', () => {
  const reply =
    'Hello! The parcel left our store today and arrives on Friday. Have a wonderful day!';

  it('a sunny goodbye is for the calm one only', () => {
    expect(rulesOn(reply, 'calm')).not.toContain('cheerful-signoff');
    expect(rulesOn(reply, 'upset')).toContain('cheerful-signoff');
    const { hints } = verdictOn(reply);
    expect(hints.find(({ rule }) => rule === 'cheerful-signoff')).toMatchObject({
      calm: false,
      upset: true,
    });
  });

  it('what is said of a reply to both is said once, and weighs twice', () => {
    const verdict = verdictOn('Здравствуйте! Ваш заказ в пути. Успокойтесь, пожалуйста.');
    expect(verdict.hints.filter(({ rule }) => rule === 'calm-down')).toMatchObject([
      { calm: true, upset: true },
    ]);
    expect(badness(verdict)).toBe(badness(verdict, ['calm']) + badness(verdict, ['upset']));
  });

  it('make no rule speak by themselves that needs a real conversation', () => {
    expect(
      Object.keys(NEEDS_THREAD).filter((id) => !core.rules.some((rule) => rule.id === id)),
    ).toEqual([]);
    // No greeting, no name, a promise: from an agent's hand all of these would be spoken of.
    const spoken = rulesOn(
      'We will look into your order and write to you on Friday at noon, as agreed before.',
      'upset',
    );
    expect(spoken.filter((rule) => Object.hasOwn(NEEDS_THREAD, rule))).toEqual([]);
  });

  it('a short piece of a reply lacks nothing', () => {
    expect(rulesOn('Best regards, {{agent.name}}', 'upset')).toEqual([]);
  });
});

describe('placeholders', () => {
  it.each([
    '{{ticket.requester.first_name}}',
    '{{{ customer.name }}}',
    '{name}',
    '[Name]',
    '[what happened]',
    '%name%',
    '<имя>',
    '##order##',
    '${order}',
    '<%= name %>',
  ])('%s is no left-over', (slot) => {
    expect(rulesOn(`Hello ${slot}, your order is on its way and arrives on Friday.`)).toEqual([]);
  });

  it('a block of Liquid leaves its words', () => {
    const text =
      "Hello! {% if ticket.tags contains 'vip' %}Please calm down.{% endif %} It arrives on Friday.";
    const { hints } = verdictOn(text);
    expect(
      hints.map(({ rule, span }) => [rule, span && text.slice(span.start, span.end)]),
    ).toContainEqual(['calm-down', 'Please calm down']);
  });

  it('a date stands for a time, a number of days too', () => {
    expect(rulesOn('Hello! We will send your money back by {{refund_date}}.')).not.toContain(
      'missing-eta',
    );
    expect(rulesOn('Здравствуйте! Мы вернём деньги в течение [N] рабочих дней.')).not.toContain(
      'missing-eta',
    );
    expect(rulesOn('Hello! We will send your money back to {{card}}.')).toContain('missing-eta');
  });

  it('what was left over from writing is still spoken of', () => {
    expect(rulesOn('Hello {{name}}! Lorem ipsum. Your order arrives on Friday.')).toContain(
      'unfilled-placeholder',
    );
  });
});

describe('HTML', () => {
  it('is read as a customer reads it, and hints point into that text', () => {
    const html =
      '<p>Hi&nbsp;{{name}},</p><p>please <b>calm</b>\n  down.</p><ul><li>One</li></ul><!-- soon -->';
    const { text, back } = readable(html, true);
    expect(text).toBe('Hi {{name}},\n\nplease calm down.\n\nOne');
    const [hint] = verdictOn(html, true).hints.filter(({ rule }) => rule === 'calm-down');
    expect(text.slice(hint!.span!.start, hint!.span!.end)).toMatch(/^(?:please )?calm down/);
    const place = back({ start: text.indexOf('calm'), end: text.indexOf('down') + 4 });
    expect(html.slice(place.start, place.end)).toBe('calm</b>\n  down');
  });

  it('a name in angle brackets is no tag', () => {
    expect(readable('<p>Hello <name> &lt;имя&gt; <имя></p>', true).text).toBe(
      'Hello <name> <имя> <имя>',
    );
  });
});

it('a macro in another language is not read', () => {
  expect(verdictOn('Guten Tag, wir haben Ihre Nachricht erhalten und melden uns bald.')).toEqual({
    lang: null,
    hints: [],
  });
});
