import type { Thing } from 'schema-dts';
import type { ArticleView, AttachmentView } from '../../entries/views.ts';
import { getMessages } from '../../languages/get-messages.ts';
import type { PublicationName } from '../../model/content-types/collections.ts';
import { getBareType } from '../../publishing/addresses/media-type.ts';
import type { Head } from './head.ts';
import { toPublisher } from './organization-node.ts';
import { toPageHead, type SharedImage } from './page-head.ts';

/** The picture of an entry in shared links: its own, or its social card. */
export function toArticleImage(view: ArticleView): SharedImage {
  return view.picture ?? view.card ?? view.site.card;
}

/** The id of an entry in the graph of its page. */
export const toArticleId = ({ path, site }: Pick<ArticleView, 'path' | 'site'>): string =>
  `${site.url}${path}#text`;

/** Properties of schema.org's CreativeWork that every publication has. */
export function toCreativeWork(view: ArticleView) {
  const { site, language, topics, attachments, corrections } = view;
  const url = `${site.url}${view.path}`;
  const image = toArticleImage(view);
  const translations = view.translations.filter(({ withdrawn }) => !withdrawn);
  return {
    '@id': toArticleId(view),
    mainEntityOfPage: url,
    url,
    headline: view.headline,
    description: view.summary,
    inLanguage: language,
    datePublished: view.datePublished.iso,
    ...(view.dateModified && { dateModified: view.dateModified.iso }),
    image: {
      '@type': 'ImageObject',
      url: `${site.url}${image.src}`,
      width: `${image.width} px`,
      height: `${image.height} px`,
      ...(view.picture?.caption && { caption: view.picture.caption }),
      ...(view.picture?.credit && { creditText: view.picture.credit }),
    },
    publisher: toPublisher(site),
    isAccessibleForFree: true,
    ...(topics.length > 0 && {
      about: topics.map(({ name, href }) => ({
        '@type': 'Thing' as const,
        name,
        url: `${site.url}${href}`,
      })),
    }),
    ...(attachments.length > 0 && {
      associatedMedia: attachments.map((attachment) => toMediaObject(attachment, site.url)),
    }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment' as const,
        datePublished: date.iso,
        text,
      })),
    }),
    ...(translations.length > 0 && {
      workTranslation: translations.map((translation) => ({
        '@id': toArticleId({ path: translation.href, site }),
      })),
    }),
  } as const;
}

/** A document to download. */
export function toMediaObject({ title, href, bytes }: AttachmentView, siteUrl: string) {
  return {
    '@type': 'MediaObject' as const,
    name: title,
    contentUrl: `${siteUrl}${href}`,
    encodingFormat: getBareType(href),
    contentSize: `${bytes} B`,
  };
}

/**
 * The head of an entry in a section, with Open Graph's properties of an article.
 * @param authors addresses of their pages
 */
export function toArticleHead(
  view: ArticleView,
  section: PublicationName,
  nodes: readonly Thing[],
  authors: readonly string[] = [],
): Head {
  const { datePublished, dateModified, site, topics } = view;
  const { kinds, sections } = getMessages(view.language);
  return toPageHead(view, {
    type: 'article',
    image: toArticleImage(view),
    properties: [
      ['article:published_time', datePublished.iso],
      ...(dateModified ? [['article:modified_time', dateModified.iso] as const] : []),
      ['article:section', kinds[view.kind]],
      ...authors.map((href) => ['article:author', `${site.url}${href}`] as const),
      ...topics.map(({ name }) => ['article:tag', name] as const),
    ],
    crumbs: [{ label: sections[section], href: site.sections[section] }],
    nodes,
  });
}
