// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { baseState } from '../../../pages/look/states.ts';
import { all, draw, one, press, spies, text, update, view, useCoach } from './drawn.ts';

useCoach();

describe('the card', () => {
  it('names the words, says why, and offers what to write, slots to be seen', () => {
    draw();
    press('[data-rule="cheerful-signoff"]');
    expect(text('[role=dialog] h2')).toBe('A sunny goodbye will sting here');
    expect(text('#card-why')).toContain('Ma & Wang 2021');
    const fixes = all('[data-fix]');
    expect(fixes.map((fix) => fix.dataset.fix)).toEqual(['0', '1']);
    expect(text('[data-fix="0"] del')).toBe('Have a wonderful day!');
    expect(text('[data-fix="0"] .slot')).toBe('[time]');
    expect(text('[data-fix="0"]')).toBe(
      "Replace: Have a wonderful day! with: I'll write again by [time], whatever I find.",
    );
    expect(text('.source')).toBe('Core · cheerful-signoff');
    press('[data-fix="1"]');
    expect(spies.applyFix).toHaveBeenCalledWith('cheerful-signoff-en', 1);
    expect(all('[role=dialog]')).toHaveLength(0);
  });

  it('shows what the customer already gave', () => {
    draw();
    press('.more');
    press('[role=menu] [data-rule="re-asks-provided"]');
    expect(text('.card-cause')).toContain('logs attached: sync-0412.zip');
  });

  it('holds buttons only: a field would give its keys to the page', () => {
    draw();
    press('[data-rule="missing-eta"]');
    expect(all('[role=dialog] :is(input, textarea, select, [contenteditable])')).toEqual([]);
  });

  it.each([
    ['Dismiss', 'dismiss'],
    ['Not useful', 'notUseful'],
  ] as const)('can be answered with %s', (name, action) => {
    draw();
    press('[data-rule="missing-eta"]');
    const button = all('.card-foot button').find(({ textContent }) => textContent?.trim() === name);
    button?.click();
    flushSync();
    expect(spies[action]).toHaveBeenCalledWith('missing-eta-en');
    expect(all('[role=dialog]')).toHaveLength(0);
  });

  it('silences in four widths', () => {
    draw();
    for (const index of [0, 1, 2, 3]) {
      press('[data-rule="missing-eta"]');
      press('.opens');
      all('.widths button')[index]?.click();
      flushSync();
    }
    expect(spies.silence.mock.calls.map(([, width]) => width)).toEqual([
      'hint',
      'rule-here',
      'rule-on-site',
      'hour',
    ]);
  });

  it('leads to its rule', () => {
    draw();
    press('[data-rule="missing-eta"]');
    press('.source');
    expect(spies.openRule).toHaveBeenCalledWith('missing-eta');
  });

  it('goes when its words are edited away, and the page is told', () => {
    draw();
    view.showCard('cheerful-signoff-en');
    flushSync();
    expect(one('[role=dialog]').dataset.rule).toBe('cheerful-signoff');
    update({ hints: baseState('en', 'light').hints.slice(2) });
    expect(all('[role=dialog]')).toHaveLength(0);
    expect(spies.close).toHaveBeenCalledOnce();
  });

  it('goes when the agent presses elsewhere', () => {
    draw();
    press('[data-rule="missing-eta"]');
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
    flushSync();
    expect(all('[role=dialog]')).toHaveLength(0);
    expect(spies.backToEditor).not.toHaveBeenCalled();
  });
});
