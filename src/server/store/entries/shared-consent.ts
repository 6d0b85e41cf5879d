import { collections } from '../../../model/content-types/collections.ts';
import { toEntryId } from '../../../model/location.ts';
import { toEffectiveConsent } from '../../../publishing/visibility/consent.ts';
import type { Publishable } from '../../../publishing/visibility/lifecycle.ts';
import { parseContentPath, type ContentPath } from './content-path.ts';
import type { EntriesAtCommit, EntryIndex } from './entry-index.ts';

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
  const consent = toEffectiveConsent(others.map(({ publishable }) => publishable.consent!));
  return consent ? { consent } : {};
}
