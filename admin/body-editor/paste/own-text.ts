import type { Extension } from '@codemirror/state';
import { type EditorView, ViewPlugin } from '@codemirror/view';
import { getAdminLanguage } from '../../settings/admin-language.ts';
import { hardBreak } from '../commands/blocks.ts';
import { findElements, findPictures } from '../extensions/folds.ts';

/** The type under which the clipboard says that its text is Markdown of a body. */
const ownType = 'text/x-dateline-body';

/** What was copied last in this window: “Paste as plain text” shows no other type. */
let copied = '';

/** Whether text comes from a body. */
export function isOwnText(data: DataTransfer): boolean {
  const text = data.getData('text/plain').replaceAll('\r\n', '\n');
  const isCopied = text !== '' && text === copied && !data.types.includes('text/html');
  return isCopied || data.types.includes(ownType);
}

let dragged: EditorView | undefined;

/** Whether what is being dragged comes from this editor. */
export const isDraggedFrom = (view: EditorView): boolean => dragged === view;

/** CodeMirror selects again at the first wide movement of the mouse, before the browser begins to drag what was selected. */
function waitForDrag(): void {
  const stop = (event: Event) => event.stopPropagation();
  const end = () => window.removeEventListener('mousemove', stop, true);
  window.addEventListener('mousemove', stop, true);
  for (const type of ['dragstart', 'mouseup'])
    window.addEventListener(type, end, { capture: true, once: true });
}

/** Marks what is copied, cut or dragged in an editor, which has put its text into the event, as Markdown of a body. */
export const markOwnText: Extension = ViewPlugin.define((view) => {
  const mark = (data: DataTransfer | null) => {
    // The break of a line is behind it, and not of the words.
    const text = (data?.getData('text/plain') ?? '').replace(hardBreak, (signs) => signs.slice(1));
    if (text === '') return;
    copied = text;
    for (const type of ['text/plain', ownType]) data?.setData(type, text);
  };
  /** The picture, or the element with one, that is shown above. */
  const getPicture = (target: EventTarget | null) => {
    const frame = target instanceof Element && target.closest('.body-inline-frame');
    if (!frame) return undefined;
    const { doc } = view.state;
    const source = doc.toString();
    const names = Object.keys(getAdminLanguage().bodyEditor.elementNames);
    const end = doc.lineAt(view.posAtDOM(frame)).to;
    return [...findPictures(source), ...findElements(source, names)].find(
      ({ picture, to }) => picture && doc.lineAt(to).to === end,
    );
  };
  const onCopy = (event: ClipboardEvent) => {
    if (event.defaultPrevented) mark(event.clipboardData);
  };
  view.dom.addEventListener('copy', onCopy);
  view.dom.addEventListener('cut', onCopy);
  view.dom.addEventListener('mousedown', (event) => {
    const { main } = view.state.selection;
    const picture = getPicture(event.target);
    const at = view.posAtCoords(event);
    // A picture that is clicked is selected, with its words.
    if (picture) {
      view.focus();
      view.dispatch({ selection: { anchor: picture.from, head: picture.to } });
    } else if (at !== null && main.from < at && at < main.to) waitForDrag();
  });
  view.dom.addEventListener('dragstart', ({ target, dataTransfer }) => {
    const picture = getPicture(target);
    if (picture) {
      dataTransfer?.clearData();
      dataTransfer?.setData('text/plain', view.state.sliceDoc(picture.from, picture.to));
    }
    mark(dataTransfer);
    dragged = view;
  });
  view.dom.addEventListener('dragend', () => (dragged = undefined));
  return {};
});
