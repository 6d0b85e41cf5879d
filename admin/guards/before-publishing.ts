import type { Map } from 'immutable';
import { readClock } from '../../src/clock.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { toPublishable } from '../../src/publishing/entry-state.ts';
import { formatMoment } from '../settings/moments.ts';
import { lifecycle } from '../../src/publishing/lifecycle.ts';
import { messages } from '../messages/index.ts';
import { demandReady } from './before-ready.ts';
import { Declined } from './cancelled.ts';
import { dismissNotices } from './notices.ts';

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
  const choice = await openDialog({
    title: publishMessages.title,
    content: [
      toConsequence(entry),
      ...(entry.get('status') === 'pending_review' ? [publishMessages.inReview] : []),
    ],
    actions: [
      { label: publishMessages.confirm, value: 'publish', kind: 'primary' },
      { label: dialogs.cancel, value: 'cancel' },
    ],
    onEscape: 'cancel',
  });
  if (choice === 'cancel') throw new Declined(publishMessages.cancelled);
}

function toConsequence(entry: Map<string, unknown>): string {
  const location = getEntryLocation(entry.get('collection') as string, entry.get('slug') as string);
  if (location.type.layout === 'shared') return publishMessages.other;
  const publishable = toPublishable((entry.get('data') as Map<string, unknown>).toJS());
  const moment = (value: string | undefined) => formatMoment(value ?? '');
  const state = lifecycle(publishable, readClock());
  if (state === 'public') return publishMessages.now;
  if (state === 'scheduled') return publishMessages.scheduled(moment(publishable.datePublished));
  if (state === 'embargoed') return publishMessages.embargoed(moment(publishable.embargoedUntil));
  if (state === 'expired') return publishMessages.expired(moment(publishable.expires));
  return publishMessages[state];
}
