/** What ordering needs of an entry. */
export interface Dated {
  readonly id: string;
  /** ISO 8601 with offset. */
  readonly datePublished: string;
}

/** Sorts newest first; entries of one moment are sorted by id, so that all builds are equal. */
export function toNewestFirst<T extends Dated>(entries: readonly T[]): T[] {
  // To parse the moments in each comparison takes most of the time.
  return entries
    .map((entry) => ({ entry, id: entry.id, time: Date.parse(entry.datePublished) }))
    .sort((a, b) => b.time - a.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ entry }) => entry);
}
