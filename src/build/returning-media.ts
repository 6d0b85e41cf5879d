import type { Versions } from '../versions/versions.ts';
import {
  getDocumentTitle,
  getMediaAddresses,
  toEntryDocument,
  type EntryDocument,
} from './entry-documents.ts';

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
  const documents: EntryDocument[] = [];
  for (const [path, { digest }] of versions.getOutputs(former)) {
    if (path.startsWith('media/') && !outputs.has(path)) gone.add(`/${path}`);
    const document = toEntryDocument(path, digest);
    if (document && outputs.get(path)?.digest !== digest) documents.push(document);
  }
  if (gone.size === 0) return [];
  return documents
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap(({ digest }) => {
      const text = versions.store.read(digest)?.toString() ?? '';
      const own = getMediaAddresses(text).filter((address) => gone.has(address));
      // Topics and people also list publications, with their pictures.
      for (const address of own) gone.delete(address);
      return own.length > 0 ? (getDocumentTitle(text) ?? []) : [];
    });
}
