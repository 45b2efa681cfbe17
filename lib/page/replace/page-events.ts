/**
 * Events an editor can read. In Firefox a page may not look into what a content script made: a
 * pasted `DataTransfer` seems empty to it, and an editor that has already taken out what was
 * selected writes nothing in its place. So events and what they carry are made with the page's
 * own constructors, reached through the wrapper Firefox puts around the page
 * (MDN, "Sharing objects with page scripts"). Other browsers have no such wrapper.
 */

type PageWorld = Pick<
  typeof globalThis,
  'Array' | 'ClipboardEvent' | 'DataTransfer' | 'InputEvent' | 'Object' | 'StaticRange'
>;

function worldOf({ ownerDocument }: HTMLElement): PageWorld {
  const view = (ownerDocument.defaultView ?? window) as Window & { wrappedJSObject?: Window };
  return (view.wrappedJSObject ?? view) as unknown as PageWorld;
}

/** A dictionary of the page's world: one of ours is closed to its constructors. */
function made<T extends object>(world: PageWorld, values: T): T {
  return Object.assign(new world.Object() as T, values);
}

const HEARD = { bubbles: true, cancelable: true, composed: true };

/** Pastes into an editor that listens for it. @param data by MIME type */
export function paste(element: HTMLElement, data: Record<string, string>): void {
  const world = worldOf(element);
  const init = made(world, { ...HEARD, clipboardData: new world.DataTransfer() });
  const event = new world.ClipboardEvent('paste', init);
  // Firefox gives the event an empty carrier of its own, whatever it was handed.
  for (const [type, value] of Object.entries(data)) event.clipboardData?.setData(type, value);
  element.dispatchEvent(event);
}

/** Announces an edit of a range to an editor that makes it itself; `text` comes in its place. */
export function beforeInput(
  element: HTMLElement,
  inputType: string,
  range: Range | null,
  text?: string,
): void {
  const world = worldOf(element);
  const targetRanges = new world.Array<StaticRange>();
  if (range !== null) {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const ends = made(world, { startContainer, startOffset, endContainer, endOffset });
    targetRanges.push(new world.StaticRange(ends));
  }
  const init = made<InputEventInit>(world, { ...HEARD, inputType, targetRanges });
  if (text !== undefined) {
    init.data = text;
    init.dataTransfer = new world.DataTransfer();
    init.dataTransfer.setData('text/plain', text);
  }
  element.dispatchEvent(new world.InputEvent('beforeinput', init));
}
