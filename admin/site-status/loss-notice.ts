import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import type { Loss } from '../../src/publishing/visibility/state-changes.ts';
import { addNoticeCard, createNoticeButton } from '../dialogs/notice-corner.ts';
import { getEditedEntry } from '../entries/editor-session.ts';
import { messages } from '../messages/index.ts';

/**
 * Says, while a draft is open that takes its text from readers, that they still see it: after a save, everything else looks
 * done. Once it is closed, the next save shows it again.
 */
export function watchLoss(): void {
  const { card, message } = addNoticeCard();
  const show = (loss: Loss | undefined) => {
    card.dataset.state = loss ? 'failed' : '';
    message.textContent = loss ? messages.status.losses[loss] : '';
  };
  card.append(createNoticeButton(messages.dialogs.close, () => show(undefined)));
  let shown: unknown;
  store.subscribe(() => {
    const source = getEditedEntry()?.getIn(['data', '$source']) as Map<string, unknown> | undefined;
    const loss = source?.get('loss') as Loss | undefined;
    const revision = loss && source?.get('version');
    if (revision === shown) return;
    shown = revision;
    show(loss);
  });
}
