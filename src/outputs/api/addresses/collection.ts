import type { PublicationKind } from '../../../entries/views.ts';
import type { PublicationName } from '../../../model/content-types/collections.ts';

/** The folder in which texts of a kind lie. */
export function getCollection(kind: PublicationKind): PublicationName {
  if (kind === 'report') return 'reports';
  return kind.endsWith('-testimony') ? 'testimonies' : 'releases';
}
