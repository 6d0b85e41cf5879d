import type { ChangeSet, EditorState, Text } from '@codemirror/state';
import { footnoteLabel } from '../../../src/editing/footnotes.ts';
import { toFolded } from '../../../src/model/content-types/searchable-entry.ts';
import { getParsedTree } from '../commands/parsed-tree.ts';
import { getCellPosition } from '../commands/table-text.ts';
import type { Words } from '../commands/selected-words.ts';
import { getOrInsert } from '../../../src/remember.ts';

/** What only programs read: marks, labels, numbers of a list. */
const hiddenNode = /(?:Mark|Marker|Label|Delimiter|Info)$|^(?:Entity|HardBreak|HorizontalRule)$/;

/** A tag. */
const tag = /(?<!\\)<\/?[a-z][\w-]*(?=[\s/>])(?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;

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
    if (source[index - 1] !== '\\') hidden.push({ from: index, to: index + label.length });
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

const getHidden = (state: EditorState): readonly Words[] =>
  getOrInsert(known, state.doc, () => findHidden(state));

/** Whether a range has nothing but what readers see as words: no mark, name of a tag or address behind words or a picture. */
export const isShown = (state: EditorState, from: number, to: number): boolean =>
  getHidden(state).every((one) => one.to <= from || to <= one.from);

/** A letter as it is compared: blanks and the ends of lines are the same, and what one keyboard types for what another does. */
const toComparable = (letter: string) =>
  /\s/.test(letter) ? ' ' : toFolded(letter).replace(/[“”«»]/g, '"');

/**
 * Finds some words that readers see, of which a part may be bold, italic or in another line. Accents and the form of quotation marks
 * do not matter.
 * @param after a position: if they are behind it, that place is found, else the first
 */
export function findRead(state: EditorState, words: string, after = 0): Words | undefined {
  const source = state.doc.toString();
  let text = '';
  const places: number[] = [];
  const add = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      const compared = toComparable(source[at]!);
      if (compared === ' ' && text.endsWith(' ')) continue;
      text += compared;
      places.push(...Array.from(compared, () => at));
    }
  };
  let end = 0;
  for (const { from, to } of getHidden(state).toSorted((a, b) => a.from - b.from)) {
    add(end, from);
    const lineEnd = source.slice(from, to).indexOf('\n');
    if (lineEnd >= 0) add(from + lineEnd, from + lineEnd + 1);
    end = Math.max(to, end);
  }
  add(end, source.length);
  const wanted = [...words.matchAll(/\s+|[^\s]/g)].map(([one]) => toComparable(one)).join('');
  const next = text.indexOf(
    wanted,
    places.findIndex((at) => at >= after),
  );
  const first = next < 0 ? text.indexOf(wanted) : next;
  return first < 0
    ? undefined
    : { from: places[first]!, to: places[first + wanted.length - 1]! + 1 };
}

/** Characters that a backslash makes words. */
const sign = /[!-/:-@[-`{-~]/;

/** The same changes, with a backslash before each sign that would be a mark where it is inserted. */
export function toWords(state: EditorState, changes: ChangeSet): ChangeSet {
  const inserted: (Words & { readonly text: string; readonly escaped: Set<number> })[] = [];
  changes.iterChanges((from, to, _from, _to, added) => {
    const text = added.toString();
    const bars = getCellPosition(state, from) ? [...text.matchAll(/\|/g)] : [];
    inserted.push({ from, to, text, escaped: new Set(bars.map(({ index }) => index)) });
  }, true);
  for (;;) {
    const written = state.changes(
      inserted.map(({ from, to, text, escaped }) => ({
        from,
        to,
        insert: Array.from({ length: text.length + 1 }, (_, at) =>
          escaped.has(at) ? `\\${text.charAt(at)}` : text.charAt(at),
        ).join(''),
      })),
    );
    const next = state.update({ changes: written, filter: false }).state;
    const marks = inserted.map(({ from, text, escaped }) => {
      const start = written.mapPos(from, -1);
      const places = Array.from(
        { length: text.length + 1 },
        (_, at) => start + at + [...escaped].filter((one) => one <= at).length,
      );
      const own = getHidden(next).filter((one) => one.from < places.at(-1)! && start < one.to);
      // The sign that makes a mark of the last words may be behind them.
      return places.findIndex(
        (at, index) =>
          !escaped.has(index) &&
          sign.test(next.sliceDoc(at, at + 1)) &&
          own.some((one) => one.from <= at && at < one.to),
      );
    });
    if (marks.every((at) => at < 0)) return written;
    for (const [index, at] of marks.entries()) if (at >= 0) inserted[index]!.escaped.add(at);
  }
}
