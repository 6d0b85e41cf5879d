import { currentBackend, type FoundEntry } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { getTitle } from '../../src/model/entry-title.ts';
import { getAdminSettings } from '../settings/loaded-settings.ts';
import type { TodayItem } from './today-item.ts';

/** Drafts as the first screen shows them. */
export interface DraftsInProgress {
  /** Those that the person who is signed in saved last. */
  readonly own: readonly TodayItem[];
  readonly inReview: readonly TodayItem[];
  readonly ready: readonly TodayItem[];
}

/** Reads all drafts, those that were changed last first. */
export async function readDrafts(): Promise<DraftsInProgress> {
  const { config, collections, auth } = store.getState();
  const { entries } = await currentBackend(config).unpublishedEntries(collections);
  const newest = entries.toSorted((a, b) =>
    String(b.updatedOn ?? '').localeCompare(String(a.updatedOn ?? '')),
  );
  const toItems = (isWanted: (draft: FoundEntry) => boolean) =>
    newest.filter(isWanted).map(toTodayItem);
  return {
    own: toItems(({ status, author }) => status === 'draft' && author === auth.user?.name),
    inReview: toItems(({ status }) => status === 'pending_review'),
    ready: toItems(({ status }) => status === 'pending_publish'),
  };
}

/** An entry as a link with its title; a draft also says who saved it last, and when. */
export function toTodayItem({ collection, slug, data, author, updatedOn }: FoundEntry): TodayItem {
  const languages = getAdminSettings().languages.map(({ code }) => code);
  return {
    href: `#/collections/${collection}/entries/${slug}`,
    title: getTitle(data, languages) || slug,
    ...(author && { by: author }),
    ...(updatedOn && { moment: updatedOn }),
  };
}
