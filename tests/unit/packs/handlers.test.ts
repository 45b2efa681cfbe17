import { describe, expect, it } from 'vitest';
import { analysisHandlers } from '../../../lib/packs/handlers.ts';
import { core } from '../../rules/core-pack.ts';

const packs = [core];
const stack = async () => packs;
const sender = { tabId: null, url: null, tabUrl: null, inFrame: false };
const request = {
  type: 'analyse' as const,
  revision: 7,
  turns: [],
  threadKnown: true,
  draft: 'Hello {{name}}',
  settled: true,
};

describe('analyse', () => {
  it('answers with the revision asked about and the version of the pack', async () => {
    const { analyse } = analysisHandlers(stack, async () => ({}));
    const answer = await analyse(request, sender);
    expect(answer.revision).toBe(7);
    expect(answer.versions).toEqual({ core: core.version });
    expect(answer.analysis.hints.map((hint) => hint.rule)).toEqual(['unfilled-placeholder']);
  });

  it('heeds the changes to rules as they are at that moment', async () => {
    let changes: Record<string, { enabled: boolean }> = {};
    const { analyse } = analysisHandlers(stack, async () => changes);
    changes = { 'unfilled-placeholder': { enabled: false } };
    expect((await analyse(request, sender)).analysis.hints).toEqual([]);
    changes = {};
    expect((await analyse(request, sender)).analysis.hints).toHaveLength(1);
  });

  it('speaks as the pack does when the changes cannot be read', async () => {
    const { analyse } = analysisHandlers(stack, () => Promise.reject(new Error('no storage')));
    expect((await analyse(request, sender)).analysis.hints).toHaveLength(1);
  });
});

it('rules come with their texts and with what was set aside', async () => {
  const problems = [{ where: 'rules/x.yaml:3', message: 'broken' }];
  const { rules } = analysisHandlers(
    async () => [{ ...core, problems }],
    async () => ({}),
  );
  const answer = await rules({ type: 'rules' }, sender);
  expect(answer.problems).toEqual(problems);
  expect(answer.rules.find((rule) => rule.id === 'calm-down')?.say.ru).toMatch(/\S/);
});
