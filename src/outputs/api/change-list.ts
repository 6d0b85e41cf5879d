import type { ApiSettingsView, WholeTopicView } from '../../entries/api-views.ts';
import type {
  ArticleView,
  OrdinaryPageView,
  PersonView,
  WithdrawalNoticeView,
} from '../../entries/views.ts';
import { areSame, deriveOnce } from '../../model/derivation.ts';
import { changePartsPath, defineAddresses, getSchemaPath } from './addresses/api-addresses.ts';
import { getCollection } from './addresses/collection.ts';
import { getDigest } from './documents/digest.ts';
import { formatDocument } from './documents/document.ts';
import { getEntryDigest, type EntryView } from './entry.ts';
import { toDocument } from './documents/resource.ts';
import {
  change as changeSchema,
  changes as changesSchema,
  type Change,
  type ChangeParts,
  type Changes,
} from './resources/changes.ts';
import { person } from './resources/person.ts';
import { settings } from './resources/settings.ts';
import { topic } from './resources/topic.ts';
import { withdrawal } from './resources/withdrawal.ts';

/**
 * What appeared, changed and was withdrawn. It holds nothing that the documents do not.
 * @param siteUrl origin of the site
 * @param path of the document
 * @param others documents without a date
 */
export function toChanges(
  siteUrl: string,
  path: string,
  changes: readonly Change[],
  others: Changes['others'],
): Changes {
  const { url } = defineAddresses(siteUrl, '');
  return {
    $schema: url(getSchemaPath('changes')),
    api: url(path),
    changes: toNewestFirst(changes),
    others: others.toSorted((a, b) => compare(a.api, b.api)),
  };
}

/**
 * The same as JSON text, for the list that is as large as the archive: with each publication, nearly all changes are the objects
 * that they were, and so their texts are known.
 */
export function formatChanges(...facts: ChangeFacts): string {
  const { changes, ...others } = toChanges(...facts);
  const document = formatDocument(changesSchema, { ...others, changes: [] });
  return document.replace('"changes":[]', () => `"changes":[${changes.map(formatChange).join()}]`);
}

const formatChange = deriveOnce((change: Change) => JSON.stringify(changeSchema.parse(change)));

function toNewestFirst(changes: readonly Change[]): Change[] {
  const timed = changes.map((change) => ({ change, time: Date.parse(change.at) }));
  timed.sort(
    (a, b) =>
      b.time - a.time || compare(a.change.id, b.change.id) || compare(a.change.type, b.change.type),
  );
  return timed.map(({ change }) => change);
}

/** By the first of the changes in them. */
const known = new WeakMap<Change, { readonly facts: ChangeFacts; readonly part: Changes }>();

type ChangeFacts = Parameters<typeof toChanges>;

/** A part of the changes. Nearly all are the same objects in the next build, so that their digests are known. */
export function toChangePart(...facts: ChangeFacts): Changes {
  const [siteUrl, path, changes, others] = facts;
  const first = changes[0];
  if (!first) return toChanges(...facts);
  const before = known.get(first);
  const isSame =
    before?.facts[0] === siteUrl &&
    before.facts[1] === path &&
    areSame(before.facts[2], changes) &&
    areSame(before.facts[3], others);
  if (isSame) return before.part;
  const part = toChanges(...facts);
  known.set(first, { facts, part });
  return part;
}

/** The parts by their addresses, with digests that show which have changed. */
export function toChangeParts(siteUrl: string, parts: readonly Changes[]): ChangeParts {
  const { url } = defineAddresses(siteUrl, '');
  return {
    $schema: url(getSchemaPath('changeParts')),
    api: url(changePartsPath),
    parts: parts.map((part) => ({ api: part.api, digest: getPartDigest(part) })),
  };
}

const getPartDigest = deriveOnce((part: Changes) => getDigest(part));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** When a publication appeared, changed and was corrected. */
export function toPublicationChanges(view: EntryView & ArticleView): Change[] {
  const { corrections, datePublished, dateUpdated } = view;
  const identity = { ...toIdentity(view), digest: getEntryDigest(view) };
  const isCorrection = corrections.some(({ date }) => date.iso === dateUpdated?.iso);
  return [
    { at: datePublished.iso, type: 'appeared', ...identity },
    ...(dateUpdated && !isCorrection
      ? [{ at: dateUpdated.iso, type: 'changed' as const, ...identity }]
      : []),
    ...corrections.map(({ date }) => ({ at: date.iso, type: 'corrected' as const, ...identity })),
  ];
}

/** When an entry was withdrawn. */
export function toWithdrawalChange(view: WithdrawalNoticeView): Change {
  const digest = getDigest(toDocument(withdrawal, view));
  return { at: view.withdrawnOn.iso, type: 'withdrawn', ...toIdentity(view), digest };
}

function toIdentity({ site, language, feedId, kind, path }: ArticleView | WithdrawalNoticeView) {
  const collection = getCollection(kind);
  const addresses = defineAddresses(site.url, language);
  return {
    id: addresses.id(collection, path),
    feedId,
    language,
    kind,
    url: addresses.url(path),
    api: addresses.entry(collection, path),
  };
}

/** The address of a document without a date, and its digest. */
type DocumentState = Changes['others'][number];

export const toPageState = (page: OrdinaryPageView): DocumentState => ({
  api: defineAddresses(page.site.url, page.language).entry('pages', page.path),
  digest: getEntryDigest(page),
});

const toState = (document: { readonly api: string }): DocumentState => ({
  api: document.api,
  digest: getDigest(document),
});

export const toTopicState = (view: WholeTopicView) => toState(toDocument(topic, view));
export const toPersonState = (view: PersonView) => toState(toDocument(person, view));
export const toSettingsState = (view: ApiSettingsView) => toState(toDocument(settings, view));
