import type { Extension } from '@codemirror/state';
import { ViewPlugin } from '@codemirror/view';

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

/** Marks what is copied or cut in an editor, which has put its text into the event, as Markdown of a body. */
export const markOwnText: Extension = ViewPlugin.define((view) => {
  const mark = (data: DataTransfer | null) => {
    if (!data) return;
    copied = data.getData('text/plain');
    data.setData(ownType, copied);
  };
  const onCopy = (event: ClipboardEvent) => {
    if (event.defaultPrevented) mark(event.clipboardData);
  };
  view.dom.addEventListener('copy', onCopy);
  view.dom.addEventListener('cut', onCopy);
  return {};
});
