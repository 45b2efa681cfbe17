/** Tells how wide an element is, now and whenever that changes, in CSS pixels; the answer stops it. */
export function watchWidth(node: Element, tell: (width: number) => void): () => void {
  const observer = new ResizeObserver(() => tell(node.clientWidth));
  observer.observe(node);
  return () => observer.disconnect();
}
