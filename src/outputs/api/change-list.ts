import type { ApiNewsroomView } from '../../entries/api-views.ts';
import type { ArticleView, WithdrawalNoticeView } from '../../entries/views.ts';
import {
  changePartsPath,
  changesPath,
  defineAddresses,
  getSchemaPath,
} from './addresses/api-addresses.ts';
import { getCollection } from './addresses/collection.ts';
import { getDigest } from './digest.ts';
import { getEntryDigest } from './entry.ts';
import { toDocument } from './resource.ts';
import type { Change, ChangeParts, Changes } from './resources/changes.ts';
import { person } from './resources/person.ts';
import { settings } from './resources/settings.ts';
import { topic } from './resources/topic.ts';
import { withdrawal } from './resources/withdrawal.ts';

/**
 * What appeared, changed and was withdrawn. It holds nothing that the documents do not.
 * @param path of the document
 */
export async function toChanges(view: ApiNewsroomView, path: string): Promise<Changes> {
  const ofPublications = await Promise.all(view.publications.map(toPublicationChanges));
  const withdrawn = await Promise.all(view.withdrawn.map(toWithdrawalChange));
  const changes = [...ofPublications.flat(), ...withdrawn];
  return toDocumentOf(view.siteUrl, path, changes, await toOthers(view));
}

/** The whole list of changes, from its parts. */
export const mergeChanges = (siteUrl: string, parts: readonly Changes[]): Changes =>
  toDocumentOf(
    siteUrl,
    changesPath,
    parts.flatMap(({ changes }) => changes),
    parts.flatMap(({ others }) => others),
  );

/** The parts by their addresses, with digests that show which have changed. */
export async function toChangeParts(
  siteUrl: string,
  parts: readonly Changes[],
): Promise<ChangeParts> {
  const { url } = defineAddresses(siteUrl, '');
  return {
    $schema: url(getSchemaPath('changeParts')),
    api: url(changePartsPath),
    parts: await Promise.all(
      parts.map(async (part) => ({ api: part.api, digest: await getDigest(part) })),
    ),
  };
}

function toDocumentOf(
  siteUrl: string,
  path: string,
  changes: readonly Change[],
  others: Changes['others'],
): Changes {
  const { url } = defineAddresses(siteUrl, '');
  return {
    $schema: url(getSchemaPath('changes')),
    api: url(path),
    changes: changes.toSorted(
      (a, b) =>
        Date.parse(b.at) - Date.parse(a.at) || compare(a.id, b.id) || compare(a.type, b.type),
    ),
    others: others.toSorted((a, b) => compare(a.api, b.api)),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function toPublicationChanges(
  view: ApiNewsroomView['publications'][number],
): Promise<Change[]> {
  const { corrections, datePublished, dateModified } = view;
  const identity = { ...toIdentity(view), digest: await getEntryDigest(view) };
  const isCorrection = corrections.some(({ date }) => date.iso === dateModified?.iso);
  return [
    { at: datePublished.iso, type: 'appeared', ...identity },
    ...(dateModified && !isCorrection
      ? [{ at: dateModified.iso, type: 'changed' as const, ...identity }]
      : []),
    ...corrections.map(({ date }) => ({ at: date.iso, type: 'corrected' as const, ...identity })),
  ];
}

async function toWithdrawalChange(view: WithdrawalNoticeView): Promise<Change> {
  const digest = await getDigest(toDocument(withdrawal, view));
  return { at: view.withdrawnOn.iso, type: 'withdrawn', ...toIdentity(view), digest };
}

function toIdentity({ site, language, kind, path }: ArticleView | WithdrawalNoticeView) {
  const collection = getCollection(kind);
  const addresses = defineAddresses(site.url, language);
  return {
    id: addresses.id(collection, path),
    language,
    kind,
    url: addresses.url(path),
    api: addresses.entry(collection, path),
  };
}

/** Documents without a date. */
async function toOthers(view: ApiNewsroomView): Promise<Changes['others']> {
  const pages = view.pages.map(async (page) => ({
    api: defineAddresses(page.site.url, page.language).entry('pages', page.path),
    digest: await getEntryDigest(page),
  }));
  const documents = [
    ...view.topics.map((item) => toDocument(topic, item)),
    ...view.people.map((item) => toDocument(person, item)),
    ...view.settings.map((item) => toDocument(settings, item)),
  ].map(async (document) => ({ api: document.api, digest: await getDigest(document) }));
  return Promise.all([...pages, ...documents]);
}
