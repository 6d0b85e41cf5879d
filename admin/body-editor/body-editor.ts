import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdownKeymap } from '@codemirror/lang-markdown';
import { closeSearchPanel, search, searchKeymap, searchPanelOpen } from '@codemirror/search';
import { Annotation, EditorState, Text, Transaction } from '@codemirror/state';
import { drawSelection, EditorView, keymap, panels, placeholder } from '@codemirror/view';
import { getDirection } from '../../src/languages/direction.ts';
import { appearance } from './extensions/appearance.ts';
import { bodyGrammar } from './extensions/body-grammar.ts';
import { joinNext, joinParagraphs, startLine, startParagraph } from './commands/typing.ts';
import { indentItem, outdentItem } from './commands/item-levels.ts';
import { pendingMarks } from './commands/pending-marks.ts';
import { moveByCell, moveToNextRow, toParagraphBeside } from './commands/table-commands.ts';
import { getNoticesHeight } from '../dialogs/notice-corner.ts';
import { toDescriptionIds } from '../dom/description-ids.ts';
import { createElement } from '../dom/element.ts';
import { foldMarkup } from './extensions/folded-markup.ts';
import { allFolds, findElements, findPictures, findRules, findTables } from './extensions/folds.ts';
import { keepHistory, startState, type ShownEntry } from './extensions/kept-history.ts';
import { lineStyles } from './extensions/line-styles.ts';
import { numberMatches } from './extensions/numbered-matches.ts';
import { definePaste } from './paste/paste-handler.ts';
import { defineProblems } from './extensions/problem-marks.ts';
import { getLink } from './commands/link-commands.ts';
import { askPicture } from './dialogs/insert-dialogs.ts';
import { askCells } from './report-elements/cells-dialog.ts';
import { openElement } from './tools/element-menu.ts';
import { defineStatistics } from './extensions/statistics.ts';
import { getChanges } from './extensions/text-difference.ts';
import { keepWhole, leaveSelected } from './extensions/whole-edits.ts';
import { defineToolbar } from './controls/toolbar.ts';
import { defineKeys } from './tools/shortcuts.ts';
import { defineTools, type ToolContext } from './tools/tools.ts';
import { getAdminLanguage } from '../settings/admin-language.ts';

export interface BodyEditorOptions extends Pick<
  ToolContext,
  'format' | 'language' | 'library' | 'findPages'
> {
  body: string;
  /** The name of the field, for screen readers. */
  label: string;
  /** The entry as it is named now; with the body it identifies the history to restore. */
  getEntry(): ShownEntry;
  /** Id of the text field. */
  id: string;
  /** Called at once with the whole body after every change in the editor. */
  onChange(body: string): void;
}

export interface BodyEditor {
  element: HTMLElement;
  view: EditorView;
  /** Replaces the body from outside. Changes only the lines that differ, and keeps the cursor. */
  setBody(body: string): void;
  destroy(): void;
}

/** Marks changes that are not reported: those from outside, and lines in which nothing is yet. */
const unreported = Annotation.define<true>();

