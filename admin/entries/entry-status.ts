import type { AdminSettings } from '../../src/server/admin-settings.ts';
import { definePermalinks } from '../../src/publishing/addresses/permalinks.ts';
import { getOwnSlug } from '../../src/publishing/addresses/own-slug.ts';
import type { EntryLocation } from './entry-location.ts';
import { closesAt } from '../../src/publishing/visibility/lifecycle.ts';
import { getEntryState, toPublishable } from '../../src/publishing/visibility/entry-state.ts';
import type { Messages } from '../../src/languages/en/admin/messages.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

interface StateContext {
  readonly data: Values;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly messages: Messages;
  formatMoment(moment: string): string;
}

/** The state of an entry as a sentence: “Embargoed until June 1, 2026 at 10:00 AM Eastern Time”. */
export function formatEntryState({ data, now, messages, formatMoment }: StateContext): string {
  const { status: statusMessages, config } = messages;
  const state = getEntryState(data, now);
  // Readers see the entry until its consent ends.
  const shown = state === 'consent-review' ? 'public' : state;
  const publishable = toPublishable(data);
  const { datePublished, embargoedUntil, expires, withdrawn } = publishable;
  const withMoment = (moment: string | undefined, say: (moment: string) => string) =>
    moment ? ` ${say(formatMoment(moment))}` : '';
  const end = closesAt(publishable);
  // Not “since”: it may have been withdrawn meanwhile, or be a translation that followed later.
  const period = datePublished
    ? `, ${statusMessages.dated(formatMoment(datePublished), end && formatMoment(end))}`
    : withMoment(end, statusMessages.until);
  const more = {
    draft: '',
    scheduled: withMoment(datePublished, statusMessages.scheduledFor),
    embargoed: withMoment(embargoedUntil, statusMessages.until),
    public: period,
    withdrawn: withMoment(withdrawn?.date, statusMessages.since),
    expired: withMoment(expires, statusMessages.since),
    'consent-lapsed': '',
  }[shown];
  const review = shown === state ? '' : ` · ${config.states[state]}`;
  return `${config.states[shown]}${more}${review}`;
}

/**
 * The address of an entry's page, without the origin; undefined if it has no page of its own.
 * @param slug the entry's key, such as `2011/governor-suspends`
 */
export function getAddress(
  { collection, language }: Pick<EntryLocation, 'collection' | 'language'>,
  data: Values,
  slug: string,
  { languages }: Pick<AdminSettings, 'languages'>,
): string | undefined {
  if (!collection || !language || slug === '') return undefined;
  const word = getOwnSlug(data.slug, language) ?? slug.split('/').pop()!;
  return definePermalinks(language, languages[0]!).entry(collection, word);
}
