import { isDeepStrictEqual } from 'node:util';
import { parseEntryPath, type ApiCollection } from '../outputs/api/addresses/api-addresses.ts';
import type { NextVersion } from '../versions/next-version.ts';
import { getMediaAddresses } from './entry-documents.ts';
import { getShownPerson, getShownPlace } from './files/shown-person.ts';
import { getTarget } from './takedown/former-addresses.ts';
import type { OutputStore } from '../versions/output-store.ts';
import type { Output } from '../versions/version.ts';

/**
 * Whether a version shows less of people than the one before it, or shows them otherwise: the person of a testimony, with
 * pictures and documents, the name of somebody else or how to reach them, or a former address, which may be made of a name.
 * Consent may no longer cover what the former versions show.
 * @param former the outputs of the version before it
 */
export function showsLess(
  next: NextVersion,
  former: ReadonlyMap<string, Output>,
  store: OutputStore,
): boolean {
  return [...next.getChanges()].some(([path, output]) => {
    const before = former.get(path);
    if (!before || before.digest === output?.digest) return false;
    const read = getReader(path);
    if (!read) return false;
    const readOutput = (digest: string | undefined) =>
      read((digest && store.read(digest)?.toString()) || '');
    const was = readOutput(before.digest);
    // Nearly all pages show nothing of it.
    if (was.person === undefined && was.parts.size === 0) return false;
    const is = readOutput(output?.digest);
    return !isDeepStrictEqual(was.person, is.person) || !was.parts.isSubsetOf(is.parts);
  });
}

/** What an output shows that must not come back; nothing of one that is missing or was emptied. */
interface Shown {
  /** What may not change either. */
  readonly person?: unknown;
  /** What may not be removed; more may be added. */
  readonly parts: ReadonlySet<unknown>;
}

/** What must not come back of the document of an entry. */
const documentReaders: Partial<Record<ApiCollection, (text: string) => Shown>> = {
  testimonies(text) {
    const person = getShownPerson(JSON.parse(text || '{}') as Record<string, unknown>);
    return { person, parts: new Set(person ? getMediaAddresses(text) : []) };
  },
  people(text) {
    const { name, email, telephone } = JSON.parse(text || '{}') as Record<string, unknown>;
    return { parts: new Set([name, email, telephone].filter((value) => value !== undefined)) };
  },
};

function getReader(path: string): ((text: string) => Shown) | undefined {
  const document = parseEntryPath(`/${path}`);
  if (document) return documentReaders[document.collection];
  return path.endsWith('/index.html') ? readPage : undefined;
}

/** Only a page shows the place of a person, and a former address. Its sizes of a picture are no loss. */
const readPage = (text: string): Shown => ({
  person: getShownPlace(text),
  parts: new Set(getTarget(text) === undefined ? [] : ['redirect']),
});
