import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readScenarios } from '../../../lib/packs/read-scenarios.ts';

const GOOD = `
id: en-lid
lang: en
title: The lid
situation: A lid is late.
customer: Colin
agent: Tara
clock: "14:55"
turns:
  - { role: customer, ago: 45, text: Where is my lid? }
goals: [vague-eta]
starter: Soon.
model: On Thursday by noon.
`;

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'scenarios-'));
  mkdirSync(join(root, 'en'));
});

afterEach(() => rmSync(root, { recursive: true }));

function read(...sources: string[]): ReturnType<typeof readScenarios> {
  sources.forEach((source, index) => writeFileSync(join(root, 'en', `${index}.yaml`), source));
  return readScenarios(root);
}

describe('our own scenarios', () => {
  const { scenarios, problems } = readScenarios('rules/scenarios');

  it('are all well formed', () => {
    expect(problems).toEqual([]);
  });

  it.each(['en', 'ru'])('are at least eight in %s, with a good turn among them', (lang) => {
    const own = scenarios.filter((scenario) => scenario.lang === lang);
    expect(own.length).toBeGreaterThanOrEqual(8);
    // Silence on a good reply is worth as much as a hint on a bad one: one scene has no goal.
    expect(own.some((scenario) => scenario.goals.length === 0)).toBe(true);
  });
});

describe('a scenario file', () => {
  it('is read with the authors of its turns', () => {
    const { scenarios, problems } = read(GOOD);
    expect(problems).toEqual([]);
    expect(scenarios[0]?.turns[0]).toEqual({
      role: 'customer',
      author: 'Colin',
      ago: 45,
      text: 'Where is my lid?',
    });
  });

  it('that is broken is named with its line, and the others are read', () => {
    const { scenarios, problems } = read(GOOD.replace('"14:55"', '"25:00"'), GOOD);
    expect(scenarios).toHaveLength(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.where).toMatch(/0\.yaml:8$/);
  });

  it('that is not YAML is named, and the others are read', () => {
    const { scenarios, problems } = read('id: [', GOOD);
    expect(scenarios).toHaveLength(1);
    expect(problems[0]?.where).toMatch(/0\.yaml:1$/);
  });

  it.each([
    ['another language in its id', GOOD.replace('id: en-lid', 'id: ru-lid')],
    ['the agent speaking last', GOOD.replace('role: customer', 'role: agent')],
    ['goals but nothing to mend', GOOD.replace('starter: Soon.\n', '')],
    ['a field nobody knows', `${GOOD}mood: bad\n`],
  ])('is refused with %s', (_, source) => {
    expect(read(source).scenarios).toEqual([]);
  });

  it('is refused under an id that is taken', () => {
    const { scenarios, problems } = read(GOOD, GOOD);
    expect(scenarios).toHaveLength(1);
    expect(problems[0]?.message).toContain('en-lid');
  });
});
