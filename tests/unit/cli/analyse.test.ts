/** The command line as others call it: a process, lines in, lines out. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

interface Answer {
  id: string | null;
  error?: string;
  lang: string;
  reading: { tone: string; intensity: number; flags: string[]; provided: { what: string }[] };
  hints: {
    rule: string;
    severity: string;
    start: number | null;
    end: number | null;
    say: string;
  }[];
  ms: number;
}

function analyse(...lines: string[]): Answer[] {
  const { stdout, status } = spawnSync(process.execPath, ['lib/cli/main.ts', 'analyse'], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

const RU = {
  id: 'ru-1',
  turns: [{ role: 'customer', text: '😡 Третий раз пишу! Заказ 3312-К так и не привезли!' }],
  draft: 'Здравствуйте! Простите за задержку. Привезём в ближайшее время. Хорошего дня!',
  now: '2026-03-03T12:00:00Z',
};

describe('analyse', () => {
  it('answers in order, a line for a line, whatever the input holds', () => {
    const answers = analyse(JSON.stringify(RU), 'no json', '', '{"id":"x","turns":1}', '[]');
    expect(answers.map((answer) => answer.id)).toEqual(['ru-1', null, null, 'x', null]);
    expect(answers.map((answer) => typeof answer.error)).toEqual([
      'undefined',
      'string',
      'string',
      'string',
      'string',
    ]);
  });

  it('gives the reading and the hints with offsets into the draft', () => {
    const [answer] = analyse(JSON.stringify(RU));
    expect(answer).toMatchObject({ lang: 'ru', reading: { tone: 'angry' } });
    expect(answer!.reading.flags).toContain('repeat-contact');
    expect(answer!.reading.provided.map(({ what }) => what)).toContain('order-number');
    const words = answer!.hints.map(({ rule, start, end }) => [
      rule,
      start === null ? null : RU.draft.slice(start, end!),
    ]);
    expect(words).toEqual(
      expect.arrayContaining([
        ['vague-eta', 'в ближайшее время'],
        ['cheerful-signoff', 'Хорошего дня!'],
      ]),
    );
    expect(answer!.hints[0]!.say).toMatch(/[а-я]/);
    expect(answer!.ms).toBeGreaterThan(0);
  });

  it('gives null offsets for what is missing', () => {
    const turns = [{ role: 'customer', text: 'Hello, my lamp is broken.' }];
    const [answer] = analyse(JSON.stringify({ id: 1, turns, draft: 'We will check it.' }));
    const missing = answer!.hints.filter((hint) => hint.rule === 'missing-eta');
    expect(missing).toMatchObject([{ start: null, end: null }]);
  });

  it('sleeps in other languages', () => {
    const draft = 'Guten Tag, wir werden das so bald wie möglich für Sie prüfen.';
    const [answer] = analyse(JSON.stringify({ id: 'de', turns: [], draft }));
    expect(answer).toMatchObject({ lang: null, hints: [] });
  });
});

describe('check', () => {
  const check = (...args: string[]) =>
    spawnSync(process.execPath, ['lib/cli/main.ts', 'check', ...args], { encoding: 'utf8' });

  it('passes one good rule', () => {
    const { status, stdout } = check('rules/core/tone/calm-down.yaml');
    expect(stdout).toMatch(/good/);
    expect(status).toBe(0);
  });

  it('names what it cannot read and fails', () => {
    const { status, stdout } = check('rules/core/tone/no-such-rule.yaml');
    expect(stdout).toMatch(/no-such-rule\.yaml/);
    expect(status).toBe(1);
  });
});

it('an unknown command says what there is', () => {
  const { status, stderr } = spawnSync(process.execPath, ['lib/cli/main.ts', 'analyze'], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/analyse/);
});
