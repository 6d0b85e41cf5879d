import { findUncovered } from '../model/content-types/testimony.ts';
import type { ContentType } from '../model/content-types/content-type.ts';
import { isBlank } from '../model/fields/optional.ts';
import { getValueAt, isGroup, isSameValue } from '../model/fields/written-value.ts';
import type { EntryData } from './parsed-source.ts';

/** A translation that follows a change of its other language. */
export interface AlignedValues {
  readonly data: EntryData;
  /** The fields in which it changes, such as `consent.scopes`. */
  readonly fields: readonly string[];
  /** Those of them that it loses. */
  readonly removed: readonly string[];
}

/** What must be the same in every language. A revocation counts in all of them without being written there. */
const common = {
  kind: ['kind'],
  // Each kind demands some of them, and forbids others.
  groups: ['person', 'consent', 'secondApprover', 'hearing', 'event'],
  // It is one event, and calendars know it by one id.
  event: [
    ...['event.start', 'event.end', 'event.timeZone', 'event.calledOff'],
    ...['hearing.start', 'hearing.end', 'hearing.timeZone'],
  ],
  consent: ['consent.reference', 'consent.reviewBy', 'consent.scopes'],
  // One value: no real name may ever be called a pseudonym.
  name: ['person.displayName', 'person.pseudonym'],
} as const;

/** From when each of these fields lets readers see an entry. */
const openings = {
  draft: (value: unknown) => (value === true ? Infinity : -Infinity),
  embargoedUntil: (value: unknown) => Date.parse(String(value)) || -Infinity,
};

/**
 * Brings a change of what must be the same in every language into a translation: the kind, the time of an event, the consent,
 * and a name that becomes a pseudonym or a real one. Of a pseudonym, each language may have its own wording. If the
 * translation would have appeared at the same time, it waits as long as the entry; it never appears earlier.
 * @param before the changed entry as it was
 * @param after the changed entry as it is now
 * @param now milliseconds since 1970-01-01T00:00Z
 * @param keepsOwn whether the translation keeps what it has changed itself, as a draft does
 */
export function alignValues(
  translation: EntryData,
  before: EntryData,
  after: EntryData,
  now: number,
  keepsOwn = false,
): AlignedValues {
  const wasRevoked = isRevoked(before, now);
  const shared = listShared(after, now).filter(
    (path) =>
      (wasRevoked || !isSame(before, after, path)) &&
      !(keepsOwn && !isSame(translation, before, path)),
  );
  return follow(translation, after, [
    ...(shared.includes('kind') ? listGroups(translation, before, after) : []),
    ...shared,
    ...(isPseudonym(before) === isPseudonym(after) ? [] : listName(translation, after)),
    ...listDelays(translation, before, after),
  ]);
}

/**
 * Brings what an entry that was never published has changed of the consent into a translation. When readers see a translation,
 * and under which name, it never decides.
 * @param begun the entry as it was begun
 * @param keepsOwn as of `alignValues`
 */
export const alignConsent = (
  translation: EntryData,
  begun: EntryData,
  entry: EntryData,
  now: number,
  keepsOwn = false,
): AlignedValues =>
  follow(
    translation,
    entry,
    (isRevoked(entry, now) ? [] : common.consent).filter(
      (path) => !isSame(begun, entry, path) && !(keepsOwn && !isSame(translation, begun, path)),
    ),
  );

/**
 * Whether a translation gets what an entry has changed of the consent since it was begun: its own is still that one. Then only
 * the consent differs.
 */
export const leadsConsent = (entry: EntryData, begun: EntryData, translation: EntryData): boolean =>
  common.consent.every((path) => isSame(begun, translation, path)) &&
  isSame(entry, translation, 'kind') &&
  isPseudonym(entry) === isPseudonym(translation);

/** Brings what must be the same in every language from a published translation into an entry that was never published. */
export const alignNewValues = (entry: EntryData, translation: EntryData, now: number) =>
  follow(entry, translation, [
    ...(isSame(entry, translation, 'kind') ? [] : listGroups(entry, entry, translation)),
    ...listShared(translation, now),
    ...listName(entry, translation),
  ]);

/** While a revocation counts, all are off the site, and nothing in a translation may stop that. */
const listShared = (wanted: EntryData, now: number): string[] => [
  ...common.kind,
  ...common.event,
  ...(isRevoked(wanted, now) ? [] : common.consent),
];

/**
 * What lets readers see an entry later than before, and its translation at the same time as the entry. A date that is the end
 * of the embargo moves with it.
 */
