/** CodeMirror with YAML, loaded where it is shown. It keeps no history: the editor has one. */
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Compartment, EditorState, Transaction } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';

export interface YamlMark {
  start: number;
  end: number;
  message: string;
  severity: 'error' | 'warning';
}

export interface YamlEditor {
  /** Takes over a text that was written elsewhere; the caret stays where it can. */
  show(text: string): void;
  mark(marks: readonly YamlMark[]): void;
  destroy(): void;
}

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
  { tag: [tags.string, tags.content], color: 'var(--ink)' },
  { tag: tags.comment, color: 'var(--mute)', fontStyle: 'italic' },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: 'var(--mute)' },
]);

const look = EditorView.theme({
  '&': { backgroundColor: 'var(--paper)', color: 'var(--ink)', fontSize: '0.8125rem' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--paper)',
    color: 'var(--mute)',
    border: 'none',
  },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--soft) 70%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'color-mix(in srgb, var(--focus) 25%, transparent)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
    borderRadius: '6px',
  },
});

export function yamlEditor(
  parent: HTMLElement,
  options: { text: string; label: string; readonly: boolean; onchange: (text: string) => void },
): YamlEditor {
  const editable = new Compartment();
  let quiet = false;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        highlightActiveLine(),
        drawSelection(),
        indentOnInput(),
        yaml(),
        syntaxHighlighting(colours),
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': options.label }),
        editable.of(EditorState.readOnly.of(options.readonly)),
        keymap.of([...defaultKeymap, indentWithTab]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !quiet) options.onchange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    show(text) {
      const old = view.state.doc.toString();
      if (old === text) return;
      let start = 0;
      while (start < old.length && old[start] === text[start]) start += 1;
      let same = 0;
      const room = Math.min(old.length, text.length) - start;
      while (same < room && old[old.length - 1 - same] === text[text.length - 1 - same]) same += 1;
      quiet = true;
      view.dispatch({
        changes: {
          from: start,
          to: old.length - same,
          insert: text.slice(start, text.length - same),
        },
        annotations: Transaction.addToHistory.of(false),
      });
      quiet = false;
    },
    mark(marks) {
      const length = view.state.doc.length;
      const diagnostics = marks.map(({ start, end, message, severity }): Diagnostic => ({
        from: Math.min(start, length),
        to: Math.min(end, length),
        message,
        severity,
      }));
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    destroy: () => view.destroy(),
  };
}
