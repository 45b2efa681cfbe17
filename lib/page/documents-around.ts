/** The documents around a frame, as far as the browser lets us look: the own one first. */
export function documentsAround(page: Document): Document[] {
  const around = [page];
  for (let frame = frameOf(page); frame !== null; frame = frameOf(frame.ownerDocument)) {
    around.push(frame.ownerDocument);
  }
  return around;
}

/** The frame a document stands in; null for a page, and for a frame in a page of another origin. */
export function frameOf(page: Document): Element | null {
  try {
    return page.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** The host a document belongs to; frames without an address have that of the page around. */
export function hostAround(page: Document): string {
  return (
    documentsAround(page).find(({ location }) => location.hostname !== '')?.location.hostname ?? ''
  );
}
