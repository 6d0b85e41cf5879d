import { showEntryNotice } from '../dialogs/entry-notice.ts';
import { createElement } from '../dom/element.ts';
import { messages } from '../messages/index.ts';

// Browsers do nothing when a picture is pasted into a field. A picture of cells comes with their text.
document.addEventListener('paste', ({ target, clipboardData }) => {
  if (!(target as Element).matches('input, textarea') || !clipboardData) return;
  if (clipboardData.files.length === 0 || clipboardData.getData('text/plain')) return;
  showEntryNotice([createElement('p', {}, messages.media.notInField)]);
});
