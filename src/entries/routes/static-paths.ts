import type { GetStaticPathsOptions } from 'astro';
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

type GetViews<V> = (locale: Locale, locales: readonly Locale[]) => Promise<V[]>;

/**
 * The pages or documents of a route, in every language. The path of the route's file says which
 * addresses it answers; any other address fails the build.
 * @param getViews the route's views in one locale
 * @param getAddress where a view's page or document is
 */
export function defineStaticPaths<V>(getViews: GetViews<V>, getAddress: (view: V) => string) {
  return async ({ routePattern }: GetStaticPathsOptions): Promise<StaticPath<V>[]> => {
    const locales = getLocales(await getNewsroom());
    const views = await Promise.all(locales.map((locale) => getViews(locale, locales)));
    const getParams = defineParams(routePattern);
    return views.flat().map((view) => ({
      params: getParams(getAddress(view)),
      props: { view },
      cacheKey: toCacheKey(view),
    }));
  };
}

/** The pages of a route, each at the path of its view. */
export const definePagePaths = <V extends { readonly path: string }>(getViews: GetViews<V>) =>
  defineStaticPaths(getViews, ({ path }) => path);

/**
 * Reads from an address what a route's brackets name: `{ locale: 'es', topics: 'temas' }` from `/es/temas/`
 * in `/[...locale]/[topics]`. A file beside a page has the page's address and an ending of its own.
 * Parameters are found as Astro finds them when it answers requests while developing.
 */
function defineParams(route: string) {
  const pattern = route
    .replace(/\.[^\][]+$/, (ending) => `(?:${RegExp.escape(ending)})?`)
    .replace(/\/\[\.{3}(\w+)\]/g, '(?:/(?<$1>.*?))?')
    .replace(/\[(\w+)\]/g, '(?<$1>[^/]+?)');
  const expression = new RegExp(`^${pattern}/?$`);
  /** @throws for an address that the route does not answer */
  return (address: string): StaticPath<unknown>['params'] => {
    const match = expression.exec(address);
    if (!match) throw new Error(`${address} is not an address of the route ${route}.`);
    return { ...match.groups };
  };
}

/** The hash of a view. Views are plain data with keys in a fixed order, so equal views serialize equally. */
export function toCacheKey(view: unknown): string {
  return createHash('sha256').update(JSON.stringify(view)).digest('hex');
}
