import { getMessages } from '../../i18n/get-messages.ts';
import { getPublications } from '../view-parts/article-view.ts';
import { toEntryCard } from '../view-parts/cards.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { EmbedListView } from '../embed-views.ts';
import { toPageShell } from '../view-parts/page-shell.ts';
import { getTombstones } from './withdrawal-notices.ts';
import type { TombstoneView } from '../views.ts';

/** As many as a column beside an article has room for. */
const latestCount = 10;

/** The latest releases, for a frame on another site. */
export async function getEmbedList(locale: Locale): Promise<EmbedListView> {
  const latest = getPublications(locale, 'releases').slice(0, latestCount);
  const { latestReleases } = getMessages(locale.language).front;
  return {
    ...(await toPageShell(locale, {
      path: locale.permalinks.section('releases'),
      title: latestReleases,
      description: latestReleases,
      translations: [],
    })),
    entries: await Promise.all(latest.map((text) => toEntryCard(locale, text))),
  };
}

/** The notices that stand in frames where withdrawn releases stood. */
export async function getEmbedNotices(locale: Locale): Promise<TombstoneView[]> {
  const releases = locale.permalinks.section('releases');
  return (await getTombstones(locale)).filter(({ path }) => path.startsWith(releases));
}
