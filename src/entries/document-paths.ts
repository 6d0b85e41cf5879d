import { getEditions, type Edition } from './edition.ts';
import { getNewsroom } from './read-newsroom.ts';
import { toCacheKey, type StaticPath } from './static-paths.ts';

/**
 * The documents of a route that stand at no page's address, in every language.
 * @param param name of the route's rest parameter
 * @param getViews the route's views in one edition
 * @param toParam where a view's document stands
 */
export async function toDocumentPaths<V>(
  param: string,
  getViews: (edition: Edition, editions: readonly Edition[]) => Promise<V[]>,
  toParam: (view: V) => string,
): Promise<StaticPath<V>[]> {
  const editions = getEditions(await getNewsroom());
  const views = await Promise.all(editions.map((edition) => getViews(edition, editions)));
  return views.flat().map((view) => ({
    params: { [param]: toParam(view) },
    props: { view },
    cacheKey: toCacheKey(view),
  }));
}
