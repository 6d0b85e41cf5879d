import type { ApiNewsroomView } from '../../entries/api-views.ts';
import type { ArticleView, WithdrawalNoticeView } from '../../entries/views.ts';
import { apiRoot, defineAddresses, getSchemaPath } from './addresses/api-addresses.ts';
import { getCollection } from './addresses/collection.ts';
import { getDigest } from './digest.ts';
import { getEntryDigest } from './entry.ts';
import { toDocument } from './resource.ts';
import type { Change, Changes } from './resources/changes.ts';
import { person } from './resources/person.ts';
import { settings } from './resources/settings.ts';
import { topic } from './resources/topic.ts';
import { withdrawal } from './resources/withdrawal.ts';

/** What appeared, changed and was withdrawn, in all languages. It holds nothing that the documents do not. */
export async function toChanges(view: ApiNewsroomView): Promise<Changes> {
  const { url } = defineAddresses(view.siteUrl, '');
  const ofPublications = await Promise.all(view.publications.map(toPublicationChanges));
  const withdrawn = await Promise.all(view.withdrawn.map(toWithdrawalChange));
  return {
    $schema: url(getSchemaPath('changes')),
    api: url(`${apiRoot}changes.json`),
    changes: [...ofPublications.flat(), ...withdrawn].toSorted(
      (a, b) =>
        Date.parse(b.at) - Date.parse(a.at) || compare(a.id, b.id) || compare(a.type, b.type),
    ),
    others: await toOthers(view),
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
  return (await Promise.all([...pages, ...documents])).toSorted((a, b) => compare(a.api, b.api));
}
