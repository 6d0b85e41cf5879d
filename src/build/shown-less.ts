import { isDeepStrictEqual } from 'node:util';
import { parseEntryPath } from '../outputs/api/addresses/api-addresses.ts';
import type { NextVersion } from '../versions/next-version.ts';
import { getMediaAddresses } from './entry-documents.ts';
import type { OutputStore } from '../versions/output-store.ts';
import type { Output } from '../versions/version.ts';

/**
 * Whether a version shows a person otherwise than the one before it: their name, role or place, or without a picture or
 * document that was there. Their consent may no longer cover what the former versions show.
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
    const isDocument = parseEntryPath(`/${path}`)?.collection === 'testimonies';
    if (!isDocument && !path.endsWith('/index.html')) return false;
    const read = (digest: string | undefined) => {
      const text = (digest && store.read(digest)?.toString()) || '';
      return isDocument ? readDocument(text) : readPage(text);
    };
    const was = read(before.digest);
    // Nearly all pages are of no testimony.
    if (was.person === undefined) return false;
    const is = read(output?.digest);
    return !isDeepStrictEqual(was.person, is.person) || !was.media.isSubsetOf(is.media);
  });
}

/** What an output shows of the person of a testimony; nothing of one that is missing or was emptied. */
interface Shown {
  readonly person: unknown;
  /** Addresses of pictures and documents. */
  readonly media: ReadonlySet<string>;
}

function readDocument(text: string): Shown {
  const { person, hearing } = JSON.parse(text || '{}') as {
    readonly person?: unknown;
    readonly hearing?: Readonly<Record<'witness' | 'witnessRole', unknown>>;
  };
  const witness = hearing && [hearing.witness, hearing.witnessRole];
  return { person: person ?? witness, media: new Set(getMediaAddresses(text)) };
}

/** Only a page shows the place. Its sizes of a picture are no loss. */
function readPage(text: string): Shown {
  const [, kicker] = /<header class="band voice">.*?<p class="kicker">(.*?)<\/p>/s.exec(text) ?? [];
  return { person: kicker?.match(/<bdi>.*?<\/bdi>/gs)?.join(), media: new Set() };
}
