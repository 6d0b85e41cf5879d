import { apiCollections } from '../outputs/api/addresses/api-addresses.ts';
import type { VersionChange } from '../versions/kept-versions.ts';
import type { Versions } from '../versions/versions.ts';
import { getDocumentTitle, toEntryDocument } from './entry-documents.ts';

/** Most titles that staff read to recognize a version. */
const maxTitles = 2;

/**
 * Finds what a version shows otherwise than a former one, by the documents of the API: that of an entry changes with whatever
 * is public of it. Those of topics and people also list publications, so they count only where no text changed.
 */
export function findVersionChange(
  versions: Pick<Versions, 'listChanged' | 'store'>,
  former: number,
  number: number,
): VersionChange {
  const documents = versions
    .listChanged(former, number)
    .flatMap(({ path, digest }) => toEntryDocument(path, digest) ?? []);
  const firstShared = apiCollections.indexOf('topics');
  const texts = documents.filter(({ rank }) => rank < firstShared);
  const shown = (texts.length > 0 ? texts : documents).toSorted((a, b) => a.rank - b.rank);
  const titles = shown
    .slice(0, maxTitles)
    .flatMap(({ digest }) => getDocumentTitle(versions.store.read(digest)?.toString()) ?? []);
  return { titles, others: shown.length - titles.length };
}
