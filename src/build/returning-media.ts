import { apiCollections, parseEntryPath } from '../outputs/api/addresses/api-addresses.ts';
import type { Output } from '../versions/version.ts';
import type { Versions } from '../versions/versions.ts';

/**
 * Finds the entries of a former version with pictures or documents that the newest one has nowhere: they were replaced or
 * removed since, and a roll-back would bring them back.
 * @returns the headlines of publications and pages, then the names of people
 */
export function findReturningMedia(
  versions: Pick<Versions, 'list' | 'getOutputs' | 'store'>,
  former: number,
): string[] {
  const newest = versions.list().find(({ shows }) => shows === undefined);
  if (!newest) return [];
  const outputs = versions.getOutputs(newest.number);
  const gone = new Set<string>();
  const documents: (Pick<Output, 'digest'> & { readonly rank: number })[] = [];
  for (const [path, { digest }] of versions.getOutputs(former)) {
    if (path.startsWith('media/') && !outputs.has(path)) gone.add(`/${path}`);
    const entry = parseEntryPath(`/${path}`);
    if (entry && outputs.get(path)?.digest !== digest)
      documents.push({ digest, rank: apiCollections.indexOf(entry.collection) });
  }
  if (gone.size === 0) return [];
  return documents
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap(({ digest }) => {
      const text = versions.store.read(digest)?.toString() || '{}';
      const own = (text.match(/\/media\/[^"\\\s]+/g) ?? []).filter((address) => gone.has(address));
      // Topics and people also list publications, with their pictures.
      for (const address of own) gone.delete(address);
      const { headline, name } = JSON.parse(text) as Record<string, string | undefined>;
      return own.length > 0 ? (headline ?? name ?? []) : [];
    });
}
