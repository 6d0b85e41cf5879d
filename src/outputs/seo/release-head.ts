import type { NewsArticle } from 'schema-dts';
import type { ReleaseView } from '../../entries/views.ts';
import { getMessages } from '../../languages/get-messages.ts';
import { toArticleHead, toArticleId, toCreativeWork } from './article-parts.ts';
import { toEventNode } from './event-node.ts';
import type { Head } from './head.ts';
import { toOrganizationId } from './organization-node.ts';

/** The head of a release of any kind. */
export function toReleaseHead(view: ReleaseView): Head {
  const events = view.event ? [toEventNode(view, view.event)] : [];
  return toArticleHead(view, 'releases', [toReleaseNode(view), ...events]);
}

function toReleaseNode(view: ReleaseView): NewsArticle {
  const { dateline, report, site, subheadline } = view;
  return {
    '@type': 'NewsArticle',
    ...toCreativeWork(view),
    ...(subheadline && { alternativeHeadline: subheadline }),
    ...(dateline && { dateline }),
    genre: getMessages(view.language).kinds[view.kind],
    author: { '@id': toOrganizationId(site) },
    ...(report && { citation: { '@id': toArticleId({ path: report.href, site }) } }),
  };
}
