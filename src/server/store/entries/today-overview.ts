import { toEntryName, type EntryName } from '../../../model/entry-name.ts';
import { collections, publicationNames } from '../../../model/content-types/collections.ts';
import { reviewNotice } from '../../../publishing/visibility/consent-review.ts';
import { getState } from '../../../publishing/visibility/entry-state.ts';
import { lifecycle, opensAt, type Publishable } from '../../../publishing/visibility/lifecycle.ts';
import { getStateChanges, type StateChange } from '../../../publishing/visibility/state-changes.ts';
import { toEntryId } from '../../../model/location.ts';
import { readPathLog } from '../git/path-log.ts';
import type { Repository } from '../git/repository.ts';
import type { EntryIndex } from './entry-index.ts';
import type { IndexedEntry } from './indexed-entry.ts';
import { findOutdated } from './outdated-entries.ts';
import { toShared } from './shared-consent.ts';

/** A published entry, as the first screen of the admin names it. */
export interface OverviewEntry extends EntryName {
  /** The unchecked title. */
  readonly title: unknown;
  /** ISO 8601: when the public first saw it as it is, or the change that is listed. */
  readonly at: string;
}

/** A change that comes by itself, the end of a consent that was not renewed, or an event that begins. */
export interface ComingChange extends OverviewEntry {
  readonly state: StateChange['state'] | 'revoked' | 'event';
}

/** What the first screen shows of published entries. */
export interface Overview {
  /** The next first. */
  readonly changes: readonly ComingChange[];
  /** Publications that readers see, those first that were published, changed or appeared last. */
  readonly newest: readonly OverviewEntry[];
  /** Translations that are older than their originals, with when those changed, the last first, unless that was long ago. */
  readonly outdated: readonly OverviewEntry[];
  /** Files of the content folder that are not as committed, if there are any. */
  readonly uncommitted?: { readonly count: number; readonly first: string };
}

/** Most changes to list; nobody plans more at once. */
const maxChanges = 200;

/** Most publications: a typo is found in one of these. */
const maxNewest = 8;

/** Milliseconds since an original changed: what was not translated in that time will not be. */
const recent = 60 * 24 * 60 * 60 * 1000;

/** Most commits among which the last publications are found. */
const maxCommits = 50;

/**
 * Finds what will change by itself, which events come, and what was published last.
 * @param findUncommitted finds files of the content folder that are not as committed
 */
export async function getOverview(
  repository: Repository,
  index: EntryIndex,
  findUncommitted: () => Promise<readonly string[]>,
): Promise<Overview> {
  const now = repository.getNow();
  const published = await index.read();
  const entries = [...published.entries.values()]
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((entry) => ({
      ...entry,
      publishable: toShared(published, entry, entry.publishable),
    }));
  const changes = entries.flatMap((entry) =>
    getChanges(entry.publishable, now).map(({ state, at }) => {
      const isRevoked = Date.parse(entry.publishable.consent?.revoked ?? '') === at;
      return toChange(entry, isRevoked ? 'revoked' : state, at);
    }),
  );
  const [times, [first, ...others]] = await Promise.all([
    getCommitTimes(repository, published.version),
    findUncommitted(),
  ]);
  const newest = entries
    .filter((entry) => isPublication(entry) && lifecycle(entry.publishable, now) === 'public')
    .map((entry) => {
      const at = Math.max(opensAt(entry.publishable), times.get(entry.path) ?? 0);
      return { entry, at };
    })
    .sort((a, b) => b.at - a.at);
  const { entries: known } = published;
  const outdated = [...(await findOutdated(repository, published, known.values()))]
    .map(([path, newer]) => ({ path, at: Math.max(...newer.values()) }))
    .filter(({ at }) => now - at < recent)
    .sort((a, b) => b.at - a.at);
  return {
    changes: [...changes, ...getEvents(entries, now)]
      .sort((a, b) => a.at.localeCompare(b.at))
      .slice(0, maxChanges),
    newest: newest.slice(0, maxNewest).map(({ entry, at }) => toOverviewEntry(entry, toIso(at))),
    outdated: outdated
      .slice(0, maxChanges)
      .map(({ path, at }) => toOverviewEntry(known.get(path)!, toIso(at))),
    ...(first !== undefined && { uncommitted: { first, count: others.length + 1 } }),
  };
}

/** When files were last published, by path. The first commit may be the import of an archive, and says nothing of them. */
async function getCommitTimes(repository: Repository, head: string): Promise<Map<string, number>> {
  const options = [`--max-count=${maxCommits}`, '--min-parents=1'];
  const log = await readPathLog(repository, head, options);
  return new Map(log.toReversed().map(({ path, at }) => [path, Date.parse(at)]));
}

/** The events that are public when they begin. Translations announce the same one. */
function getEvents(entries: readonly IndexedEntry[], now: number): ComingChange[] {
  const events = new Map<string, ComingChange>();
  for (const entry of entries) {
    const at = Date.parse(entry.event?.start ?? '');
    if (!(at > now) || lifecycle(entry.publishable, at) !== 'public') continue;
    const id = `${toEntryId(entry.location!)} ${at}`;
    if (!events.has(id)) events.set(id, toChange(entry, 'event', at));
  }
  return [...events.values()];
}

/** Consents are renewed a year ahead, so their ends are listed only when they are up for review, or over. */
function getChanges(entry: Publishable, now: number): StateChange[] {
  if (getState(entry, now) === 'consent-lapsed') return getStateChanges(entry, -Infinity).slice(-1);
  return getStateChanges(entry, now).filter(
    ({ state, at }) => state !== 'consent-lapsed' || at - now < reviewNotice,
  );
}

const toIso = (at: number) => new Date(at).toISOString();

const isPublication = ({ location }: IndexedEntry) =>
  location !== undefined && (publicationNames as readonly string[]).includes(location.collection);

const toChange = (entry: IndexedEntry, state: ComingChange['state'], at: number): ComingChange => ({
  ...toOverviewEntry(entry, toIso(at)),
  state,
});

function toOverviewEntry({ path, location, listed }: IndexedEntry, at: string): OverviewEntry {
  const name = toEntryName(path.replace(/^content\//, ''))!;
  return {
    ...name,
    title: location && listed[collections[location.collection].listing!.title],
    at,
  };
}
