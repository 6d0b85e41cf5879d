import type { Environment } from '../environment/environment.ts';
import { getApiSettings } from '../entries/data-views/api-settings.ts';
import { getNews } from '../entries/data-views/news-sitemap.ts';
import { listSitemaps, toSitemaps } from '../entries/data-views/sitemaps.ts';
import { listMonths, toSnapshotMonth } from '../entries/data-views/snapshot/snapshot-months.ts';
import { toSnapshot } from '../entries/data-views/snapshot/to-snapshot.ts';
import type { Locale } from '../entries/newsroom/locale.ts';
import type { Newsroom } from '../entries/newsroom/public-newsroom.ts';
import { apiRoot, getSchemaPath } from '../outputs/api/addresses/api-addresses.ts';
import { schemas, type SchemaName } from '../outputs/api/schemas.ts';
import { toFile, type Subject } from './subject.ts';

/** The documents about the whole newsroom, in all languages. */
export function listWholeNewsroom(
  newsroom: Newsroom,
  locales: readonly Locale[],
  { mediaDir }: Environment,
): Subject[] {
  const { siteUrl } = newsroom;
  return [
    {
      name: 'software',
      make: () =>
        Promise.resolve({
          outputs: [
            toFile('robots', '/robots.txt', { siteUrl }),
            ...(Object.keys(schemas) as SchemaName[]).map((name) =>
              toFile('api-schema', getSchemaPath(name), { name, siteUrl }),
            ),
          ],
        }),
    },
    {
      name: 'start of the API',
      make: async () => {
        const view = await getApiSettings(locales[0]!);
        return {
          outputs: [
            toFile('api-start', `${apiRoot}index.json`, view),
            toFile('openapi', `${apiRoot}openapi.json`, view),
          ],
        };
      },
    },
    {
      name: 'snapshot',
      make: async () => {
        const { snapshot, parts } = await toSnapshot(newsroom, mediaDir);
        return { outputs: [], preview: { newsroom: snapshot, ...parts } };
      },
    },
    ...listMonths(newsroom).map((month) => ({
      name: `snapshot ${month}`,
      make: async () => ({
        outputs: [],
        preview: { [month]: await toSnapshotMonth(newsroom, month) },
      }),
    })),
    ...listSitemaps(locales).map((name) => ({
      name: `sitemap ${name}`,
      make: async () => {
        const files = await toSitemaps(locales, name);
        return {
          outputs: files.map((view) => toFile('sitemap', view.path, view)),
          sitemaps: files.map(({ path }) => ({ path })),
        };
      },
    })),
    {
      name: 'news sitemap',
      make: () => {
        const news = getNews(newsroom);
        const { path, items } = news;
        // A news sitemap without entries is not valid, so on most days there is none.
        if (items.length === 0) return Promise.resolve({ outputs: [] });
        return Promise.resolve({
          outputs: [toFile('sitemap', path, news)],
          sitemaps: [{ path }],
        });
      },
    },
  ];
}
