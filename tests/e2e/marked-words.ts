/** Runs in a page: the words under the marks, in its own text or on a textarea's mirror. */
export function markedWords(): string[] {
  const inText = [...CSS.highlights.entries()]
    .filter(([name]) => name.startsWith('sincerely-'))
    .flatMap(([, highlight]) => [...highlight].map((range) => String(range)));
  const onMirror = [...document.querySelectorAll('sincerely-coach')].flatMap((host) =>
    [...host.shadowRoot!.querySelectorAll('[data-mark]')].map((box) => box.textContent ?? ''),
  );
  return [...inText, ...onMirror];
}
