import { history } from 'decap-cms-core/dist/esm/routing/history';
import { addNoticeCard, createNoticeButton } from '../dialogs/notice-corner.ts';
import { createElement } from '../dom/element.ts';
import { createList } from '../dom/list.ts';
import { messages } from '../messages/index.ts';

const { history: historyMessages, dialogs } = messages;

const { card, message } = addNoticeCard();
card.append(createNoticeButton(dialogs.close, hideRestored));
// It is about the entry on the screen.
history.listen(hideRestored);

/**
 * Says that a former revision is a draft now, until staff close it or leave the entry.
 * @param revision as the history names it
 * @param kept labels of what stays as it is now
 */
export function showRestored(revision: string, kept: readonly string[]): void {
  show([
    createElement('p', {}, historyMessages.restored(revision)),
    ...(kept.length > 0 ? [createElement('p', {}, historyMessages.kept), createList(kept)] : []),
  ]);
}

/** Hides it, as when the draft was published. */
export function hideRestored(): void {
  show([]);
}

function show(content: readonly Node[]): void {
  card.dataset.state = content.length > 0 ? 'ready' : '';
  message.replaceChildren(...content);
}
