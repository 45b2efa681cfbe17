/** Slate as it was in 2019, which Help Scout still writes with. */
import './slate047-first.js';
import { Component, createElement } from 'react';
import ReactDOM from 'react-dom';
import { Value } from 'slate';
import { Editor } from 'slate-react';
import { desk } from './desk.js';
import { blocksOf } from './slate-blocks.js';

await desk((place, html) => {
  const initial = Value.fromJSON({
    document: {
      nodes: blocksOf(html).map((pieces) => ({
        object: 'block',
        type: 'p',
        nodes: pieces.map(({ text, bold }) => ({
          object: 'text',
          text,
          marks: bold ? [{ type: 'bold' }] : [],
        })),
      })),
    },
  });
  let now = initial;
  let editor = null;
  class Field extends Component {
    state = { value: initial };
    render() {
      now = this.state.value;
      return createElement(Editor, {
        ref: (made) => (editor = made),
        value: this.state.value,
        onChange: ({ value }) => this.setState({ value }),
        renderBlock: (props) => createElement('p', props.attributes, props.children),
        renderMark: (props) => createElement('strong', props.attributes, props.children),
      });
    }
  }
  ReactDOM.render(createElement(Field), place);
  return {
    model: () =>
      now.document.nodes
        .map((node) => node.text)
        .toArray()
        .join('\n')
        // It keeps the mark of no width that held an empty place open for the caret.
        .replaceAll('\ufeff', ''),
    // It hears of the page's selection at most ten times a second.
    settled() {
      const seen = editor.findSelection(document.getSelection());
      const { anchor, focus } = now.selection;
      return seen === null || (seen.anchor.equals(anchor) && seen.focus.equals(focus));
    },
    close: () => ReactDOM.unmountComponentAtNode(place),
  };
});
