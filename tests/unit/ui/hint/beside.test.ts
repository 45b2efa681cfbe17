import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beside } from '../../../../lib/ui/hint/beside.ts';

const WINDOW = { width: 1000, height: 800 };
const BELOW = { side: 'bottom', align: 'start', gap: 8 } as const;

function at(left: number, top: number, width = 60, height = 20) {
  return { left, top, right: left + width, bottom: top + height };
}

describe('beside', () => {
  it('stands on the side it likes, flush with its anchor', () => {
    const spot = beside(at(100, 100), { width: 400, height: 300 }, WINDOW, BELOW);
    expect(spot).toMatchObject({ left: 100, top: 128, side: 'bottom' });
    const end = beside(at(500, 100), { width: 200, height: 90 }, WINDOW, {
      ...BELOW,
      align: 'end',
    });
    expect(end.left).toBe(360);
  });

  it('takes the other side when there is no room', () => {
    const spot = beside(at(100, 700), { width: 400, height: 300 }, WINDOW, BELOW);
    expect(spot).toMatchObject({ top: 392, side: 'top' });
  });

  it('scrolls inside when neither side has room', () => {
    const spot = beside(at(100, 300), { width: 400, height: 900 }, WINDOW, BELOW);
    expect(spot).toMatchObject({ side: 'bottom', maxHeight: 464 });
  });

  it('goes over what is to be kept clear, where there is room for that', () => {
    const strip = { left: 0, right: 900, top: 640, bottom: 672 };
    const words = at(100, 700);
    const above = beside(words, { width: 400, height: 300 }, WINDOW, { ...BELOW, clear: strip });
    expect(above.top).toBe(332);
    const high = { ...strip, top: 200, bottom: 232 };
    const tall = beside(words, { width: 400, height: 500 }, WINDOW, { ...BELOW, clear: high });
    expect(tall.top).toBe(192);
  });

  it('never leaves the window, and covers the words only where there is no room at all', () => {
    const pixels = (most: number) => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(
        pixels(1100),
        pixels(900),
        fc.integer({ min: 40, max: 420 }),
        pixels(900),
        fc.constantFrom('top', 'bottom'),
        (left, top, width, height, side) => {
          const anchor = at(left, top);
          const spot = beside(anchor, { width, height }, WINDOW, { ...BELOW, side });
          const drawn = Math.min(height, spot.maxHeight);
          expect(spot.left).toBeGreaterThanOrEqual(8);
          expect(spot.left + width).toBeLessThanOrEqual(992);
          expect(spot.top).toBeGreaterThanOrEqual(8);
          expect(spot.top + drawn).toBeLessThanOrEqual(792);
          const onScreen = anchor.bottom <= WINDOW.height;
          const clear = spot.top >= anchor.bottom || spot.top + drawn <= anchor.top;
          if (onScreen) expect(clear).toBe(true);
        },
      ),
    );
  });
});
