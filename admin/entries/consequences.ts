import { readClock } from '../../src/clock.ts';
import { getEventEnd } from '../../src/publishing/dates/event-end.ts';
import { getEvent, hasUnstatedEventChange } from '../../src/publishing/visibility/event-change.ts';
import { getShownName } from '../../src/model/content-types/testimony.ts';
import { toPublishable } from '../../src/publishing/visibility/entry-state.ts';
import {
  closesAt,
  isVisible,
  lifecycle,
  opensAt,
  type Lifecycle,
} from '../../src/publishing/visibility/lifecycle.ts';
import type { Source } from '../formats/entry-format.ts';
import { messages } from '../messages/index.ts';
import { getLanguageName } from '../settings/language-names.ts';
import { formatLongDay, formatMoment } from '../settings/moments.ts';
import { isSharedName, isSpokesperson } from '../../src/publishing/visibility/public-shared.ts';
import type { CheckedPublication } from '../../src/server/store/publication/publish-draft.ts';
import type { SiteState } from '../../src/server/publisher/publisher.ts';
import { toDated } from './dated-values.ts';
import { getEntryLocation } from './entry-location.ts';
import { getFieldLabel } from './field-label.ts';
import type { EntryName } from '../../src/model/entry-name.ts';
import type { EntryData } from '../../src/editing/parsed-source.ts';

const { publish: publishMessages, moment: momentMessages, status: statusMessages } = messages;

/** A draft that is to be published. */
export interface PublishedDraft extends EntryName {
  readonly data: EntryData;
  /** Whether nothing is published of the entry so far. */
  readonly isNew: boolean;
  /** What is published, as far as it is known: readers may not see it. */
  readonly published?: EntryData | undefined;
}

/** Milliseconds: an older text that appears is not where readers look for news, and its year may be a slip. */
const recent = 30 * 24 * 60 * 60 * 1000;

/** What follows for readers from publishing an entry, in sentences: what they see, from when, and until when. */
export function describeConsequences(draft: PublishedDraft): string[] {
  const { data, isNew, published } = draft;
  if (isShared(draft)) return describeShared(draft);
  const entry = toPublishable(toPublished(draft));
  const moment = (value: string | undefined) => formatMoment(value ?? '');
  const now = readClock();
  const state = lifecycle(entry, now);
  const before = published && lifecycle(toPublishable(published), now);
  const isFirst = isNew || (before && before !== 'public');
  const end = closesAt(entry);
  const ends = end === undefined ? [] : [publishMessages.ends(moment(end))];
  const coming = [...describeComingCorrections(data, now), ...describePastEvent(draft, now)];
  const waits = [...describeMissedEvent(data, opensAt(entry)), ...ends];
  if (state === 'public' && isFirst) {
    const { datePublished = '' } = entry;
    const isOld = now - Date.parse(datePublished) > recent;
    const dated = isOld ? [publishMessages.dated(formatLongDay(datePublished))] : [];
    return [publishMessages.now, ...dated, ...describeRenewed(draft), ...coming, ...ends];
  }
  if (state === 'public') {
    const isUnstated = published && hasUnstatedEventChange(published, data, now);
    const event = isUnstated ? [publishMessages.event] : [];
    return [publishMessages.changes, ...event, ...coming, ...ends];
  }
  if (state === 'scheduled') {
    const { type } = getEntryLocation(draft);
    const label = getFieldLabel(type, 'datePublished');
    return [publishMessages.scheduled(moment(entry.datePublished), label), ...waits];
  }
  if (state === 'embargoed')
    return [publishMessages.embargoed(moment(entry.embargoedUntil)), ...waits];
  if (state === 'expired') return [publishMessages.expired(moment(entry.expires))];
  if (state === 'withdrawn' && before === state) return [publishMessages.staysWithdrawn];
  if (state === 'consent-lapsed' && before !== 'public')
    return [publishMessages[state], describeRenewal(draft)];
  return [publishMessages[state]];
}

/** Says from when readers see a correction whose moment has not come: most often it is a slip of the day. */
function describeComingCorrections({ corrections }: PublishedDraft['data'], now: number): string[] {
  const all = Array.isArray(corrections) ? (corrections as readonly { date?: unknown }[]) : [];
  return all.flatMap(({ date }) =>
    typeof date === 'string' && Date.parse(date) > now
      ? [publishMessages.correction(formatMoment(date))]
      : [],
  );
}

/** Says that an event is over by the date that it gets: most often it is a slip of the month or year. */
function describePastEvent({ data, published }: PublishedDraft, now: number): string[] {
  const isOver = (values: PublishedDraft['data'] = {}) =>
    getEventEnd({ start: '', ...getEvent(values) }) <= now;
  return isOver(data) && !isOver(published) ? [publishMessages.eventOver] : [];
}

/** Says that an event ends, or begins, before the text that invites to it appears. */
function describeMissedEvent(data: PublishedDraft['data'], opens: number): string[] {
  const event = { start: '', ...getEvent(data) };
  if (getEventEnd(event) <= opens) return [publishMessages.eventEndsBefore];
  return Date.parse(event.start) < opens ? [publishMessages.eventBeginsBefore] : [];
}

