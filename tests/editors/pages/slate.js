import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
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
    close: () => root.unmount(),
  };
});
