import { isDeepStrictEqual } from 'node:util';
import { parseEntryPath } from '../outputs/api/addresses/api-addresses.ts';
import type { NextVersion } from '../versions/next-version.ts';
import type { OutputStore } from '../versions/output-store.ts';
import type { Output } from '../versions/version.ts';

/**
 * Whether a version shows a person otherwise than the one before it: their name or place, or without a picture or document
 * that was there. Their consent may no longer cover what the former versions show.
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
    if (parseEntryPath(`/${path}`)?.collection !== 'testimonies') return false;
    const [was, is] = [readDocument(store, before.digest), readDocument(store, output?.digest)];
    return (
      was.person !== undefined &&
      (!isDeepStrictEqual(was.person, is.person) || !was.media.isSubsetOf(is.media))
    );
  });
}

/** The person of a testimony and the addresses of media in its document; nothing of one that is missing or was emptied. */
function readDocument(store: OutputStore, digest: string | undefined) {
  const text = (digest && store.read(digest)?.toString()) || '{}';
  const { person } = JSON.parse(text) as { readonly person?: unknown };
  return { person, media: new Set(text.match(/\/media\/[^"\\\s]+/g)) };
}
