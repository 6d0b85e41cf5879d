import type { ApiNewsroomView } from '../../entries/api-views.ts';
import { getChangePartPath } from './addresses/api-addresses.ts';
import { toChanges } from './change-list.ts';
import type { Changes } from './resources/changes.ts';

const known = new WeakMap<object, Map<string, Promise<Changes>>>();

/**
 * One part of the list of changes, made once for each newsroom: the document of the part, the list of parts and the
 * whole list are made from it.
 */
export function getPartChanges<N extends object>(
  newsroom: N,
  name: string,
  toView: (newsroom: N, name: string) => Promise<ApiNewsroomView>,
): Promise<Changes> {
  const parts = known.get(newsroom) ?? new Map<string, Promise<Changes>>();
  known.set(newsroom, parts);
  const part =
    parts.get(name) ??
    toView(newsroom, name).then((view) => toChanges(view, getChangePartPath(name)));
  parts.set(name, part);
  return part;
}
