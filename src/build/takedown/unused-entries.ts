import { getStrings, type Document } from './document-phrases.ts';
import type { ShownEntry } from './shown-entries.ts';

/** An entry with its document. */
export interface Documented {
  readonly entry: ShownEntry;
  readonly document: Document;
}

/**
 * The people and topics that only removed entries name: their pages would show that something was removed.
 * @param remaining all other entries, without mentions of removed ones
 * @param others documents of no entry: the settings name press contacts
 * @param isLasting whether an entry is public even when nothing names it
 */
export function getUnused(
  gone: readonly Documented[],
  remaining: readonly Documented[],
  others: readonly Document[],
  isLasting: (entry: ShownEntry) => boolean = () => false,
): ShownEntry[] {
  const named = getNames(gone.map(({ document }) => document));
  // They have one file for all languages, and a removed entry names them in one language.
  const candidates = remaining.filter(
    ({ entry, document }) =>
      isShared(entry) &&
      !isLasting(entry) &&
      getTranslations(document).some((api) => named.has(api)),
  );
  const users = remaining
    .filter((candidate) => !candidates.includes(candidate))
    .map(({ document }) => document);
  const used = getNames([...users, ...others]);
  return candidates
    .filter(({ document }) => !getTranslations(document).some((api) => used.has(api)))
    .map(({ entry }) => entry);
}

/** Addresses of a document and of its translations. */
function getTranslations({ api, translations }: Document): string[] {
  const others = Array.isArray(translations) ? (translations as Document[]) : [];
  return [api, ...others.map((other) => other['api'])].map(String);
}

const isShared = ({ collection }: ShownEntry) => collection === 'people' || collection === 'topics';

/** All strings in documents, and with them the addresses of the documents that they name. */
const getNames = (documents: readonly Document[]) => new Set(documents.flatMap(getStrings));
