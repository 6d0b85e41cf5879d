import { EditorSelection, type EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { BodyFormat } from '../../../src/markdown/parsing/body-types.ts';
import { getFootnoteLabels, getFreeLabel } from '../../../src/editing/footnotes.ts';
import { toCellInsertion, toCells, toFilledTable } from '../commands/pasted-cells.ts';
import { getCellPosition } from '../commands/table-text.ts';
import { isCode } from '../commands/blocks.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { toParagraphs } from './plain-text.ts';
import { type Pasted, toPasted } from './to-markdown.ts';

/** The mark of an empty list item or quotation, which a pasted list or quotation replaces. */
const emptyItem = /^\s*(?:[-*+]|\d+[.)]|>)\s*$/;

/** Handles paste and drop: converts formatted text to Markdown, and rejects files with a notice. */
export function definePaste(format: BodyFormat, notify: (message: string) => void): Extension {
  const handle = (view: EditorView, data: DataTransfer | null, event: Event): boolean => {
    if (!data) return false;
    const messages = getAdminLanguage().bodyEditor;
    const html = data.getData('text/html');
    const plain = data.getData('text/plain');
    if (!html && !plain && data.files.length > 0) {
      event.preventDefault();
      notify(messages.picturesLeftOut(data.files.length));
      return true;
    }
    notify('');
    const toMarkdown = () => (html ? toPasted(html, getContext(view.state, format)) : undefined);
    const place = getCellPosition(view.state);
    if (place) {
      event.preventDefault();
      const cells = toCells(plain, html);
      const changes = cells && toFilledTable(view.state, place, cells);
      const text = plain || (toMarkdown()?.markdown ?? '');
      const options = { userEvent: 'input.paste', scrollIntoView: true };
      if (changes) view.dispatch({ changes, ...options });
      // Nothing, such as a picture, replaces no selected words.
      else if (text) view.dispatch(toCellInsertion(view.state, place, text), options);
      return true;
    }
    const pasted = html ? toMarkdown() : toPastedText(view.state, plain);
    if (!pasted) return false;
    event.preventDefault();
    if (pasted.markdown) insertPasted(view, pasted);
    if (pasted.pictures > 0) notify(messages.picturesLeftOut(pasted.pictures));
    return true;
  };
  return EditorView.domEventHandlers({
    paste: (event, view) => handle(view, event.clipboardData, event),
    drop(event, view) {
      const { dataTransfer } = event;
      const isForeign = dataTransfer?.types.includes('text/html') || dataTransfer?.files.length;
      if (!isForeign) return false;
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
      view.dispatch({ selection: { anchor: at } });
      return handle(view, dataTransfer, event);
    },
  });
}

function getContext({ doc, selection }: EditorState, format: BodyFormat) {
  let depth = 1;
  for (let { number } = doc.lineAt(selection.main.from); number > 0; number--) {
    const heading = /^ {0,3}(#{1,6})\s/.exec(doc.line(number).text);
    if (!heading) continue;
    depth = heading[1]?.length ?? 1;
    break;
  }
  const footnote = Number(getFreeLabel(getFootnoteLabels(doc.toString())));
  return { format, depth, footnote };
}

/** Paragraphs and lines of plain text; undefined where it may be inserted as it is, such as in code. */
function toPastedText(state: EditorState, plain: string): Pasted | undefined {
  const markdown = toParagraphs(plain);
  const { head } = state.selection.main;
  // A heading has no line breaks.
  const isHeading = /^ {0,3}#/.test(state.doc.lineAt(head).text);
  if (!markdown || isHeading || isCode(state, head)) return undefined;
  return { markdown, isInline: !markdown.includes('\n\n'), pictures: 0 };
}

function insert(view: EditorView, text: string): void {
  view.dispatch(view.state.replaceSelection(text), {
    userEvent: 'input.paste',
    scrollIntoView: true,
  });
}

function insertPasted(view: EditorView, { markdown, isInline }: Pasted): void {
  if (isInline) {
    insert(view, markdown);
    return;
  }
  const { doc, selection } = view.state;
  const [first, last] = [doc.lineAt(selection.main.from), doc.lineAt(selection.main.to)];
  const isEmpty = first === last && emptyItem.test(first.text);
  const from = isEmpty ? first.from : selection.main.from;
  const { to } = selection.main;
  const leading = getGap(doc.sliceString(Math.max(0, from - 400), from));
  const after = doc.sliceString(to, Math.min(doc.length, to + 400));
  const trailing = after.trim() === '' ? '' : getGap([...after].reverse().join(''));
  view.dispatch({
    changes: { from, to, insert: leading + markdown + trailing },
    selection: EditorSelection.cursor(from + leading.length + markdown.length),
    userEvent: 'input.paste',
    scrollIntoView: true,
  });
}

/** The line breaks that are missing after a text for a blank line. */
function getGap(before: string): string {
  if (before.trim() === '') return '';
  const breaks = /[ \t]*(\n[ \t]*)*$/.exec(before)?.[0].split('\n').length ?? 1;
  return '\n\n'.slice(Math.min(2, breaks - 1));
}
