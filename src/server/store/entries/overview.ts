import { toEntryName, type EntryName } from '../../../model/entry-name.ts';
import { collections, publicationNames } from '../../../model/content-types/collections.ts';
import { reviewNotice } from '../../../publishing/visibility/consent-review.ts';
import { getState } from '../../../publishing/visibility/entry-state.ts';
import { lifecycle, type Publishable } from '../../../publishing/visibility/lifecycle.ts';
import { getStateChanges, type StateChange } from '../../../publishing/visibility/state-changes.ts';
import type { Repository } from '../git/repository.ts';
import type { EntryIndex } from './entry-index.ts';
import type { IndexedEntry } from './indexed-entry.ts';
import { toShared } from './shared-consent.ts';

/** A published entry, as the first screen of the admin names it. */
export interface OverviewEntry extends EntryName {
  /** The unchecked title. */
  readonly title: unknown;
  /** ISO 8601: when the public first saw it, or the change that is listed. */
  readonly at: string;
}

/** A change that comes by itself, or the end of a consent that was not renewed. */
export interface ComingChange extends OverviewEntry {
  readonly state: StateChange['state'];
}

/** What the first screen shows of published entries. */
export interface Overview {
  /** The next first. */
  readonly changes: readonly ComingChange[];
  /** Publications that readers see, the newest first. */
  readonly newest: readonly OverviewEntry[];
}

/** Most changes to list; nobody plans more at once. */
const maxChanges = 200;

/** Most publications: a typo is found in one of these. */
const maxNewest = 5;

/** Finds what will change by itself, and what was published last. */
export async function getOverview({ getNow }: Repository, index: EntryIndex): Promise<Overview> {
  const now = getNow();
  const published = await index.read();
  const entries = [...published.entries.values()].map((entry) => ({
    ...entry,
    publishable: toShared(published, entry, entry.publishable),
  }));
  const changes = entries.flatMap((entry) =>
    getChanges(entry.publishable, now).map(({ state, at }) => ({
      ...toOverviewEntry(entry, new Date(at).toISOString()),
      state,
    })),
  );
  const newest = entries
    .filter((entry) => isPublication(entry) && lifecycle(entry.publishable, now) === 'public')
    .map((entry) => toOverviewEntry(entry, entry.publishable.datePublished ?? ''))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return {
    changes: changes.sort((a, b) => a.at.localeCompare(b.at)).slice(0, maxChanges),
    newest: newest.slice(0, maxNewest),
  };
}

/** Consents are renewed a year ahead, so their ends are listed only when they are up for review, or over. */
function getChanges(entry: Publishable, now: number): StateChange[] {
  if (getState(entry, now) === 'consent-lapsed') return getStateChanges(entry, -Infinity).slice(-1);
  return getStateChanges(entry, now).filter(
    ({ state, at }) => state !== 'consent-lapsed' || at - now < reviewNotice,
  );
}

const isPublication = ({ location }: IndexedEntry) =>
  location !== undefined && (publicationNames as readonly string[]).includes(location.collection);

function toOverviewEntry({ path, location, listed }: IndexedEntry, at: string): OverviewEntry {
  const name = toEntryName(path.replace(/^content\//, ''))!;
  return {
    ...name,
    title: location && listed[collections[location.collection].listing!.title],
    at,
  };
}
