import type { Report } from 'schema-dts';
import type { ReportView } from '../../entries/views.ts';
import { toArticleHead, toCreativeWork, toMediaObject } from './article-parts.ts';
import type { Head } from './head.ts';
import { toOrganizationId } from './organization-node.ts';
import { toPersonId } from './person-node.ts';

/** The head of a report. */
export function toReportHead(view: ReportView): Head {
  const authors = view.authors.map(({ href }) => href);
  return toArticleHead(view, 'reports', [toReportNode(view)], authors);
}

function toReportNode(view: ReportView): Report {
  const { authors, citation, cover, pdf, site, subtitle } = view;
  const article = toCreativeWork(view);
  const { reportNumber, edition, doi } = citation;
  return {
    '@type': 'Report',
    ...article,
    name: subtitle ? `${view.headline}: ${subtitle}` : view.headline,
    ...(subtitle && { alternativeHeadline: subtitle }),
    ...(view.keyFindings.length > 0 && { abstract: view.keyFindings.join(' ') }),
    author:
      authors.length > 0
        ? authors.map(({ name, href }) => ({
            '@type': 'Person' as const,
            '@id': toPersonId(site.url, href),
            name,
            url: `${site.url}${href}`,
          }))
        : { '@id': toOrganizationId(site) },
    ...(reportNumber && { reportNumber }),
    ...(edition && { version: edition }),
    ...(doi && {
      identifier: { '@type': 'PropertyValue' as const, propertyID: 'doi', value: doi },
      sameAs: `https://doi.org/${doi}`,
    }),
    ...(cover && { thumbnailUrl: `${site.url}${cover.src}` }),
    ...(pdf && { encoding: toMediaObject(pdf, site.url) }),
  };
}
