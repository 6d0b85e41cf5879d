import { createHash } from 'node:crypto';
import { getLocales, type Locale } from '../newsroom/locale.ts';
import { getNewsroom } from '../newsroom/read-newsroom.ts';

/** What Astro needs to build one page of a dynamic route. */
export interface StaticPath<V> {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: { readonly view: V };
  /** Hash of the view: a page whose view is unchanged is not rendered again. */
  readonly cacheKey: string;
}

/**
 * The pages of a route, in every language.
 * @param param name of the route's rest parameter: `release` in `[...release].astro`
 * @param getViews the route's views in one locale
 */
export async function toStaticPaths<V extends { readonly path: string }>(
  param: string,
  getViews: (locale: Locale, locales: readonly Locale[]) => Promise<V[]>,
): Promise<StaticPath<V>[]> {
  const locales = getLocales(await getNewsroom());
  const views = await Promise.all(locales.map((locale) => getViews(locale, locales)));
  return views.flat().map((view) => ({
    params: { [param]: toParam(view.path) },
    props: { view },
    cacheKey: toCacheKey(view),
  }));
}

/** Astro's rest parameter: the path without the slashes around it; undefined for the front page. */
function toParam(path: string): string | undefined {
  return path.replace(/^\/|\/$/g, '') || undefined;
}

/** The hash of a view. Views are plain data with keys in a fixed order, so equal views have equal text. */
export function toCacheKey(view: unknown): string {
  return createHash('sha256').update(JSON.stringify(view)).digest('hex');
}
