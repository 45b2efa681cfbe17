import { ContentState, convertFromHTML, Editor, EditorState } from 'draft-js';
import { Component, createElement } from 'react';
import ReactDOM from 'react-dom';
import { desk } from './desk.js';

await desk((place, html) => {
  const { contentBlocks } = convertFromHTML(html);
  const initial =
    html === ''
      ? EditorState.createEmpty()
      : EditorState.createWithContent(ContentState.createFromBlockArray(contentBlocks));
  let now = initial;
  class Field extends Component {
    state = { editor: initial };
    render() {
      now = this.state.editor;
      return createElement(Editor, {
        editorState: this.state.editor,
        onChange: (editor) => this.setState({ editor }),
      });
    }
  }
  ReactDOM.render(createElement(Field), place);
  return {
    model: () => now.getCurrentContent().getPlainText('\n'),
    close: () => ReactDOM.unmountComponentAtNode(place),
  };
});
