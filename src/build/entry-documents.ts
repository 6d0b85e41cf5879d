import { apiCollections, parseEntryPath } from '../outputs/api/addresses/api-addresses.ts';
import type { Output } from '../versions/version.ts';

/** The document of an entry in the API: what a version shows of it. */
export interface EntryDocument {
  readonly digest: Output['digest'];
  /** Its collection among those of the API: publications come first. */
  readonly rank: number;
}

/** The document at a path of a site; undefined for any other file. */
export function toEntryDocument(path: string, digest: Output['digest']): EntryDocument | undefined {
  const entry = parseEntryPath(`/${path}`);
  return entry && { digest, rank: apiCollections.indexOf(entry.collection) };
}

/** Addresses of the pictures and documents that the text of a document names. */
export const getMediaAddresses = (text: string): string[] =>
  text.match(/\/media\/[^"\\\s]+/g) ?? [];

/** The headline or name of an entry. @returns undefined for the notice of a withdrawal, or without a text */
export function getDocumentTitle(text: string | undefined): string | undefined {
  const { headline, name } = JSON.parse(text || '{}') as Record<string, string | undefined>;
  return headline ?? name;
}
