import {
  getChangeParts,
  undatedPart,
  type DatedEntry,
} from '../entries/data-views/change-parts.ts';
import type { Newsroom } from '../entries/newsroom/public-newsroom.ts';
import {
  changePartsPath,
  changesPath,
  getChangePartPath,
} from '../outputs/api/addresses/api-addresses.ts';
import { formatChanges, toChangePart, toChangeParts } from '../outputs/api/change-list.ts';
import type { SitemapFile } from '../entries/views.ts';
import { toPublicationName } from './publications.ts';
import { toWithdrawalName } from './other-entries.ts';
import type { Changes } from '../outputs/api/resources/changes.ts';
import { toFile, type Contribution, type Output } from './subject.ts';

/**
 * The documents to which all subjects contribute.
 * @param records what the subjects contribute, by their names
 */
export function toCollectedOutputs(
  newsroom: Newsroom,
  records: ReadonlyMap<string, { readonly contribution: Contribution }>,
): Output[] {
  const { siteUrl } = newsroom;
  const others: Changes['others'] = [];
  const sitemaps: SitemapFile[] = [];
  for (const { contribution } of records.values()) {
    others.push(...(contribution.others ?? []));
    sitemaps.push(...(contribution.sitemaps ?? []));
  }
  const parts = [...getChangeParts(newsroom)].map(([name, entries]) => {
    const changes = entries.flatMap(
      (entry) => records.get(toName(entry))?.contribution.changes ?? [],
    );
    const path = getChangePartPath(name);
    return { path, view: toChangePart(siteUrl, path, changes, name === undatedPart ? others : []) };
  });
  const changes = parts.flatMap(({ view }) => view.changes);
  return [
    toFile('api-all-changes', changesPath, formatChanges(siteUrl, changesPath, changes, others)),
    ...parts.map(({ path, view }) => toFile('api-changes', path, view)),
    toFile(
      'api-change-parts',
      changePartsPath,
      toChangeParts(
        siteUrl,
        parts.map(({ view }) => view),
      ),
    ),
    toFile('sitemap-index', '/sitemap.xml', {
      siteUrl,
      files: sitemaps,
    }),
  ];
}

const toName = ({ locale, entry }: DatedEntry) =>
  'withdrawn' in entry ? toWithdrawalName(locale, entry) : toPublicationName(entry);
