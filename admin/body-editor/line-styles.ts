import { syntaxTree } from '@codemirror/language';
import { type Range, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

/** Blocks of Markdown whose lines look different, innermost last. */
const LINE_CLASSES: Record<string, string> = {
  Blockquote: 'body-quote',
  ListItem: 'body-list',
  Table: 'body-table',
  HTMLBlock: 'body-element',
  FencedCode: 'body-table',
};

/** What the parser for Markdown does not know: a component's tag over several lines, footnotes. */
const ELEMENT_LINE = /^<\/?[A-Z][A-Za-z]*/;
const NOTE_LINE = /^\[\^[^\]\s]+\]:/;

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
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter(node) {
        const name = LINE_CLASSES[node.name];
        if (name) add(Math.max(node.from, from), Math.min(node.to, to), name);
        if (node.name !== 'Paragraph' && node.name !== 'LinkReference') return;
        const first = doc.lineAt(node.from).text;
        if (ELEMENT_LINE.test(first)) add(node.from, Math.min(node.to, to), 'body-element');
        if (NOTE_LINE.test(first)) add(node.from, node.from, 'body-note');
      },
    });
  }
  const styles: Range<Decoration>[] = [...classes]
    .toSorted(([a], [b]) => a - b)
    .map(([at, names]) => Decoration.line({ class: [...names].join(' ') }).range(at));
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, value } of styles) builder.add(from, to, value);
  return builder.finish();
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

const footnoteMarks = new MatchDecorator({
  regexp: /\[\^[^\]\s]+\]/g,
  decoration: Decoration.mark({ class: 'body-footnote' }),
});

const footnoteStyles = ViewPlugin.define(
  (view) => {
    const plugin = {
      decorations: footnoteMarks.createDeco(view),
      update(update: ViewUpdate) {
        plugin.decorations = footnoteMarks.updateDeco(update, plugin.decorations);
      },
    };
    return plugin;
  },
  { decorations: (plugin) => plugin.decorations },
);

/** Styles of whole lines, and of what the Markdown parser of the editor does not know. */
export const lineStyles = [blockStyles, footnoteStyles];
