import { frameOf } from '../on-screen.ts';

/** The documents around a frame, as far as the browser lets us look: the own one first. */
export function documentsAround(page: Document): Document[] {
  const around = [page];
  for (let frame = frameOf(page); frame !== null; frame = frameOf(frame.ownerDocument)) {
    around.push(frame.ownerDocument);
  }
  return around;
}

/** The host a document belongs to; frames without an address have that of the page around. */
export function hostAround(page: Document): string {
  return (
    documentsAround(page).find(({ location }) => location.hostname !== '')?.location.hostname ?? ''
  );
}
