/** One box the agent writes a reply in. */
import type { ComposerFacts, Site } from '../sites/site.ts';
import { frameOf } from '../on-screen.ts';
import { readText, type MappedText } from './read-text.ts';
import { QUOTES, preservesSpace } from './text-rules.ts';

export interface Composer {
  element: HTMLElement;
  /** Set for a `<textarea>`: the same element, typed. */
  field: HTMLTextAreaElement | null;
  /**
   * What stands for the box in the page around it: the element itself, or the frame whose whole
   * document is the editor.
   */
  anchor: HTMLElement;
  /** Whether spaces and line ends show as they stand in the source. */
  preserve: boolean;
  site: Site;
  facts: ComposerFacts;
}

export function makeComposer(element: HTMLElement, site: Site, facts: ComposerFacts): Composer {
  const field = element.tagName === 'TEXTAREA' ? (element as HTMLTextAreaElement) : null;
  return {
    element,
    field,
    anchor: anchorOf(element),
    preserve: preservesSpace(element),
    site,
    facts,
  };
}

/** Editors of an older kind edit the body of a frame of their own. */
function anchorOf(element: HTMLElement): HTMLElement {
  return (element.tagName === 'BODY' ? frameOf(element.ownerDocument) : null) ?? element;
}

/** The draft as it stands now, mapped to the page; a textarea's text needs no map. */
export function readDraft({ element, field, preserve }: Composer): MappedText {
  if (field !== null) return { text: field.value, pieces: [] };
  return readText(element, { drop: QUOTES, preserve });
}

/** The element around a composer and its conversation; null where the site has only one. */
export function paneOf({ anchor, site }: Composer): Element | null {
  return site.pane === null ? null : anchor.closest(site.pane);
}

/** Where the parts that belong to a composer are looked for: its pane, else its page. */
export function scopeOf(composer: Composer): ParentNode {
  return paneOf(composer) ?? composer.anchor.ownerDocument;
}
