import type { PublicationKind } from '../../../entries/views.ts';
import type { PublicationName } from '../../../model/content-types/collections.ts';

/** The collection of entries of a kind. */
export function getCollection(kind: PublicationKind): PublicationName {
  if (kind === 'report') return 'reports';
  return kind.endsWith('-testimony') ? 'testimonies' : 'releases';
}
