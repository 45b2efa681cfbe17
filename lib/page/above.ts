/** The parent of a node; out of a shadow root its host. */
export function above(node: Node): Node | null {
  // By its kind: the page around an editor's frame has classes of its own.
  const { host } = node as Partial<ShadowRoot>;
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && host ? host : node.parentNode;
}
