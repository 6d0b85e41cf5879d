import { toTyped } from '../../languages/figures.ts';
import { defineByteSearch } from '../leak-gate/byte-search.ts';
import { leastBytes } from '../leak-gate/window-hashes.ts';

/** What a site must not mention any more. */
export interface Forbidden {
  /** Addresses without the ending or the closing slash, `/releases/vigil`, or of one file, `/media/x.pdf`. */
  readonly addresses: readonly string[];
  /** Ids of entries as data have them: `en/releases/vigil`, `releases/2011/vigil`. */
  readonly ids: readonly string[];
  /** Phrases that are in nothing public, as `findSecrets` returns them. */
  readonly phrases: readonly string[];
}

export interface Mentions {
  /** Whether the path of a file belongs to what is forbidden. */
  isOwn(path: string): boolean;
  /** Whether some text contains a forbidden address, id or phrase. */
  isIn(text: string): boolean;
}

/** An address: with its origin, or after a character that cannot be part of a longer address. */
const anyAddress = /(?:(https?:\/\/[\w.:[\]-]+)|(?<![\w.~%:/-]))(\/[\w~%-][\w.~%/-]*)/g;
const anyId = /(?<![\w./-])[\w-]+(?:\/[\w-]+){1,2}(?![\w/-])/g;

/** @param origin the site, such as `https://news.example.org`; without it, an address on any site counts */
export function defineMentions({ addresses, ids, phrases }: Forbidden, origin?: string): Mentions {
  const [ownAddresses, ownIds, ownPhrases] = [new Set(addresses), new Set(ids), new Set(phrases)];
  const names = [...ownAddresses, ...ownIds];
  // Most files of a large site mention nothing forbidden, so one fast search is enough for them.
  const search = defineByteSearch([
    ...phrases,
    ...names.filter((name) => name.length >= leastBytes),
  ]);
  const hasShortName = names.some((name) => name.length < leastBytes);
  const lengths = [...new Set(addresses.map(({ length }) => length))].filter((end) => end > 0);
  // An address continues with a slash or an extension: /releases/vigil/, /releases/vigil.txt. A takedown asks for every path.
  const isUnder = (address: string) =>
    lengths.some((end) => isEnd(address, end) && ownAddresses.has(address.slice(0, end)));
  return {
    isOwn: (path) => isUnder(`/${path}`),
    isIn(text) {
      const found = search(Buffer.from(toTyped(text)));
      if (found.some((phrase) => ownPhrases.has(phrase))) return true;
      if (found.length === 0 && !hasShortName) return false;
      for (const [, site, address] of text.matchAll(anyAddress))
        if ((!site || origin === undefined || site === origin) && isUnder(address!)) return true;
      for (const [id] of text.matchAll(anyId)) if (ownIds.has(id)) return true;
      return false;
    },
  };
}

/** Whether an address may end there and go on. */
const isEnd = (address: string, end: number): boolean =>
  end === address.length || address[end] === '/' || address[end] === '.';
