import { history } from 'decap-cms-core/dist/esm/routing/history';
import { addNoticeCard, createNoticeButton } from './notice-corner.ts';
import { messages } from '../messages/index.ts';

const { card, message } = addNoticeCard();
card.append(createNoticeButton(messages.dialogs.close, hideEntryNotice));
history.listen(hideEntryNotice);

/** Shows news about the entry on the screen, until staff close it or leave the entry. */
export function showEntryNotice(content: readonly Node[]): void {
  card.dataset.state = content.length > 0 ? 'ready' : '';
  message.replaceChildren(...content);
}

/** Hides it, as when the draft was published or discarded. */
export function hideEntryNotice(): void {
  showEntryNotice([]);
}
