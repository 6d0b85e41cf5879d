/** What ordering needs of an entry. */
export interface Dated {
  readonly id: string;
  /** ISO 8601 with offset. */
  readonly datePublished: string;
}

/** Sorts newest first; entries of one moment are sorted by id, so that all builds are equal. */
export function toNewestFirst<T extends Dated>(entries: readonly T[]): T[] {
  return entries.toSorted(
    (a, b) =>
      Date.parse(b.datePublished) - Date.parse(a.datePublished) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
