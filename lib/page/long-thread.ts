/**
 * Conversations that the page holds only in part: what is scrolled away is taken out, or was never
 * put in. Where messages carry their place in the whole, those seen before are kept in mind, so
 * that the last message stays the last while the agent scrolls up to read the first.
 */
import type { ReadTurn } from './read-turn.ts';

export interface Part {
  item: Element;
  turn: ReadTurn;
}

export interface LongThread {
  /** Adds what the page holds now to what was seen, in order; `whole` when nothing is missing. */
  join(parts: Part[], conversation: string): { turns: ReadTurn[]; whole: boolean };
}

export function longThread(): LongThread {
  const seen = new Map<number, ReadTurn>();
  let of = '';

  return {
    join(parts, conversation) {
      const places = parts.map(({ item }) => placeOf(item));
      if (parts.length === 0 || places.includes(null)) {
        return { turns: parts.map(({ turn }) => turn), whole: true };
      }
      // Other words at a known place: another conversation, or one that was cut anew.
      const differs = parts.some(({ turn }, index) => {
        const known = seen.get(places[index]!);
        return known !== undefined && known.text !== turn.text;
      });
      if (differs || conversation !== of) seen.clear();
      of = conversation;
      parts.forEach(({ turn }, index) => seen.set(places[index]!, turn));
      const all = [...seen].toSorted(([one], [other]) => one - other);
      const size = Math.max(sizeOf(parts[0]!.item), all.at(-1)![0] - all[0]![0] + 1);
      return { turns: all.map(([, turn]) => turn), whole: all.length >= size };
    },
  };
}

const PLACES = ['aria-posinset', 'data-item-index', 'data-index'];

/** The place of a message in the whole conversation; null where the page does not say. */
function placeOf(item: Element): number | null {
  for (const name of PLACES) {
    const place = (item.getAttribute(name) ?? item.parentElement?.getAttribute(name))?.trim();
    if (place && /^\d+$/.test(place)) return Number(place);
  }
  return null;
}

function sizeOf(item: Element): number {
  return Number(item.getAttribute('aria-setsize') ?? 0) || 0;
}
