import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown, markdownKeymap, markdownLanguage } from '@codemirror/lang-markdown';
import { closeSearchPanel, search, searchKeymap, searchPanelOpen } from '@codemirror/search';
import { Annotation, EditorState, Transaction } from '@codemirror/state';
import { drawSelection, EditorView, keymap, panels, placeholder } from '@codemirror/view';
import type { BodyFormat } from '../../src/markdown/parsing/body-types.ts';
import { appearance } from './extensions/appearance.ts';
import {
  indentItem,
  joinParagraphs,
  outdentItem,
  startLine,
  startParagraph,
} from './commands/typing.ts';
import { moveByCell, moveToNextRow } from './commands/table-commands.ts';
import { createElement } from '../dom/element.ts';
import { keepHistory, startState } from './extensions/kept-history.ts';
import { formatBody, keepLineBreaks, parseBody, toBreaksEffect } from './extensions/line-breaks.ts';
import { lineStyles } from './extensions/line-styles.ts';
import type { MediaLibrary } from './controls/media-control.ts';
import { definePaste } from './paste/paste-handler.ts';
import { defineThumbnails } from './extensions/picture-thumbnails.ts';
import { defineProblems } from './extensions/problem-marks.ts';
import { defineElementButtons } from './report-elements/element-buttons.ts';
import { openElement } from './tools/element-menu.ts';
import { defineStatistics } from './extensions/statistics.ts';
import { getChanges } from './extensions/text-difference.ts';
import { defineToolbar } from './controls/toolbar.ts';
import { defineKeys } from './tools/shortcuts.ts';
import { defineTools, type ToolContext } from './tools/tools.ts';
import { getBodyMessages } from '../messages/body-messages.ts';

/** What the editor is given by the page around it. */
export interface BodyEditorOptions {
  text: string;
  format: BodyFormat;
  /** BCP 47, of the text: for the spelling, and for counting words. */
  language: string;
  /** The name of the field, for screen readers. */
  label: string;
  /** What the text belongs to, as its collection. */
  name: string;
  /** Id of the text field. */
  id: string;
  library: MediaLibrary;
  /** Called at once with the whole text after every change that somebody made here. */
  onChange(text: string): void;
}

export interface BodyEditor {
  element: HTMLElement;
  view: EditorView;
  /** Takes a text from outside; what is equal stays untouched, the cursor stays where it is. */
  setBody(text: string): void;
  destroy(): void;
}

/** Marks what came from outside, so that it is not reported back. */
const fromOutside = Annotation.define<true>();

/** Makes the editor of a body: tools, text, problems and word count. */
export function createBodyEditor(options: BodyEditorOptions): BodyEditor {
  const { format, language, label, name, id, library, onChange } = options;
  const words = getBodyMessages();
  const parsed = parseBody(options.text);
  const hint = createElement('p', { id: `${id}-keys`, class: 'body-keys' }, words.hint);
  const notice = createElement('p', { class: 'body-notice', role: 'status' });
  const problems = defineProblems(format);
  const statistics = defineStatistics(language);
  const element = createElement('div', { class: 'body-editor' });
  const view = new EditorView({ doc: parsed.doc });
  const context: ToolContext = {
    view,
    format,
    language,
    library,
    isFullScreen: () => element.classList.contains('body-full-screen'),
    toggleFullScreen: () => {
      const isFull = element.classList.toggle('body-full-screen');
      document.documentElement.classList.toggle('body-behind', isFull);
      toolbar.update(view.state);
      view.requestMeasure();
      view.focus();
      const place = EditorView.scrollIntoView(view.state.selection.main, { y: 'center' });
      view.dispatch({ effects: place });
    },
    notify: (message) => (notice.textContent = message),
  };
  const toolbar = defineToolbar(words.toolbar, defineTools(context), view);
  const searchPlace = createElement('div');
  // Stays in sight while a long text scrolls below it.
  const head = createElement('div', { class: 'body-head' }, toolbar.element, searchPlace);
  view.setState(
    startState(name, options.text, {
      doc: parsed.doc,
      extensions: [
        keepLineBreaks(parsed),
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        EditorState.phrases.of(words.editor),
        markdown({ base: markdownLanguage, addKeymap: false, completeHTMLTags: false }),
        appearance,
        lineStyles,
        format === 'mdx' ? defineElementButtons((place) => void openElement(context, place)) : [],
        defineThumbnails(library.getPictureUrl),
        placeholder(words.placeholder),
        search({ top: true }),
        panels({ topContainer: searchPlace }),
        // What scrolls around the editor runs below its head, where the cursor would be hidden.
        EditorView.scrollMargins.of(() =>
          context.isFullScreen() ? null : { top: head.offsetHeight },
        ),
        problems.extension,
        statistics.extension,
        definePaste(format, context.notify),
        keymap.of([
          { key: 'Escape', run: (target) => leave(target, context) },
          { key: 'Alt-F10', run: () => (toolbar.focus(), true) },
          { key: 'Tab', run: moveByCell(1), shift: moveByCell(-1) },
          { key: 'Tab', run: indentItem, shift: outdentItem },
          { key: 'Enter', run: moveToNextRow },
          { key: 'Enter', run: startParagraph, shift: startLine },
          { key: 'Backspace', run: joinParagraphs },
          ...defineKeys(context),
          ...markdownKeymap.filter(({ key }) => key !== 'Enter'),
          ...searchKeymap,
          ...historyKeymap,
          // A comment of HTML is nothing that writers should get by a slip of the hand.
          ...defaultKeymap.filter(({ key }) => key !== 'Mod-/' && key !== 'Alt-A'),
        ]),
        EditorView.contentAttributes.of({
          id,
          'aria-label': label,
          'aria-describedby': hint.id,
          lang: language,
          spellcheck: 'true',
          autocorrect: 'on',
          autocapitalize: 'sentences',
        }),
        // The browser would begin at the start of the text when the focus comes from elsewhere.
        EditorView.domEventHandlers({ focus: (_, target) => target.focus() }),
        EditorView.updateListener.of(({ docChanged, selectionSet, transactions, state }) => {
          if (docChanged || selectionSet) toolbar.update(state);
          const isOwn = transactions.some(
            (one) => one.docChanged && one.annotation(fromOutside) === undefined,
          );
          if (isOwn) onChange(formatBody(state));
        }),
      ],
    }),
  );
  toolbar.update(view.state);
  const foot = createElement('div', { class: 'body-foot' }, statistics.line, notice, hint);
  element.append(head, view.dom, problems.list, foot);
  return {
    element,
    view,
    setBody(text) {
      if (text === formatBody(view.state)) return;
      const next = parseBody(text);
      view.dispatch({
        changes: getChanges(view.state.doc, next.doc),
        effects: toBreaksEffect(next),
        annotations: [fromOutside.of(true), Transaction.addToHistory.of(false)],
      });
    },
    destroy() {
      document.documentElement.classList.remove('body-behind');
      keepHistory(name, formatBody(view.state), view.state);
      view.destroy();
    },
  };
}

/** Escape closes what is open: the search, then the full screen. */
function leave(view: EditorView, context: ToolContext): boolean {
  if (searchPanelOpen(view.state)) return closeSearchPanel(view);
  if (!context.isFullScreen()) return false;
  context.toggleFullScreen();
  return true;
}
