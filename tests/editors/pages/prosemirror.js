import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser, Schema } from 'prosemirror-model';
import { schema as basic } from 'prosemirror-schema-basic';
import { addListNodes, splitListItem } from 'prosemirror-schema-list';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { desk } from './desk.js';

const schema = new Schema({
  nodes: addListNodes(basic.spec.nodes, 'paragraph block*', 'block'),
  marks: basic.spec.marks,
});

await desk((place, html) => {
  const written = document.createElement('div');
  written.innerHTML = html;
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: DOMParser.fromSchema(schema).parse(written),
      plugins: [
        history(),
        keymap({ 'Mod-z': undo, 'Mod-y': redo, Enter: splitListItem(schema.nodes.list_item) }),
        keymap(baseKeymap),
      ],
    }),
  });
  return {
    model: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
    close: () => view.destroy(),
  };
});
