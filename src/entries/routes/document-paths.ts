import { getLocales, type Locale } from '../newsroom/locale.ts';
import { getNewsroom } from '../newsroom/read-newsroom.ts';
import { toCacheKey, type StaticPath } from './static-paths.ts';

/**
 * The documents of a route that stand at no page's address, in every language.
 * @param param name of the route's rest parameter
 * @param getViews the route's views in one locale
 * @param toParam where a view's document stands
 */
export async function toDocumentPaths<V>(
  param: string,
  getViews: (locale: Locale, locales: readonly Locale[]) => Promise<V[]>,
  toParam: (view: V) => string,
): Promise<StaticPath<V>[]> {
  const locales = getLocales(await getNewsroom());
  const views = await Promise.all(locales.map((locale) => getViews(locale, locales)));
  return views.flat().map((view) => ({
    params: { [param]: toParam(view) },
    props: { view },
    cacheKey: toCacheKey(view),
  }));
}
