import { getMessages } from '../i18n/get-messages.ts';
import { getTexts } from './article.ts';
import { toEntryCard } from './cards.ts';
import type { Edition } from './edition.ts';
import type { EmbedListView } from './embed-views.ts';
import { toPageFrame } from './frame.ts';
import { getTombstones } from './tombstones.ts';
import type { TombstoneView } from './views.ts';

/** As many as a column beside an article has room for. */
const latestCount = 10;

/** The latest releases, for a frame on another site. */
export async function getEmbedList(edition: Edition): Promise<EmbedListView> {
  const latest = getTexts(edition, 'releases').slice(0, latestCount);
  const { latestReleases } = getMessages(edition.language).front;
  return {
    ...(await toPageFrame(edition, {
      path: edition.permalinks.section('releases'),
      title: latestReleases,
      description: latestReleases,
      translations: [],
    })),
    entries: await Promise.all(latest.map((text) => toEntryCard(edition, text))),
  };
}

/** The notices that stand in frames where withdrawn releases stood. */
export async function getEmbedNotices(edition: Edition): Promise<TombstoneView[]> {
  const releases = edition.permalinks.section('releases');
  return (await getTombstones(edition)).filter(({ path }) => path.startsWith(releases));
}