/** Says in which other languages readers see the text again, or no longer. */
export const describeOtherLanguages = (visibility: CheckedPublication['visibility'] = []) =>
  visibility.flatMap(({ language, isPublic, until, own }): string[] => {
    if (own) return [];
    const name = getLanguageName(language);
    if (isPublic && !until) return [publishMessages.returns(name)];
    return [publishMessages.leaves(name, until && formatMoment(until))];
  });

/** Says what staff change when a person whose consent has ended agrees again. */
export function describeRenewal({ data, ...name }: EntryName & { data: EntryData }): string {
  const { type, language } = getEntryLocation(name);
  const toLabel = (field: string) => getFieldLabel(type, `consent.${field}`);
  const revoked = toPublishable(data).consent?.revoked;
  if (revoked === undefined || Date.parse(revoked) > readClock())
    return statusMessages.renew(toLabel('reviewBy'));
  const { consent } = data as { readonly consent?: { readonly revoked?: unknown } | null };
  const codes = (data.$source as Source | undefined)?.consent?.revokedIn ?? [];
  const all = consent?.revoked && language ? [language, ...codes] : codes;
  return statusMessages.restore(toLabel('revoked'), all.map(getLanguageName).join(', '));
}

/** The values of an entry as its publication leaves them. */
export const toPublished = ({ data, published, ...name }: PublishedDraft) =>
  toDated(getEntryLocation(name).type, data, published);

/** Says which date a publication gives an entry, where the form shows another: the end of an embargo moves with it. */
export function describeMovedDate(draft: PublishedDraft): string[] {
  const [shown, dated] = [draft.data, toPublished(draft)].map(({ datePublished }) => datePublished);
  const isMoved = typeof dated === 'string' && Boolean(shown) && shown !== dated;
  return isMoved ? [momentMessages.follows(formatMoment(dated))] : [];
}

/** Says that a publication takes an entry off the site, if readers see it until then. */
export function describeLeaving(draft: PublishedDraft): string[] {
  if (isShared(draft)) return [];
  const [before, after] = getStates(draft);
  return before === 'public' && after !== 'public' ? [publishMessages.leavesNow] : [];
}

/** Says that a publication shows a text of which readers see nothing because its consent has ended, if that is so. */
export function describeRenewed(draft: PublishedDraft): string[] {
  if (isShared(draft)) return [];
  const [before, after] = getStates(draft);
  if (before !== 'consent-lapsed' || after !== 'public') return [];
  const { consent } = toPublishable(draft.published!);
  return [publishMessages.renewed(formatMoment(closesAt({ consent })!))];
}

/** Asks whether another name of a person is a pseudonym: otherwise, nothing asks if a later text has the former one. */
export function describeRenamed({ data, published, ...name }: PublishedDraft): string[] {
  const { type } = getEntryLocation(name);
  const [from, to] = [published ?? {}, data].map(getShownName);
  const { person } = data as { readonly person?: { readonly pseudonym?: unknown } | null };
  const isAsked = type.name === 'testimonies' && data['kind'] !== 'hearing' && !person?.pseudonym;
  if (!isAsked || !from || !to || from === to) return [];
  return [publishMessages.renamed(from, to, getFieldLabel(type, 'person.pseudonym'))];
}

/** Whether readers see something of an entry before its publication or after it. */
export const concernsReaders = (draft: PublishedDraft): boolean =>
  isShared(draft) || getStates(draft).some((state) => state && isVisible(state));

/** The states of an entry before its publication and after it. */
function getStates(draft: PublishedDraft): (Lifecycle | undefined)[] {
  const now = readClock();
  return [draft.published, toPublished(draft)].map(
    (data) => data && lifecycle(toPublishable(data), now),
  );
}

export const isShared = (name: EntryName) => getEntryLocation(name).type.layout === 'shared';

/**
 * Says that readers do not see a publication until other content is corrected, if that keeps the site from being built.
 * @param file of the entry that is published, below the content folder: publishing it may correct it
 */
export function describeFailure(site: SiteState | undefined, file: string | undefined): string[] {
  if (site?.state !== 'failed') return [];
  const { problems = [], cause } = site;
  const isBroken = cause !== undefined || problems.some((problem) => problem.file !== file);
  return isBroken ? [publishMessages.failed] : [];
}

/**
 * What follows for readers while the site cannot be built: not that they see it within a minute.
 * @param failure as `describeFailure` says it; empty if the site can be built
 */
export function withFailure(consequences: readonly string[], failure: readonly string[]): string[] {
  const soon: readonly string[] = [publishMessages.now, publishMessages.changes];
  const left = consequences.filter((sentence) => failure.length === 0 || !soon.includes(sentence));
  return [...failure, ...left];
}

/** Whether an entry is that of a person whom the press page names. */
export function isOnPressPage({ collection, slug, data }: PublishedDraft): boolean {
  // The fields may be incomplete.
  const values = { functions: [], ...data };
  return isSharedName(collection) && isSpokesperson({ collection, key: slug, values });
}

/** Shared entries have no moments of their own, and the settings are on the site at once. */
function describeShared(draft: PublishedDraft): string[] {
  if (!isSharedName(draft.collection)) return [publishMessages.settings];
  const ofPerson = isOnPressPage(draft) ? [publishMessages.spokesperson] : [];
  if (!draft.isNew) return [publishMessages.other, ...ofPerson];
  return ofPerson.length > 0 ? ofPerson : [publishMessages.newShared];
}
