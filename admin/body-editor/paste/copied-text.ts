import type { EditorState, Extension } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import { getParsedTree, stress } from '../commands/parsed-tree.ts';

/** What works only with the signs at both ends. */
const whole = /^(Link|Image|InlineCode)$/;

/** What is selected, with both marks of bold words, links and the like of which only one is: elsewhere it would be a letter. */
export function toCopied(state: EditorState): string {
  const { from, to } = state.selection.main;
  let [start, end, opening, closing] = [from, to, '', ''];
  getParsedTree(state).iterate({
    from,
    to,
    enter({ name, node }) {
      const first = node.firstChild;
      const last =
        whole.test(name) && name !== 'InlineCode'
          ? node.getChildren('LinkMark')[1]
          : node.lastChild;
      if (!first || !last || !(stress.test(name) || whole.test(name))) return;
      const [isBegun, isOpen] = [node.from < from, to < node.to];
      if (isOpen) end = Math.min(end, last.from);
      if (isBegun) start = Math.max(start, first.to);
      if (isBegun === isOpen) return;
      // Of the marks alone, nothing is copied.
      if (isBegun && from < last.from) opening += state.sliceDoc(node.from, first.to);
      else if (isBegun) start = Math.max(start, node.to);
      else if (to > first.to) closing = state.sliceDoc(last.from, node.to) + closing;
      else end = Math.min(end, node.from);
    },
  });
  // Marks work only next to words.
  const [, above = '', words = '', below = ''] =
    /^(\s*)(.*?)(\s*)$/s.exec(state.sliceDoc(start, Math.max(start, end))) ?? [];
  return above + opening + words + closing + below;
}

/** Lets what is copied, cut or dragged keep both ends of its marks. */
export const copyWhole: Extension = EditorView.clipboardOutputFilter.of((text, state) => {
  const { ranges, main } = state.selection;
  return ranges.length > 1 || main.empty ? text : toCopied(state);
});

/** Copies and cuts nothing where nothing is selected, as other programs do: CodeMirror would take the paragraph. */
export const copySelected: Extension = ViewPlugin.define((view) => {
  const stop = (event: Event) => {
    if (view.state.selection.ranges.every(({ empty }) => empty)) event.stopPropagation();
  };
  // Before CodeMirror, which listens further inside.
  for (const type of ['copy', 'cut']) view.dom.addEventListener(type, stop, true);
  return {};
});
