import {
  type ChangeSet,
  EditorSelection,
  type EditorState,
  type TransactionSpec,
} from '@codemirror/state';
import type { Command } from '@codemirror/view';
import { getLanguageLabel } from '../../settings/language-names.ts';
import { getAdminSettings } from '../../settings/loaded-settings.ts';
import { addMark, findNode, getMarks } from '../commands/inline-mark.ts';
import { getParsedTree, type SyntaxNode } from '../commands/parsed-tree.ts';
import type { MenuItem } from '../controls/menu.ts';
import { readLanguage } from '../extensions/foreign-words.ts';
import type { ToolContext } from './tools.ts';

/** Besides those of the newsroom, languages that press texts quote most. */
const quoted = ['ar', 'de', 'en', 'es', 'fr', 'it', 'pt', 'ru', 'uk', 'zh'];

/** The marked words of which the selection has a part. */
function getSelectedForeign(state: EditorState): SyntaxNode[] {
  const { from, to } = state.selection.main;
  const nodes: SyntaxNode[] = [];
  getParsedTree(state).iterate({
    from,
    to,
    enter: ({ name, node }) => void (name === 'Foreign' && nodes.push(node)),
  });
  return nodes;
}

/**
 * Says in which language the selected words are, the word at the cursor or what is typed next; in marked words, all of these.
 * Without a language, they are in that of the text.
 */
export const setLanguage =
  (language: string | undefined): Command =>
  ({ state, dispatch }) => {
    const { main } = state.selection;
    const around = findNode(state, main, 'Foreign');
    const isBehind = main.empty && around?.lastChild!.from === main.head;
    // Behind the last of the words, those that are typed next are meant.
    if (isBehind && language === undefined) {
      dispatch(state.update({ selection: { anchor: around.to } }));
      return true;
    }
    const removal = state.changes(
      (around ? [around] : getSelectedForeign(state)).flatMap(getMarks),
    );
    const unmarked = state.update({ changes: removal, filter: false }).state;
    const { from, to } = around ?? main;
    const words = EditorSelection.range(removal.mapPos(from, 1), removal.mapPos(to, -1));
    const mark = { sign: `<span lang="${language}">`, node: 'Foreign' };
    const added: Pick<TransactionSpec, 'effects'> & { changes?: ChangeSet } =
      language === undefined ? {} : addMark(unmarked, words, mark);
    const changes = added.changes ? removal.compose(added.changes) : removal;
    const { effects = [] } = added;
    const options = { scrollIntoView: true, userEvent: 'input.format' };
    dispatch(state.update({ changes, effects, selection: main.map(changes), ...options }));
    return true;
  };

/** The languages that words may be in: those of the newsroom, then others; first that of the text itself. */
export function getLanguageItems({ view, language }: ToolContext): MenuItem[] {
  const current = getLanguageAt(view.state) ?? language;
  const { languages } = getAdminSettings();
  const codes = new Set([language, ...languages, ...quoted, current]);
  return Array.from(codes, (code) => ({
    label: getLanguageLabel(code),
    checked: code === current,
    run: () => {
      setLanguage(code === language ? undefined : code)(view);
      view.focus();
    },
  }));
}

/** The language of the words at the selection; undefined in those of the text’s own. */
export function getLanguageAt(state: EditorState): string | undefined {
  const around = findNode(state, state.selection.main, 'Foreign');
  return around && readLanguage(state, around);
}
