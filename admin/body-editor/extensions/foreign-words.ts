import { syntaxTree } from '@codemirror/language';
import type { EditorState, Range } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { createElement } from '../../dom/element.ts';
import { getLanguageLabel } from '../../settings/language-names.ts';
import type { SyntaxNode } from '../commands/parsed-tree.ts';
import { Drawing } from './drawing.ts';

/** The language of marked words: “es” of `<span lang="es">`. */
export const readLanguage = (state: EditorState, { firstChild }: SyntaxNode): string =>
  state.sliceDoc(firstChild!.from, firstChild!.to).split('"')[1]!;

/** The name of a language before its words. */
const drawLanguage = (language: string) =>
  new Drawing(
    `language ${language}`,
    () =>
      createElement('span', { class: 'body-fold-name body-language' }, getLanguageLabel(language)),
    true,
  );

const end = Decoration.replace({});

/** Words in another language, spelled and read out as such, with its name in the place of their tags. */
function getForeignWords({ state, visibleRanges }: EditorView) {
  const words: Range<Decoration>[] = [];
  const tags: Range<Decoration>[] = [];
  const mark = (node: SyntaxNode) => {
    const { firstChild, lastChild } = node;
    const lang = readLanguage(state, node);
    const begin = Decoration.replace({ widget: drawLanguage(lang) });
    tags.push(
      begin.range(firstChild!.from, firstChild!.to),
      end.range(lastChild!.from, lastChild!.to),
    );
    const shown = Decoration.mark({ class: 'body-foreign', attributes: { lang } });
    if (firstChild!.to < lastChild!.from) words.push(shown.range(firstChild!.to, lastChild!.from));
  };
  for (const { from, to } of visibleRanges)
    syntaxTree(state).iterate({
      from,
      to,
      enter: ({ name, node }) => void (name === 'Foreign' && mark(node)),
    });
  return {
    decorations: Decoration.set([...words, ...tags], true),
    tags: Decoration.set(tags, true),
  };
}

/** Shows words in another language. The cursor is never within their tags. */
export const foreignWords = ViewPlugin.define(
  (view) => {
    const plugin = {
      shown: getForeignWords(view),
      update(update: ViewUpdate) {
        const isParsed = syntaxTree(update.startState) !== syntaxTree(update.state);
        if (update.docChanged || update.viewportChanged || isParsed)
          plugin.shown = getForeignWords(update.view);
      },
    };
    return plugin;
  },
  {
    decorations: ({ shown }) => shown.decorations,
    provide: (self) =>
      EditorView.atomicRanges.of(
        (view): DecorationSet => view.plugin(self)?.shown.tags ?? Decoration.none,
      ),
  },
);
