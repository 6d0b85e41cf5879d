import type { TextKind } from '../entries/views.ts';
import type { PublicationName } from '../model/content-types.ts';

/** The folder in which texts of a kind lie. */
export function getCollection(kind: TextKind): PublicationName {
  if (kind === 'report') return 'reports';
  return kind.endsWith('-testimony') ? 'testimonies' : 'releases';
}
