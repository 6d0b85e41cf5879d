import { defineByteSearch, leastBytes } from '../leak-gate/byte-search.ts';

/** What a site may not say any more. */
export interface Forbidden {
  /** Addresses without the ending or the closing slash, `/releases/vigil`, or of one file, `/media/x.pdf`. */
  readonly addresses: readonly string[];
  /** Names of entries as data have them: `en/releases/vigil`, `releases/2011/vigil`. */
  readonly ids: readonly string[];
  /** Words that are in nothing that is public, as `findSecrets` gives them. */
  readonly phrases: readonly string[];
}

export interface Mentions {
  /** Whether a file of the site, by its path, belongs to what is forbidden. */
  isOwn(path: string): boolean;
  /** Whether a text names an address or an id of it, or says its words. */
  isIn(text: string): boolean;
}

/** An address on some site: with its origin, or after what cannot be the end of another address. */
const anyAddress = /(?:(https?:\/\/[\w.:[\]-]+)|(?<![\w.~%:/-]))(\/[\w~%-][\w.~%/-]*)/g;
const anyId = /(?<![\w./-])[\w-]+(?:\/[\w-]+){1,2}(?![\w/-])/g;

/** @param origin of the site, such as `https://news.example.org`; without it, an address on any site counts */
export function defineMentions({ addresses, ids, phrases }: Forbidden, origin?: string): Mentions {
  const [ownAddresses, ownIds] = [new Set(addresses), new Set(ids)];
  const names = [...ownAddresses, ...ownIds];
  // Of a large site, few files say anything of it: most are done after one fast search.
  const search = defineByteSearch([
    ...phrases,
    ...names.filter((name) => name.length >= leastBytes),
  ]);
  const hasShortName = names.some((name) => name.length < leastBytes);
  // An address goes on with a slash or an ending: /releases/vigil/, /releases/vigil.txt.
  const isUnder = (address: string) =>
    ownAddresses.has(address) ||
    [...address.matchAll(/[/.]/g)].some(({ index }) => ownAddresses.has(address.slice(0, index)));
  return {
    isOwn: (path) => isUnder(`/${path}`),
    isIn(text) {
      const found = search(Buffer.from(text));
      if (found.some((index) => index < phrases.length)) return true;
      if (found.length === 0 && !hasShortName) return false;
      for (const [, site, address] of text.matchAll(anyAddress))
        if ((!site || origin === undefined || site === origin) && isUnder(address!)) return true;
      for (const [id] of text.matchAll(anyId)) if (ownIds.has(id)) return true;
      return false;
    },
  };
}
