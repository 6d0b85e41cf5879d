import type { Map } from 'immutable';
import { openDialog } from '../dialogs/open-dialog.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { describeConsequences } from '../entries/consequences.ts';
import { messages } from '../messages/index.ts';
import { demandReady } from './before-ready.ts';
import { Declined } from './cancelled.ts';
import { dismissNotices } from './notices.ts';
import { warnOfUntranslated } from './untranslated-warning.ts';

const { publish: publishMessages, dialogs } = messages;

/**
 * Shows what readers will see and when, and asks for confirmation, before an entry is published. If it can't be
 * published, shows why.
 * @throws if it can't be published, or staff cancel
 */
export async function askPublishing(entry: Map<string, unknown>): Promise<void> {
  dismissNotices();
  const [collection, slug] = [entry.get('collection') as string, entry.get('slug') as string];
  await demandReady(collection, slug);
  await getImplementation().checkPublication?.(collection, slug);
  const untranslated = await warnOfUntranslated(entry);
  const choice = await openDialog({
    title: publishMessages.title,
    content: [
      ...untranslated,
      ...describeConsequences(collection, slug, (entry.get('data') as Map<string, unknown>).toJS()),
      ...(entry.get('status') === 'pending_review' ? [publishMessages.inReview] : []),
    ],
    actions: [
      untranslated.length > 0
        ? { label: publishMessages.confirmUntranslated, value: 'publish', kind: 'danger' }
        : { label: publishMessages.confirm, value: 'publish', kind: 'primary' },
      { label: dialogs.cancel, value: 'cancel' },
    ],
    onEscape: 'cancel',
  });
  if (choice === 'cancel') throw new Declined(publishMessages.cancelled);
}
