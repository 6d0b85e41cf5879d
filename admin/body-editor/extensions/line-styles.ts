import { syntaxTree } from '@codemirror/language';
import { StateField, type Range } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { footnoteLabel, getFootnoteNumbers, noteStart } from '../../../src/editing/footnotes.ts';
import { createElement } from '../../dom/element.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { Drawing } from './drawing.ts';
import { foreignWords } from './foreign-words.ts';

/** CSS classes for the lines of Markdown blocks, innermost last. */
const lineClasses: Record<string, string> = {
  Blockquote: 'body-quote',
  Table: 'body-table',
  HTMLBlock: 'body-element',
  FencedCode: 'body-table',
};

/** The first line of a tag, which may go on over several lines; the editor's Markdown parser does not know these. */
const elementLine = /^<\/?[A-Z][A-Za-z]*/;

/**
 * Aligns the lines of a list item with its text rather than its mark, and indents inner items further. Widths
 * in em are those of common fonts: a blank 0.25, a digit 0.55, other characters 0.4.
 */
function toIndent(sign: string): string {
  const width = [...`${sign} `].reduce(
    (sum, one) => sum + (/\s/.test(one) ? 0.25 : /\d/.test(one) ? 0.55 : 0.4),
    0,
  );
  const depth = Math.floor((sign.length - sign.trimStart().length) / 2);
  return `padding-inline-start: ${(width + depth).toFixed(2)}em; text-indent: -${width.toFixed(2)}em`;
}

/** The backslash of a line break, as a sign that readers of the text know; screen readers find the next line anyway. */
const lineBreak = Decoration.replace({
  widget: new Drawing(
    'line break',
    () => {
      const title = getAdminLanguage().bodyEditor.lineBreakHint;
      return createElement('span', { class: 'body-break', title, 'aria-hidden': 'true' }, '↵');
    },
    true,
  ),
});

function getLineStyles(view: EditorView): DecorationSet {
  const classes = new Map<number, Set<string>>();
  const { doc } = view.state;
  const add = (from: number, to: number, name: string) => {
    for (let { number } = doc.lineAt(from); number <= doc.lines; number++) {
      const line = doc.line(number);
      if (line.from > to) break;
      const names = classes.get(line.from) ?? new Set();
      classes.set(line.from, names.add(name));
    }
  };
  const signs: Range<Decoration>[] = [];
  const title = getAdminLanguage().bodyEditor.escapeHint;
  const escape = Decoration.mark({ attributes: { title, 'aria-hidden': 'true' } });
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter(node) {
        const name = lineClasses[node.name];
        if (name) add(Math.max(node.from, from), Math.min(node.to, to), name);
        if (node.name === 'ListMark') {
          const line = doc.lineAt(node.from);
          const sign = doc.sliceString(line.from, node.to);
          signs.push(Decoration.line({ attributes: { style: toIndent(sign) } }).range(line.from));
        }
        const isBreak =
          node.name === 'HardBreak' && doc.sliceString(node.from, node.from + 1) === '\\';
        if (isBreak || node.name === 'Escape')
          signs.push((isBreak ? lineBreak : escape).range(node.from, node.from + 1));
        if (node.name !== 'Paragraph' && node.name !== 'LinkReference') return;
        const first = doc.lineAt(node.from).text;
        if (elementLine.test(first)) {
          add(node.from, Math.min(node.to, to), 'body-element body-tag');
        }
        if (noteStart.test(first)) add(node.from, node.from, 'body-note');
      },
    });
  }
  const styles = Array.from(classes, ([at, names]) =>
    Decoration.line({ class: [...names].join(' ') }).range(at),
  );
  return Decoration.set([...styles, ...signs], true);
}

const blockStyles = ViewPlugin.define(
  (view) => {
    const plugin = {
      decorations: getLineStyles(view),
      update(update: ViewUpdate) {
        const isParsed = syntaxTree(update.startState) !== syntaxTree(update.state);
        if (!update.docChanged && !update.viewportChanged && !isParsed) return;
        plugin.decorations = getLineStyles(update.view);
      },
    };
    return plugin;
  },
  { decorations: (plugin) => plugin.decorations },
);

const footnoteNumbers = StateField.define<ReadonlyMap<string, number>>({
  create: ({ doc }) => getFootnoteNumbers(doc.toString()),
  update: (numbers, { docChanged, state }) =>
    docChanged ? getFootnoteNumbers(state.doc.toString()) : numbers,
});

/** A footnote as readers see it, by its number on the page, until the cursor is in its label. */
const drawNumber = (number: number) =>
  new Drawing(
    `footnote ${number}`,
    () => createElement('sup', { class: 'body-footnote' }, String(number)),
    true,
  );

const footnoteMarks = new MatchDecorator({
  regexp: footnoteLabel,
  decorate(add, from, to, [, label = ''], { state }) {
    const isWithin = (at: number) => from < at && at < to;
    if (state.selection.ranges.some(({ anchor, head }) => isWithin(anchor) || isWithin(head)))
      return;
    const number = state.field(footnoteNumbers).get(label);
    if (number) add(from, to, Decoration.replace({ widget: drawNumber(number) }));
  },
});

/** The alternative text of a picture, which must not look like a link. */
const pictureMarks = new MatchDecorator({
  regexp: /!\[(?:\\.|[^\]\\])*\]\([^)\n]*\)/g,
  decoration: Decoration.mark({ class: 'body-picture' }),
});

/** Decorates the matches of a pattern in the visible lines. */
export function defineMarks(marks: MatchDecorator) {
  return ViewPlugin.define(
    (view) => {
      const plugin = {
        decorations: marks.createDeco(view),
        update(update: ViewUpdate) {
          plugin.decorations =
            update.selectionSet || update.docChanged
              ? marks.createDeco(update.view)
              : marks.updateDeco(update, plugin.decorations);
        },
      };
      return plugin;
    },
    { decorations: (plugin) => plugin.decorations },
  );
}

/** Styles of whole lines, and of constructs that the editor's Markdown parser does not know. */
export const lineStyles = [
  blockStyles,
  foreignWords,
  footnoteNumbers,
  defineMarks(footnoteMarks),
  defineMarks(pictureMarks),
];
