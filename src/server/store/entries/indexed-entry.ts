import { parseEntryData } from '../../../editing/edit-source.ts';
import type { EntryData, Extension } from '../../../editing/parsed-source.ts';
import {
  toSearchableEntry,
  type SearchableEntry,
} from '../../../model/content-types/searchable-entry.ts';
import type { ContentType } from '../../../model/content-types/content-type.ts';
import { isDateTime } from '../../../model/fields/date.ts';
import type { Location } from '../../../model/location.ts';
import { getEvent } from '../../../publishing/visibility/event-change.ts';
import type { Publishable } from '../../../publishing/visibility/lifecycle.ts';
import { toFailSafeValues } from '../../../publishing/visibility/fail-safe-values.ts';
import { toPublishable } from '../../../publishing/visibility/entry-state.ts';
import { getEntryType, type ContentPath } from './content-path.ts';
import { toShownPerson } from './shown-person.ts';
import { attempt } from '../../../model/attempt.ts';
import type { Values } from '../../../model/fields/written-value.ts';

/** What the index knows of a published entry: enough to list, sort, filter, group and search it. */
export interface IndexedEntry {
  /** `content/…` */
  readonly path: string;
  /** Blob id. */
  readonly id: string;
  /** Undefined for settings. */
  readonly location: Location | undefined;
  /** The unchecked fields that lists show, and by which they are sorted and grouped. */
  readonly listed: Values;
  /** As the entry says, without what its translations say. */
  readonly publishable: Publishable;
  /** The event of a release or testimony that takes place, if its start can be read. */
  readonly event?: { readonly start: string };
  /** The consent that counts for its translations, as a takedown reads it: one that cannot be read has ended. */
  readonly consent?: Publishable['consent'];
  /** Whether it is the story of a person with a pseudonym. */
  readonly hidesName: boolean;
  readonly searched: Omit<SearchableEntry, 'text'> & {
    /** As bytes: a string takes twice the memory once it contains a dash or a quotation mark. Undefined if too long to keep. */
    readonly text?: Buffer;
  };
}

/**
 * Reads what the index needs from a source. Of one that cannot be parsed, it knows only the path.
 * @param room most bytes of text to keep
 */
export function toIndexedEntry(
  file: ContentPath,
  { id, source, room }: { readonly id: string; readonly source: string; readonly room: number },
): IndexedEntry {
  const data = parseIfReadable(file.path, source);
  const { title, text, other, date } = toSearchableEntry({ path: file.path, ...data });
  const bytes = toBytes(text);
  const { listing } = getEntryType(file);
  const { start, calledOff } = getEvent(data) ?? {};
  return {
    path: file.path,
    id,
    location: file.location,
    listed: Object.fromEntries(getListedFields(listing).map((name) => [name, data[name]])),
    publishable: toPublishable(data),
    ...(typeof start === 'string' && isDateTime(start) && !calledOff && { event: { start } }),
    ...(file.location && { consent: toFailSafeValues(file.location.collection, data).consent }),
    hidesName: file.location?.collection === 'testimonies' && toShownPerson(data).isPseudonym,
    searched: { title, other, date, ...(bytes.length <= room && { text: bytes }) },
  };
}

/** The text of a source in which words are searched. */
export const getSearchedText = (path: string, source: string): Buffer =>
  toBytes(toSearchableEntry(parseIfReadable(path, source)).text);

const encoder = new TextEncoder();

const toBytes = (text: string) => Buffer.from(encoder.encode(text).buffer);

const getListedFields = (listing: ContentType['listing']) =>
  listing
    ? ['datePublished', 'slug', 'former', listing.title, ...listing.sorts, ...listing.groups]
    : [];

/** The unchecked fields and the body of a source; none if it cannot be parsed. */
export function parseIfReadable(path: string, source: string): EntryData {
  return (
    attempt(() => parseEntryData(source, path.slice(path.lastIndexOf('.') + 1) as Extension)) ?? {}
  );
}
