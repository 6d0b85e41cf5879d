import { formatDatelinePlace } from '../../publishing/dateline.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';

/** Where a release is from, as its page says it, whether or not the city was typed in capitals. */
export const getPlace = (entry: AnyPublicEntry) =>
  entry.collection === 'releases' && entry.values.dateline
    ? formatDatelinePlace(entry.values.dateline, entry.language)
    : undefined;
