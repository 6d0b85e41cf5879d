import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';

/** Where a release is from. */
export const getPlace = (entry: AnyPublicEntry) =>
  entry.collection === 'releases' ? entry.values.dateline : undefined;
