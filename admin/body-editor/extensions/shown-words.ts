import type { EditorState, Text } from '@codemirror/state';
import { footnoteLabel } from '../../../src/editing/footnotes.ts';
import { getParsedTree } from '../commands/parsed-tree.ts';
import type { Words } from '../commands/selected-words.ts';

/** What only programs read: marks, labels, numbers of a list. */
const hiddenNode = /(?:Mark|Marker|Label|Delimiter|Info)$|^(?:Entity|HardBreak|HorizontalRule)$/;

/** A tag. */
const tag = /<\/?[a-z][\w-]*(?=[\s/>])(?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;

/** What is in quotes in a tag: words, unless it is an address or a choice. */
const quoted = /(src=|href=|cite=|type=|tone=|id=|class=)?(["']).*?\2/gs;

const known = new WeakMap<Text, readonly Words[]>();

function findHidden(state: EditorState): readonly Words[] {
  const source = state.doc.toString();
  const hidden: Words[] = [];
  getParsedTree(state).iterate({
    enter({ name, from, to, node }) {
      // The parser takes a note of one word for an address.
      const isNote = source.startsWith('[^', node.parent?.from);
      const isAddress = name === 'URL' && /^(?:Link|Image|LinkReference)$/.test(node.parent!.name);
      if (hiddenNode.test(name) || (isAddress && !isNote)) hidden.push({ from, to });
      if (name === 'Escape') hidden.push({ from, to: from + 1 });
    },
  });
  for (const { 0: label, index } of source.matchAll(footnoteLabel))
    hidden.push({ from: index, to: index + label.length });
  for (const { 0: whole, index: start } of source.matchAll(tag)) {
    let from = start;
    for (const { 0: string, 1: isNone, index } of whole.matchAll(quoted)) {
      if (isNone) continue;
      hidden.push({ from, to: start + index + 1 });
      from = start + index + string.length - 1;
    }
    hidden.push({ from, to: start + whole.length });
  }
  return hidden;
}

/** Whether a range has nothing but what readers see as words: no mark, name of a tag or address behind words or a picture. */
export function isShown(state: EditorState, from: number, to: number): boolean {
  const hidden = known.get(state.doc) ?? findHidden(state);
  known.set(state.doc, hidden);
  return hidden.every((one) => one.to <= from || to <= one.from);
}
