import { getMessages } from '../../languages/get-messages.ts';
import { getListed } from '../newsroom/entry-index.ts';
import { toEntryCard } from '../view-parts/cards.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { EmbedListView } from '../embed-views.ts';
import { toPageShell } from '../view-parts/page-shell.ts';

/** As many as fit into a column beside an article. */
const latestCount = 10;

/** The latest releases, for an iframe on another site. */
export async function getEmbedList(locale: Locale): Promise<EmbedListView> {
  const latest = getListed(locale, 'releases').slice(0, latestCount);
  const { latestReleases } = getMessages(locale.language).front;
  return {
    ...(await toPageShell(locale, {
      path: locale.permalinks.section('releases'),
      title: latestReleases,
      description: latestReleases,
      translations: [],
    })),
    entries: await Promise.all(latest.map((entry) => toEntryCard(locale, entry))),
  };
}
