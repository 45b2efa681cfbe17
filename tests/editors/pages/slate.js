import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node, Range } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';
import { desk } from './desk.js';
import { blocksOf } from './slate-blocks.js';

const block = ({ attributes, children }) => createElement('p', attributes, children);
const leaf = ({ attributes, children, leaf: own }) =>
  createElement('span', attributes, own?.bold ? createElement('strong', null, children) : children);

await desk((place, html) => {
  const editor = withHistory(withReact(createEditor()));
  const initialValue = blocksOf(html).map((children) => ({ type: 'p', children }));
  const root = createRoot(place);
  root.render(
    createElement(
      Slate,
      { editor, initialValue: initialValue },
      createElement(Editable, { renderElement: block, renderLeaf: leaf }),
    ),
  );
  return {
    model: () => editor.children.map((node) => Node.string(node)).join('\n'),
    // It hears of the page's selection at most ten times a second.
    settled() {
      const options = { exactMatch: false, suppressThrow: true };
      const seen = ReactEditor.toSlateRange(editor, document.getSelection(), options);
      return seen === null || (editor.selection !== null && Range.equals(seen, editor.selection));
    },
    close: () => root.unmount(),
  };
});
