/** The lines of what an editor would send as HTML. */

const BLOCK = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'BLOCKQUOTE', 'PRE']);

/** Text of an HTML fragment: a line for each block and `br`, without empty lines at the ends. */
export function textOf(html) {
  const lines = [''];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      lines[lines.length - 1] += (node.nodeValue ?? '').replace(/[\t\n]+/g, '');
      return;
    }
    const block = BLOCK.has(node.nodeName);
    if (node.nodeName === 'BR') lines.push('');
    if (block && lines.at(-1) !== '') lines.push('');
    node.childNodes.forEach(walk);
    if (block && lines.at(-1) !== '') lines.push('');
  };
  walk(new DOMParser().parseFromString(html, 'text/html').body);
  return lines.filter((line) => line !== '').join('\n');
}
