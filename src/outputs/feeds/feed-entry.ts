import type { FeedItemView, FeedView } from '../../entries/views.ts';
import { markCalledOff } from '../../languages/called-off.ts';
import { getMessages } from '../../languages/get-messages.ts';
import { getFiles } from '../handouts/text-file.ts';
import { getFeedPicture } from './content.ts';
import { toAbsoluteAddress } from '../../publishing/addresses/absolute-html.ts';
import { getBareType } from '../../publishing/addresses/media-type.ts';

/** An entry of a feed before its format: absolute addresses, moments, names. */
export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly published: Date;
  readonly modified: Date | undefined;
  readonly authors: readonly string[];
  /** Kind and topics, by name. */
  readonly categories: readonly string[];
  readonly picture: FeedPicture | undefined;
  readonly documents: readonly FeedDocument[];
}

export interface FeedPicture {
  readonly url: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly credit: string | undefined;
}

export interface FeedDocument {
  readonly url: string;
  readonly type: string;
  readonly title: string;
  /** Length in bytes. */
  readonly bytes: number;
}

/** @param html the whole entry for feed readers, as `toFeedContent` returns it */
export function toFeedEntry(
  item: FeedItemView,
  { site }: Pick<FeedView, 'site'>,
  html: string,
): FeedEntry {
  const picture = getFeedPicture(item);
  return {
    id: item.feedId,
    url: toAbsoluteAddress(item.path, site.url),
    // Feed readers list titles: a person who was invited to an event sees it there.
    title: markCalledOff(item.headline, 'event' in item ? item.event : undefined, item.language),
    summary: item.summary,
    html,
    published: new Date(item.datePublished.iso),
    modified: item.dateModified && new Date(item.dateModified.iso),
    authors: getAuthors(item, site.name),
    categories: [
      getMessages(item.language).kinds[item.kind],
      ...item.topics.map(({ name }) => name),
    ],
    picture: picture && {
      url: toAbsoluteAddress(picture.src, site.url),
      type: getBareType(picture.src),
      width: picture.width,
      height: picture.height,
      alt: picture.alt,
      credit: picture.credit,
    },
    documents: getFiles(item).map(({ href, title, bytes }) => ({
      url: toAbsoluteAddress(href, site.url),
      type: getBareType(href),
      title,
      bytes,
    })),
  };
}

/** The authors of a report, the witness of a testimony, otherwise the organization. */
function getAuthors(item: FeedItemView, site: string): string[] {
  switch (item.kind) {
    case 'report':
      return item.authors.length > 0 ? item.authors.map(({ name }) => name) : [site];
    case 'personal-testimony':
      return [item.person.displayName];
    case 'hearing-testimony':
      return [item.hearing.witness];
    default:
      return [site];
  }
}
