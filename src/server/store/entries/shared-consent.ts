import { collections } from '../../../model/content-types/collections.ts';
import { toEntryId } from '../../../model/location.ts';
import { toEffectiveConsent } from '../../../publishing/visibility/consent.ts';
import {
  closesAt,
  lifecycle,
  type Lifecycle,
  type Publishable,
} from '../../../publishing/visibility/lifecycle.ts';
import type { Repository } from '../git/repository.ts';
import { parseContentPath, type ContentPath } from './content-path.ts';
import type { EntriesAtCommit, EntryIndex } from './entry-index.ts';
import { getSourceFile } from './entry-revision.ts';
import type { IndexedEntry } from './indexed-entry.ts';

/** The consent that the published translations of an entry have: it counts for the entry too. */
interface OtherConsent {
  /** Absent if no translation has one. */
  readonly consent?: Publishable['consent'];
}

type EntryPath = Pick<ContentPath, 'path' | 'location'>;

/** The fields that decide whether the public may see an entry, with the consent that counts in all its languages. */
export function toShared(
  published: EntriesAtCommit,
  entry: EntryPath,
  publishable: Publishable,
): Publishable {
  const { consent } = getOtherConsent(published, entry);
  if (!consent) return publishable;
  const own = publishable.consent ? [publishable.consent] : [];
  return { ...publishable, consent: toEffectiveConsent([...own, consent]) };
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
  const publishable = toShared(await index.read(), target, source.fields as Publishable);
  return lifecycle(publishable, repository.getNow());
}

/** An entry that stays when a translation is removed that says when its consent ends. */
interface LostConsent {
  /** The path of the entry that stays. */
  readonly path: string;
  /** The path of the removed entry. */
  readonly removed: string;
  /** The consent that counts until then. */
  readonly consent: NonNullable<Publishable['consent']>;
}

/** Finds the translations whose consent would end later, or never, if entries were removed. */
export function findLostConsents(
  { entries, consents }: EntriesAtCommit,
  removed: ReadonlySet<string>,
): LostConsent[] {
  return [...removed].flatMap((path) => {
    const { location } = entries.get(path) ?? {};
    const id = location && toEntryId(location);
    const all = id === undefined ? [] : (consents.get(id) ?? []);
    const consent = getConsent(all);
    const kept = all.filter((one) => !removed.has(one.path));
    if (!consent || getEnd(getConsent(kept)) === getEnd(consent)) return [];
    return [...entries.values()]
      .filter((one) => one.location && toEntryId(one.location) === id && !removed.has(one.path))
      .map((one) => ({ path: one.path, removed: path, consent }));
  });
}

const getConsent = (entries: readonly IndexedEntry[]) =>
  toEffectiveConsent(entries.flatMap(({ publishable }) => publishable.consent ?? []));

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

function getOtherConsent(
  { consents }: EntriesAtCommit,
  { path, location }: EntryPath,
): OtherConsent {
  const all = location ? (consents.get(toEntryId(location)) ?? []) : [];
  const others = all.filter((one) => one.path !== path);
  const consent = getConsent(others);
  return consent ? { consent } : {};
}