const listDelays = (own: EntryData, before: EntryData, after: EntryData): string[] =>
  Object.entries(openings).flatMap(([path, toTime]) => {
    const [is, was, others] = [after, before, own].map((one) => toTime(one[path]));
    if (!(is! > was!) || others !== was) return [];
    return path === 'embargoedUntil' && [own, after].every(isDatedByEmbargo)
      ? [path, 'datePublished']
      : [path];
  });

const isDatedByEmbargo = ({ datePublished, embargoedUntil }: EntryData) =>
  Date.parse(String(datePublished)) === Date.parse(String(embargoedUntil));

const listName = (own: EntryData, wanted: EntryData): readonly string[] =>
  isPseudonym(own) === isPseudonym(wanted) ? [] : common.name;

/** The groups that a change of the kind adds or removes. */
const listGroups = (own: EntryData, before: EntryData, after: EntryData): string[] =>
  common.groups.filter((name) => {
    const isGone = isBlank(after[name]) && !isBlank(before[name]);
    // Else the testimony would become public again.
    if (isGone && name === 'consent' && getValueAt(own, 'consent.revoked')) return false;
    return isGone || isBlank(own[name]);
  });

/** Takes values over. What the consent then no longer covers is lost. */
function follow(own: EntryData, wanted: EntryData, paths: readonly string[]): AlignedValues {
  const data = structuredClone(own) as Record<string, unknown>;
  const fields: string[] = [];
  const set = (path: string, value: unknown) => {
    if (isSameValue(getValueAt(data, path), value)) return;
    const [name, inner] = path.split('.') as [string, string?];
    if (inner === undefined) data[name] = value;
    else if (isGroup(data[name])) data[name] = { ...data[name], [inner]: value };
    else return;
    fields.push(path);
  };
  for (const path of paths) set(path, getValueAt(wanted, path));
  if (!isBlank(data['consent']) && fields.some((path) => path.startsWith('consent')))
    for (const { scope, field } of findUncovered(data)) if (scope !== 'name') set(field, undefined);
  return { data, fields, removed: fields.filter((path) => getValueAt(data, path) === undefined) };
}

/** Whether an entry shows no more of a person, and no longer, than another. */
export function isNarrower(entry: EntryData, other: EntryData): boolean {
  const [own, wider] = [entry, other].map((one) => ({
    scopes: new Set([getValueAt(one, 'consent.scopes') ?? []].flat()),
    end: Date.parse(String(getValueAt(one, 'consent.reviewBy'))),
  }));
  return (
    own!.scopes.isSubsetOf(wider!.scopes) &&
    own!.end <= wider!.end &&
    (isPseudonym(entry) || !isPseudonym(other))
  );
}

/**
 * Whether nothing that somebody has to translate differs in an entry from before: only the kind, the time of an event and the
 * consent, with what they take away, that a name is a pseudonym, or what is internal. What holds words, such as a pseudonym,
 * is to be translated also where it is carried over.
 */
export function isSameWording(
  { fields }: ContentType,
  before: EntryData,
  after: EntryData,
  now: number,
): boolean {
  const isGone = (name: string) => isBlank(after[name]) && !isSame(before, after, 'kind');
  const { data } = follow(before, after, [
    ...common.groups.filter(isGone),
    ...listShared(after, now),
    'person.pseudonym',
    // Set with a moved event.
    'dateModified',
  ]);
  const names = Object.keys(fields).filter((name) => !fields[name]!.internal);
  return [...names, 'body'].every((name) => isSameValue(data[name], after[name]));
}

/** Whether a translation needs nothing of what somebody has to translate: where the entry was changed, it is the same, such as an end of both. */
export function isFollowed(
  type: ContentType,
  before: EntryData,
  after: EntryData,
  translation: EntryData,
  now: number,
): boolean {
  const names = Object.keys({ ...before, ...after }).filter((name) =>
    isSame(after, translation, name),
  );
  const followed = Object.fromEntries(names.map((name) => [name, after[name]]));
  return isSameWording(type, { ...before, ...followed }, after, now);
}

const isRevoked = (data: EntryData, now: number) =>
  Date.parse(String(getValueAt(data, 'consent.revoked'))) <= now;

const isSame = (one: EntryData, other: EntryData, path: string) =>
  isSameValue(getValueAt(one, path), getValueAt(other, path));

const isPseudonym = (data: EntryData) => getValueAt(data, 'person.pseudonym') === true;
