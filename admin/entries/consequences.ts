import { readClock } from '../../src/clock.ts';
import { toPublishable } from '../../src/publishing/entry-state.ts';
import { closesAt, lifecycle } from '../../src/publishing/lifecycle.ts';
import { messages } from '../messages/index.ts';
import { formatMoment } from '../settings/moments.ts';
import { getEntryLocation } from './entry-location.ts';

const { publish: publishMessages } = messages;

/**
 * What follows for readers from publishing an entry, in sentences: what they see, from when, and until when.
 * @param name name of the Decap collection
 * @param data fields of the draft
 */
export function describeConsequences(
  name: string,
  slug: string,
  data: Readonly<Record<string, unknown>>,
): string[] {
  const { type } = getEntryLocation(name, slug);
  if (type.layout === 'shared')
    return [publishMessages.other, ...(type.name === 'people' ? [publishMessages.person] : [])];
  const entry = toPublishable(data);
  const moment = (value: string | undefined) => formatMoment(value ?? '');
  const state = lifecycle(entry, readClock());
  const end = closesAt(entry);
  const ends = end === undefined ? [] : [publishMessages.ends(moment(end))];
  if (state === 'public') return [publishMessages.now, ...ends];
  if (state === 'scheduled')
    return [publishMessages.scheduled(moment(entry.datePublished)), ...ends];
  if (state === 'embargoed')
    return [publishMessages.embargoed(moment(entry.embargoedUntil)), ...ends];
  if (state === 'expired') return [publishMessages.expired(moment(entry.expires))];
  return [publishMessages[state]];
}
