import { getStrings, type Document } from './document-phrases.ts';
import type { ShownEntry } from './shown-entries.ts';

/** An entry with its document. */
export interface Documented {
  readonly entry: ShownEntry;
  readonly document: Document;
}

/**
 * The people and topics that only what was taken down names: their pages would tell that there was something.
 * @param kept all others, without what they said of what was taken down
 * @param isLasting whether the public may see an entry though nothing names it
 * @param others documents that are of no entry: the settings name press contacts
 */
export function getUnused(
  gone: readonly Documented[],
  kept: readonly Documented[],
  others: readonly Document[],
  isLasting: (entry: ShownEntry) => boolean = () => false,
): ShownEntry[] {
  const named = getNames(gone.map(({ document }) => document));
  // They are one file for all languages, of which what was taken down may have named one.
  const candidates = kept.filter(
    ({ entry, document }) =>
      isShared(entry) && !isLasting(entry) && getVersions(document).some((api) => named.has(api)),
  );
  const users = kept.filter((one) => !candidates.includes(one)).map(({ document }) => document);
  const used = getNames([...users, ...others]);
  return candidates
    .filter(({ document }) => !getVersions(document).some((api) => used.has(api)))
    .map(({ entry }) => entry);
}

/** Addresses of a document and of those of its other languages. */
function getVersions({ api, translations }: Document): string[] {
  const others = Array.isArray(translations) ? (translations as Document[]) : [];
  return [api, ...others.map((other) => other['api'])].map(String);
}

const isShared = ({ collection }: ShownEntry) => collection === 'people' || collection === 'topics';

/** Addresses of documents that documents name. */
const getNames = (documents: readonly Document[]) => new Set(documents.flatMap(getStrings));
