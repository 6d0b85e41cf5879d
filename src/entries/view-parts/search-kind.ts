import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import type { SearchKind } from '../views.ts';
import { toPublicationKind } from './cards.ts';

/** Where a release is from. */
export const getPlace = (entry: AnyPublicEntry) =>
  entry.collection === 'releases' ? entry.values.dateline : undefined;

/** The kind by which readers find a publication. */
export const getSearchKind = (entry: AnyPublicEntry): SearchKind =>
  toPublicationKind(entry.collection === 'reports' ? 'report' : entry.values.kind);
