/** HTML as the blocks of text a Slate editor starts with; it has lists only as far as one makes them. */

/** One list of pieces for each paragraph and list item; at least one. */
export function blocksOf(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const blocks = [...body.querySelectorAll('p, li')].map((block) =>
    [...block.childNodes].map((child) => {
      const text = child.textContent ?? '';
      return child.nodeName === 'STRONG' ? { text, bold: true } : { text };
    }),
  );
  return blocks.length > 0 ? blocks : [[{ text: '' }]];
}
