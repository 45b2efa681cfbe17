import { expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import { macroHandlers } from '../../../lib/macros/handlers.ts';
import { core } from '../../rules/core-pack.ts';

const sender = { tabId: null, url: null, tabUrl: null, inFrame: false };

it('audits macros in their order, and heeds the changes to rules', async () => {
  const changes = { 'calm-down': { enabled: false } };
  const macros = [
    { text: 'Please calm down, it arrives soon.', html: false },
    { text: '<p>Hello</p>', html: true },
  ];
  const { audit } = macroHandlers(
    async () => createEngine([core]),
    async () => changes,
  );
  const [first, second] = await audit({ type: 'audit', macros }, sender);
  expect(first?.hints.map(({ rule }) => rule)).toEqual(['vague-eta']);
  expect(second?.hints).toEqual([]);
});
