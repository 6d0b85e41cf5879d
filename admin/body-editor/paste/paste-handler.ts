import type { EditorState, Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { BodyFormat } from '../../../src/markdown/parsing/body-types.ts';
import { getFootnoteLabels, getFreeLabel } from '../../../src/editing/footnotes.ts';
import {
  getPastePlace,
  toCellInsertion,
  toCells,
  toFilledTable,
} from '../commands/pasted-cells.ts';
import { isCode } from '../commands/blocks.ts';
import { toPastedLink } from '../commands/link-commands.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { cleanText } from '../../clipboard/pasted-text.ts';
import { getSenders } from '../../clipboard/chat-senders.ts';
import { copySelected, copyWhole } from './copied-text.ts';
import { toEmbedHtml } from './embed-code.ts';
import { toShownText } from './hidden-parts.ts';
import { toInsertion } from './insertion.ts';
import { dropOwnText, pasteOwnText } from './moved-text.ts';
import { isOwnText, markOwnText } from './own-text.ts';
import { toPastedWords } from './plain-text.ts';
import { type Pasted, toPasted } from './to-markdown.ts';

/** Handles paste and drop: converts formatted text to Markdown, and rejects files with a notice. */
export function definePaste(
  format: BodyFormat,
  language: string,
  notify: (message: string) => void,
): Extension {
  /** How many pictures of the last paste are still to be added. */
  let left = 0;
  const notifyOfPictures = (count: number) => {
    left = count;
    notify(count > 0 ? getAdminLanguage().bodyEditor.picturesLeftOut(count) : '');
  };
  const handle = (view: EditorView, data: DataTransfer | null, event: Event): boolean => {
    if (!data) return false;
    const messages = getAdminLanguage().bodyEditor;
    const copied = data.getData('text/plain').replaceAll('\r\n', '\n');
    const embedded = toEmbedHtml(copied);
    const html = embedded ?? data.getData('text/html');
    const plain = toShownText(copied, html);
    if (!html && !plain && data.files.length > 0) {
      event.preventDefault();
      notifyOfPictures(data.files.length);
      return true;
    }
    notifyOfPictures(0);
    const isOwn = isOwnText(data);
    const toMarkdown = () =>
      html ? toPasted(html, { ...getContext(view.state), format, language }) : undefined;
    const link = toPastedLink(view.state, cleanText(copied).trim());
    if (link && !isOwn) {
      event.preventDefault();
      view.dispatch(link);
      return true;
    }
    const place = getPastePlace(view.state);
    if (place) {
      event.preventDefault();
      const cells = toCells(isOwn ? plain : cleanText(plain), html);
      const filled = cells && toFilledTable(view.state, place, cells);
      const words = isOwn ? plain : toPastedWords(plain.replace(/\s+/g, ' '), format).markdown;
      const text = words || (toMarkdown()?.markdown ?? '');
      const options = { userEvent: 'input.paste', scrollIntoView: true };
      if (filled) {
        view.dispatch({ changes: filled.changes, ...options });
        if (filled.replaced > 0) notify(messages.cellsReplaced(filled.replaced));
      }
      // Nothing, such as a picture, replaces no selected words.
      else if (text) view.dispatch(toCellInsertion(view.state, place, text), options);
      return true;
    }
    if (isOwn) return pasteOwnText(view, plain);
    const pasted = toMarkdown() ?? toPastedText(view.state, plain, format);
    if (!pasted) return false;
    event.preventDefault();
    if (pasted.markdown) view.dispatch(toInsertion(view.state, pasted, plain));
    const { words = [] } = pasted;
    const senders = getSenders(cleanText(plain));
    if (senders.length > 0) notify(messages.sendersNamed(senders));
    else if (words.length > 0) notify(messages.wordsJoined(words));
    else if (!html && pasted.markdown.split('\\\n').length > 2) notify(messages.linesKept);
    if (embedded) notify(messages.embedLeftOut);
    else if (pasted.pictures > 0) notifyOfPictures(pasted.pictures);
    return true;
  };
  const handlers = EditorView.domEventHandlers({
    paste: (event, view) => handle(view, event.clipboardData, event),
    drop(event, view) {
      const { dataTransfer } = event;
      if (!dataTransfer) return false;
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
      if (isOwnText(dataTransfer)) {
        dropOwnText(view, event, dataTransfer.getData('text/plain'), at);
        return true;
      }
      view.dispatch({ selection: { anchor: at } });
      return handle(view, dataTransfer, event);
    },
  });
  const countAdded = EditorView.updateListener.of(({ docChanged, changes }) => {
    if (!docChanged || left === 0) return;
    let added = 0;
    changes.iterChanges((_from, _to, _start, _end, text) => {
      added += text.toString().match(/!\[|<Figure\b/g)?.length ?? 0;
    });
    if (added > 0) notifyOfPictures(Math.max(0, left - added));
  });
  return [handlers, countAdded, copySelected, copyWhole, markOwnText];
}

function getContext({ doc, selection }: EditorState) {
  let depth = 1;
  for (let { number } = doc.lineAt(selection.main.from); number > 0; number--) {
    const heading = /^ {0,3}(#{1,6})\s/.exec(doc.line(number).text);
    if (!heading) continue;
    depth = heading[1]?.length ?? 1;
    break;
  }
  const footnote = Number(getFreeLabel(getFootnoteLabels(doc.toString())));
  return { depth, footnote };
}

/** Plain text of another program; undefined where it may be inserted as it is, such as in code. */
function toPastedText(state: EditorState, plain: string, format: BodyFormat): Pasted | undefined {
  const { head } = state.selection.main;
  if (plain.trim() === '' || isCode(state, head)) return undefined;
  // A heading has no line breaks.
  const isHeading = /^ {0,3}#/.test(state.doc.lineAt(head).text);
  const text = isHeading ? plain.trim().replace(/\s*[\r\n]\s*/g, '\n\n') : plain;
  const pasted = toPastedWords(text, format);
  return isHeading ? { ...pasted, isInline: true } : pasted;
}
