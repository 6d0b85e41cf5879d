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
import { toChangeParts, toChanges } from '../outputs/api/change-list.ts';
import { toPublicationName } from './publications.ts';
import { toWithdrawalName } from './other-entries.ts';
import type { Change, Changes } from '../outputs/api/resources/changes.ts';
import { toFile, type Contribution, type Output } from './subject.ts';

/**
 * The documents to which all subjects contribute.
 * @param contributions by the name of the subject
 */
export function toCollectedOutputs(
  newsroom: Newsroom,
  contributions: ReadonlyMap<string, Contribution>,
): Output[] {
  const { siteUrl } = newsroom;
  const all = [...contributions.values()];
  const others = all.flatMap((contribution) => contribution.others ?? []);
  const parts = [...getChangeParts(newsroom)].map(([name, entries]) => {
    const changes = entries.flatMap((entry) => contributions.get(toName(entry))?.changes ?? []);
    const path = getChangePartPath(name);
    return { path, view: toPart(siteUrl, path, changes, name === undatedPart ? others : []) };
  });
  const changes = parts.flatMap(({ view }) => view.changes);
  return [
    toFile('api-changes', changesPath, toChanges(siteUrl, changesPath, changes, others)),
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
      files: all.flatMap(({ sitemaps }) => sitemaps ?? []),
    }),
  ];
}

/** By their newest change. */
const known = new WeakMap<Change, Changes>();

/** A part of the changes. Nearly all are the same objects in the next build, so that their digests are known. */
function toPart(...facts: Parameters<typeof toChanges>): Changes {
  const part = toChanges(...facts);
  const newest = part.changes[0];
  if (!newest) return part;
  const before = known.get(newest);
  const isSame =
    before?.$schema === part.$schema &&
    before.api === part.api &&
    before.changes.length === part.changes.length &&
    before.changes.every((change, index) => change === part.changes[index]);
  if (isSame) return before;
  known.set(newest, part);
  return part;
}

const toName = ({ locale, entry }: DatedEntry) =>
  'withdrawn' in entry ? toWithdrawalName(locale, entry) : toPublicationName(locale, entry);
