/** Whether the page is light or dark where the composer stands: what the agent sees, not a wish. */
import { above } from './above.ts';

export type Theme = 'light' | 'dark';

/** The first background that is not see-through, from the composer outwards. */
export function themeAround(element: Element): Theme {
  const view = element.ownerDocument.defaultView;
  for (let at: Node | null = element; at !== null && view !== null; at = above(at)) {
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const light = lightness(view.getComputedStyle(at as Element).backgroundColor);
    if (light !== null) return light > 0.5 ? 'light' : 'dark';
  }
  const scheme = view?.getComputedStyle(element.ownerDocument.documentElement).colorScheme ?? '';
  const prefersDark = view?.matchMedia('(prefers-color-scheme: dark)').matches ?? false;
  if (/dark/.test(scheme) && (!/light/.test(scheme) || prefersDark)) return 'dark';
  return 'light';
}

/** Perceived lightness of a computed colour, 0 to 1; null when it is mostly see-through. */
export function lightness(colour: string): number | null {
  const parts = colour.match(/[\d.]+%?/g);
  if (parts === null || parts.length < 3) return null;
  const opacity = parts[3] === undefined ? 1 : Number.parseFloat(parts[3]);
  if (opacity < 0.5) return null;
  // oklch, lab and lch begin with their lightness; color() holds channels of 0 to 1.
  const [first, green, blue] = parts.map(Number.parseFloat) as [number, number, number];
  if (/^(ok)?l/.test(colour)) return colour.startsWith('ok') ? first : first / 100;
  return (0.2126 * first + 0.7152 * green + 0.0722 * blue) / (colour.startsWith('rgb') ? 255 : 1);
}
