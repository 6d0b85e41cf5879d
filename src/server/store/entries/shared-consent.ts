import { collections } from '../../../model/content-types/collections.ts';
import { toEntryId, type Location } from '../../../model/location.ts';
import { toPublishable } from '../../../publishing/visibility/entry-state.ts';
import { toEffectiveConsent } from '../../../publishing/visibility/effective-consent.ts';
import {
  closesAt,
  isOver,
  lifecycle,
  type Lifecycle,
  type Publishable,
} from '../../../publishing/visibility/lifecycle.ts';
import { getRef } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { parseContentPath, toDraftName, type ContentPath } from './content-path.ts';
import { getLanguagePaths } from './entry-address.ts';
import type { EntriesAtCommit, EntryIndex } from './entry-index.ts';
import { getSourceFile } from './entry-revision.ts';
import type { IndexedEntry } from './indexed-entry.ts';

/** The consent that the published translations of an entry have: it counts for the entry too. */
export interface OtherConsent {
  /** Absent if no translation has one. */
  readonly consent?: Publishable['consent'] & {
    /** The languages in which it is revoked. */
    readonly revokedIn: readonly string[];
  };
}

/** The fields that decide whether the public may see a published entry, with the consent that counts in all its languages. */
export function toShared(
  { consents }: EntriesAtCommit,
  { location }: Pick<ContentPath, 'location'>,
  publishable: Publishable,
): Publishable {
  const consent = location && getConsent(consents.get(toEntryId(location)) ?? []);
  return consent ? { ...publishable, consent } : publishable;
}

/**
 * Whether the public no longer sees the published entry at a path.
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function isEntryOver(published: EntriesAtCommit, path: string, now: number): boolean {
  const entry = published.entries.get(path);
  return !!entry && isOver(lifecycle(toShared(published, entry, entry.publishable), now));
}

/** The state of an entry that is published, with that consent; undefined if it cannot be read. */
export async function getPublishedState(
  repository: Repository,
  index: EntryIndex,
  head: string,
  target: ContentPath,
): Promise<Lifecycle | undefined> {
  if (!target.location) return undefined;
  const source = await getSourceFile(repository, head, target.below);
  if (!source) return undefined;
  const publishable = toShared(await index.read(), target, toPublishable(source.fields));
  return lifecycle(publishable, repository.getNow());
}

/** An entry that stays when a translation is removed that says when its consent ends. */
export interface LostConsent {
  /** The path of the entry that stays. */
  readonly path: string;
  /** Its draft, if it is not published: that must not become public either. */
  readonly draft?: { readonly ref: string; readonly head: string };
  /** The path of the removed entry. */
  readonly removed: string;
  /** The consent that counts until then; absent if it cannot be read, and so has ended. */
  readonly consent: Publishable['consent'];
}

/**
 * Finds the translations whose consent would end later, or never, if entries were removed: those that are published, or
 * else the drafts.
 * @param main the published commit
 */
export async function findLostConsents(
  repository: Repository,
  main: string,
  { entries, consents }: EntriesAtCommit,
  removed: ReadonlySet<string>,
): Promise<LostConsent[]> {
  const lost: LostConsent[] = [];
  const known = new Set<string>();
  for (const path of removed) {
    const { location } = entries.get(path) ?? {};
    const id = location && toEntryId(location);
    const all = id === undefined || known.has(id) ? [] : (consents.get(id) ?? []);
    const end = getEnd(getConsent(all));
    if (!id || Number.isNaN(end)) continue;
    known.add(id);
    const readable = toEffectiveConsent(
      all.flatMap(({ publishable }) => publishable.consent ?? []),
    );
    const facts = { removed: path, consent: getEnd(readable) === end ? readable : undefined };
    const kept = [...entries.values()].filter(
      (one) => one.location && toEntryId(one.location) === id && !removed.has(one.path),
    );
    if (kept.length === 0)
      for (const { draft, fields } of await readDrafts(repository, main, location)) {
        // One that is not finished, or ends earlier, may be published later.
        const ownEnd = getEnd(toPublishable(fields).consent);
        if (!(ownEnd <= end)) lost.push({ path: draft.path.path, draft, ...facts });
      }
    else if (getEnd(getConsent(kept)) !== end)
      lost.push(...kept.map((one) => ({ path: one.path, ...facts })));
  }
  return lost;
}

/** The drafts of an entry in all languages. Of what cannot be read, nothing becomes public. */
async function readDrafts(repository: Repository, main: string, location: Location) {
  const paths = await getLanguagePaths(repository, main, location);
  const drafts = paths.map(async (path) => {
    const draft = toDraftName(path)!;
    const head = await getRef(repository, draft.ref);
    const file = head && (await getSourceFile(repository, head, path.below));
    return file ? [{ draft: { ...draft, head }, fields: file.fields }] : [];
  });
  return (await Promise.all(drafts)).flat();
}

const getConsent = (entries: readonly IndexedEntry[]) =>
  toEffectiveConsent(entries.flatMap(({ consent }) => consent ?? []));

const getEnd = (consent: Publishable['consent']) => Date.parse(closesAt({ consent }) ?? '');

/** Adds the consent of their translations to entries in an answer. */
export async function addOtherConsents<T>(
  index: EntryIndex,
  answers: readonly T[],
  getPath: (answer: T) => string,
): Promise<(T & OtherConsent)[]> {
  const entries = answers.map((answer) => parseContentPath(getPath(answer)));
  // What has no consent need not wait until all entries are read after a start.
  const needsConsent = entries.some(
    ({ location }) => location && 'consent' in collections[location.collection].fields,
  );
  const published = needsConsent ? await index.read() : undefined;
  return answers.map((answer, at) => ({
    ...answer,
    ...(published ? getOtherConsent(published, entries[at]!) : {}),
  }));
}

/** The consent of the other published translations of an entry. */
export function getOtherConsent(
  { consents }: EntriesAtCommit,
  { path, location }: Pick<ContentPath, 'path' | 'location'>,
): OtherConsent {
  const all = location ? (consents.get(toEntryId(location)) ?? []) : [];
  const others = all.filter((one) => one.path !== path);
  const consent = getConsent(others);
  const revokedIn = others.flatMap(({ location, consent }) =>
    consent?.revoked ? (location?.language ?? []) : [],
  );
  return consent ? { consent: { ...consent, revokedIn } } : {};
}
