import { history } from 'decap-cms-core/dist/esm/routing/history';

/** Whether the admin shows the editor of an entry, by Decap's names; of a new one, the slug is empty. */
export function isInEditor(collection: string, slug: string): boolean {
  const path = slug ? `entries/${slug}` : 'new';
  return history.location.pathname === `/collections/${collection}/${path}`;
}
