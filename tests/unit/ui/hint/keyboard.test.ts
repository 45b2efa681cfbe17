// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { all, draw, key, one, press, root, spies, view, useCoach } from './drawn.ts';

useCoach();

describe('the keyboard', () => {
  it('starts at the first hint and goes round with the arrows', () => {
    draw();
    view.focus();
    expect((root.activeElement as HTMLElement).dataset.rule).toBe('unfilled-placeholder');
    key('ArrowRight');
    expect((root.activeElement as HTMLElement).dataset.rule).toBe('cheerful-signoff');
    key('End');
    expect((root.activeElement as HTMLElement).className).toContain('dots');
    key('ArrowRight');
    expect((root.activeElement as HTMLElement).className).toContain('tone');
    expect(all('.strip button[tabindex="0"]')).toHaveLength(1);
  });

  it('opens with Enter into the first fix, cycles with Tab, and Escape leads to the editor', () => {
    draw();
    view.focus();
    key('ArrowRight');
    press('[data-rule="cheerful-signoff"]', 0);
    expect((root.activeElement as HTMLElement).dataset.fix).toBe('0');
    const buttons = all('[role=dialog] button');
    for (let count = 0; count < buttons.length; count += 1) key('Tab');
    expect((root.activeElement as HTMLElement).dataset.fix).toBe('0');
    key('Escape');
    expect(all('[role=dialog]')).toHaveLength(0);
    expect(spies.backToEditor).toHaveBeenCalledOnce();
  });

  it('closes the card with Escape from the editor too, without moving the caret', () => {
    draw();
    press('[data-rule="missing-eta"]');
    key('Escape', document.body);
    expect(all('[role=dialog]')).toHaveLength(0);
    expect(spies.backToEditor).not.toHaveBeenCalled();
  });

  it('leaves Escape to the page while nothing of ours is open', () => {
    draw();
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  it('moves in the menu with the arrows and comes back with Escape', () => {
    draw();
    one('.dots').focus();
    key('ArrowDown');
    expect(root.activeElement?.textContent?.trim()).toBe('Pause for an hour');
    key('ArrowUp');
    expect(root.activeElement?.textContent?.trim()).toBe('Options');
    key('Tab');
    expect(all('[role=menu]')).toHaveLength(0);
    expect((root.activeElement as HTMLElement).className).toContain('dots');
  });

  it('keeps its keys from the shortcuts of the page', () => {
    draw();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    view.focus();
    key('j');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('leaves the caret in the editor when a pointer is used', () => {
    draw();
    const event = new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true });
    one('[data-rule="missing-eta"]').dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });
});