/** Creates the body editor: toolbar, text, problems and word count. */
export function createBodyEditor(options: BodyEditorOptions): BodyEditor {
  const { format, language, label, getEntry, id, library, findPages, onChange } = options;
  const { getPictureUrl: getUrl } = library;
  const messages = getAdminLanguage().bodyEditor;
  const doc = toText(options.body);
  const hint = createElement('p', { id: `${id}-keys`, class: 'body-keys' }, messages.hint);
  const notice = createElement('p', { class: 'body-notice', role: 'status' });
  const problems = defineProblems(format);
  const statistics = defineStatistics();
  const element = createElement('div', { class: 'body-editor' });
  const view = new EditorView({ doc });
  const context: ToolContext = {
    view,
    format,
    language,
    library,
    findPages,
    isFullScreen: () => element.classList.contains('body-full-screen'),
    toggleFullScreen: () => {
      setFullScreen(!context.isFullScreen());
      view.focus();
      const effects = EditorView.scrollIntoView(view.state.selection.main, { y: 'center' });
      view.dispatch({ effects });
    },
    notify: (message) => (notice.textContent = message),
  };
  const setFullScreen = (isFull: boolean) => {
    element.classList.toggle('body-full-screen', isFull);
    document.documentElement.classList.toggle('body-behind', isFull);
    toolbar.update(view.state);
    view.requestMeasure();
  };
  const elementNames = Object.keys(messages.elementNames);
  const toolbar = defineToolbar(messages.toolbar, defineTools(context), view);
  const searchContainer = createElement('div');
  const matches = createElement('p', { class: 'body-matches', role: 'status' });
  // Stays visible while a long body scrolls below it.
  const head = createElement(
    'div',
    { class: 'body-head' },
    toolbar.element,
    searchContainer,
    matches,
  );
  view.setState(
    startState(getEntry(), options.body, {
      doc,
      extensions: [
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        EditorState.phrases.of(messages.editor),
        bodyGrammar,
        appearance,
        lineStyles,
        format === 'mdx'
          ? foldMarkup({
              find: (source) => findElements(source, elementNames),
              getUrl,
              open: (position) => void openElement(context, position),
            })
          : [],
        foldMarkup({
          find: findPictures,
          name: messages.picture,
          getUrl,
          open: () => void askPicture(view, library, getLink(view.state, 'Image')),
        }),
        foldMarkup({
          find: findTables,
          name: messages.table,
          // The rows of a table do not fit on a phone.
          isFolded: () => matchMedia('(max-width: 50rem)').matches,
          getUrl,
          open: (position) => void askCells(view, position),
        }),
        pendingMarks,
        allFolds.compute(['doc'], (state) => findRules(state.doc.toString())),
        keepWhole,
        placeholder(messages.placeholder),
        search({ top: true }),
        numberMatches((message) => (matches.textContent = message)),
        panels({ topContainer: searchContainer }),
        // Keeps the cursor from scrolling behind the sticky header and behind notices.
        EditorView.scrollMargins.of(() => ({
          top: context.isFullScreen() ? 0 : head.offsetHeight,
          bottom: getNoticesHeight(),
        })),
        problems.extension,
        statistics.extension,
        definePaste(format, language, context.notify),
        keymap.of([
          { key: 'Escape', run: (target) => leave(target, context) },
          { key: 'Alt-F10', run: () => (toolbar.focus(), true) },
          { key: 'Tab', run: moveByCell(1), shift: moveByCell(-1) },
          { key: 'Tab', run: indentItem, shift: outdentItem },
          { key: 'Enter', run: leaveSelected, shift: leaveSelected },
          { key: 'Enter', run: moveToNextRow },
          { key: 'Enter', run: startParagraph, shift: startLine },
          { key: 'ArrowDown', run: (target) => isAtEnd(target) && startBesideTable(target) },
          { key: 'ArrowUp', run: (target) => isAtStart(target) && startBesideTable(target, true) },
          { key: 'Backspace', run: joinParagraphs },
          { key: 'Mod-Backspace', mac: 'Alt-Backspace', run: joinParagraphs },
          { key: 'Delete', run: joinNext },
          { key: 'Mod-Delete', mac: 'Alt-Delete', run: joinNext },
          ...defineKeys(context),
          ...markdownKeymap.filter(({ key }) => key !== 'Enter'),
          // The admin shows no line numbers, so nobody goes to one.
          ...searchKeymap.filter(({ key }) => key !== 'Mod-Alt-g'),
          ...historyKeymap,
          // Nobody should insert an HTML comment by accident.
          ...defaultKeymap.filter(({ key }) => key !== 'Mod-/' && key !== 'Alt-A'),
        ]),
        EditorView.contentAttributes.of({
          id,
          'aria-label': label,
          // It is there later than the form, which describes its other controls.
          'aria-describedby': [hint.id, ...toDescriptionIds(id)].join(' '),
          lang: language,
          dir: getDirection(language),
          spellcheck: 'true',
          autocorrect: 'on',
          autocapitalize: 'sentences',
        }),
        // Otherwise the browser moves the cursor to the start when the editor gets the focus.
        EditorView.domEventHandlers({
          focus: (_, target) => target.focus(),
          mousedown: ({ button, clientY }, target) =>
            button === 0 &&
            (isBelowText(target, clientY)
              ? startBesideTable(target)
              : clientY < target.documentTop && startBesideTable(target, true)),
          'newsroom-covered': (_, target) => keepCursorInSight(target),
          'newsroom-find': ({ detail }: CustomEvent<string>, target) => select(target, detail),
        }),
        EditorView.updateListener.of(({ docChanged, selectionSet, transactions, state }) => {
          if (docChanged || selectionSet) toolbar.update(state);
          const isOwn = transactions.some(
            (one) => one.docChanged && one.annotation(unreported) === undefined,
          );
          if (isOwn) onChange(state.doc.toString());
        }),
      ],
    }),
  );
  toolbar.update(view.state);
  // What is behind it has the focus out of sight; a dialog is above it.
  element.addEventListener('focusout', ({ relatedTarget: next }) => {
    const isBehind = next instanceof Element && !element.contains(next) && next.closest('#nc-root');
    if (isBehind && context.isFullScreen()) setFullScreen(false);
  });
  const foot = createElement('div', { class: 'body-foot' }, statistics.line, notice, hint);
  element.append(head, view.dom, problems.list, foot);
  // A link from another entry may lead to words.
  const wanted = new URLSearchParams(location.hash.split('?')[1]).get('find');
  if (wanted) requestAnimationFrame(() => select(view, wanted));
  return {
    element,
    view,
    setBody(body) {
      if (body === view.state.doc.toString()) return;
      view.dispatch({
        changes: getChanges(view.state.doc, toText(body)),
        annotations: [unreported.of(true), Transaction.addToHistory.of(false)],
      });
    },
    destroy() {
      document.documentElement.classList.remove('body-behind');
      keepHistory(getEntry(), view.state.doc.toString(), view.state);
      view.destroy();
    },
  };
}

