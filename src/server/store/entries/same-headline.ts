import { getTitleValue } from '../../../model/content-types/entry-title.ts';
import { toSearchableEntry } from '../../../model/content-types/searchable-entry.ts';
import type { Repository } from '../git/repository.ts';
import type { ContentPath } from './content-path.ts';
import type { EntryIndex } from './entry-index.ts';
import type { Link } from './entry-links.ts';
import { isEntryOver } from './shared-consent.ts';
import type { Values } from '../../../model/fields/written-value.ts';

/** Another text with the same headline, and its date. */
export type SameHeadline = Pick<Link, 'path' | 'title'> & { readonly date?: string | undefined };

/**
 * Finds the published texts that readers see, now or later, under the headline that an entry gets, in its language. None for
 * an entry that keeps its headline.
 * @param data unchecked fields that the entry gets
 */
export async function findSameHeadline(
  repository: Repository,
  index: EntryIndex,
  { location, path }: ContentPath,
  data: Values = {},
): Promise<SameHeadline[]> {
  const published = await index.read();
  const { title } = toSearchableEntry({ headline: getTitleValue(data) });
  if (!location?.language || !title || published.entries.get(path)?.searched.title === title)
    return [];
  const now = repository.getNow();
  return [...published.entries.values()].flatMap((entry) => {
    const { listed, publishable, searched } = entry;
    const isSame = searched.title === title && entry.location?.language === location.language;
    if (!isSame || isEntryOver(published, entry.path, now)) return [];
    const { datePublished: date } = publishable;
    return [{ path: entry.path, title: String(getTitleValue(listed)), date }];
  });
}
