import type { Map } from 'immutable';
import { readClock } from '../../src/clock.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { getImplementation } from '../entries/editor-session.ts';
import { getEntryLocation } from '../entries/entry-location.ts';
import { toPublishable } from '../formats/entry-state.ts';
import { formatMoment } from '../settings/moments.ts';
import { lifecycle } from '../../src/publishing/lifecycle.ts';
import { messages } from '../messages/index.ts';
import { Declined } from './cancelled.ts';
import { dismissNotices } from './notices.ts';

const { publish: publishMessages, dialogs } = messages;

/**
 * Says what readers will see when, and asks, before an entry is published; where it can't be, says that
 * instead.
 * @throws when it can't be published, or staff decide against it
 */
export async function askPublishing(entry: Map<string, unknown>): Promise<void> {
  dismissNotices();
  const [collection, slug] = [entry.get('collection') as string, entry.get('slug') as string];
  await getImplementation().checkPublication?.(collection, slug);
  const choice = await openDialog({
    title: publishMessages.title,
    content: [toConsequence(entry)],
    actions: [
      { label: publishMessages.confirm, value: 'publish', kind: 'primary' },
      { label: dialogs.cancel, value: 'cancel' },
    ],
    onEscape: 'cancel',
  });
  if (choice === 'cancel') throw new Declined(publishMessages.cancelled);
}

function toConsequence(entry: Map<string, unknown>): string {
  const place = getEntryLocation(entry.get('collection') as string, entry.get('slug') as string);
  if (place.type.layout === 'shared') return publishMessages.other;
  const publishable = toPublishable((entry.get('data') as Map<string, unknown>).toJS());
  const moment = (value: string | undefined) => formatMoment(value ?? '');
  const state = lifecycle(publishable, readClock());
  if (state === 'public') return publishMessages.now;
  if (state === 'scheduled') return publishMessages.scheduled(moment(publishable.datePublished));
  if (state === 'embargoed') return publishMessages.embargoed(moment(publishable.embargoedUntil));
  if (state === 'expired') return publishMessages.expired(moment(publishable.expires));
  return publishMessages[state];
}
