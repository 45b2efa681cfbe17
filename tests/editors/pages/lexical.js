import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import {
  $createListItemNode,
  $createListNode,
  ListItemNode,
  ListNode,
  registerList,
} from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { desk } from './desk.js';

/** The inline parts of an element as text nodes, bold where they are. */
function $texts(element) {
  return [...element.childNodes].map((child) => {
    const node = $createTextNode(child.textContent ?? '');
    return child.nodeName === 'STRONG' ? node.toggleFormat('bold') : node;
  });
}

await desk((place, html) => {
  const field = document.createElement('div');
  field.contentEditable = 'true';
  place.append(field);
  const editor = createEditor({
    nodes: [ListNode, ListItemNode],
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(field);
  const stops = [
    registerRichText(editor),
    registerList(editor),
    registerHistory(editor, createEmptyHistoryState(), 300),
  ];
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  editor.update(
    () => {
      const root = $getRoot();
      root.clear();
      for (const block of body.children) {
        if (block.nodeName === 'UL') {
          const list = $createListNode('bullet');
          for (const item of block.children)
            list.append($createListItemNode().append(...$texts(item)));
          root.append(list);
        } else root.append($createParagraphNode().append(...$texts(block)));
      }
      if (root.isEmpty()) root.append($createParagraphNode());
    },
    { discrete: true, tag: 'history-merge' },
  );
  return {
    model: () =>
      editor.getEditorState().read(() =>
        $getRoot()
          .getTextContent()
          .replace(/\n{2,}/g, '\n'),
      ),
    close: () => {
      for (const stop of stops) stop();
      editor.setRootElement(null);
    },
  };
});