/** Scrolls the cursor from behind a notice that came over it; who reads elsewhere stays there. */
function keepCursorInSight(view: EditorView): void {
  const { head } = view.state.selection.main;
  const { top = 0, bottom = 0 } = view.coordsAtPos(head) ?? {};
  if (bottom > 0 && top < innerHeight) view.dispatch({ effects: EditorView.scrollIntoView(head) });
}

/** Whether nothing is behind the cursor. */
const isAtEnd = ({ state: { doc, selection } }: EditorView): boolean =>
  selection.main.empty && selection.main.head === doc.length;

/** Whether the cursor is in the first line. */
const isAtStart = ({ state: { doc, selection } }: EditorView): boolean =>
  selection.main.empty && doc.lineAt(selection.main.head).number === 1;

/** Whether a place in the window is below the last line. */
const isBelowText = (view: EditorView, y: number): boolean =>
  y > (view.coordsAtPos(view.state.doc.length)?.bottom ?? Infinity);

/** Starts a paragraph beside a table at an end of the text: the cursor could be nowhere but in its cells. */
function startBesideTable(view: EditorView, isAbove = false): boolean {
  const paragraph = toParagraphBeside(view.state, isAbove);
  if (!paragraph) return false;
  view.dispatch({ ...paragraph, annotations: unreported.of(true) });
  view.focus();
  return true;
}

/** Selects words, as a quotation has them, and scrolls there. */
function select(view: EditorView, quoted: string): void {
  const words = quoted.replace(/^… | …$/g, '');
  const anchor = view.state.doc.toString().indexOf(words);
  if (anchor < 0) return;
  const effects = EditorView.scrollIntoView(anchor, { y: 'center' });
  view.dispatch({ selection: { anchor, head: anchor + words.length }, effects });
  view.focus();
}

/** A body as a document. Bodies have line feeds only; the format of the entry keeps those of its file. */
const toText = (body: string) => Text.of(body.split('\n'));

/** Escape closes the search if it is open, then the full screen. */
function leave(view: EditorView, context: ToolContext): boolean {
  if (searchPanelOpen(view.state)) return closeSearchPanel(view);
  if (!context.isFullScreen()) return false;
  context.toggleFullScreen();
  return true;
}
