import { findUncovered, getShownName } from '../model/content-types/testimony.ts';
import type { ContentType } from '../model/content-types/content-type.ts';
import { isBlank } from '../model/fields/optional.ts';
import { isGroup, isSameValue } from '../model/fields/written-value.ts';
import type { EntryData } from './parsed-source.ts';

/** A translation that follows a change of its other language. */
interface AlignedValues {
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
  consent: ['consent.reference', 'consent.reviewBy', 'consent.scopes'],
  // One value: no real name may ever be called a pseudonym.
  name: ['person.displayName', 'person.pseudonym', 'hearing.witness'],
} as const;

/** From when each of these fields lets readers see an entry. */
const openings = {
  draft: (value: unknown) => (value === true ? Infinity : -Infinity),
  embargoedUntil: (value: unknown) => Date.parse(String(value)) || -Infinity,
};

/**
 * Brings a change of what must be the same in every language into a translation: the kind, the consent, another witness of
 * a hearing, and a name that becomes a pseudonym, another one, or a real name. It loses what the consent no longer covers.
 * If it would have appeared at the same time, it waits as long as the entry; it never appears earlier.
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
  const data = structuredClone(translation) as Record<string, unknown>;
  const fields: string[] = [];
  const set = (path: string, value: unknown) => {
    if (isSameValue(getValue(data, path), value)) return;
    const [name, inner] = path.split('.') as [string, string?];
    if (inner === undefined) data[name] = value;
    else if (isGroup(data[name])) data[name] = { ...data[name], [inner]: value };
    else return;
    fields.push(path);
  };
  const setGroup = (name: string) => {
    const isGone = isBlank(after[name]) && !isBlank(before[name]);
    // Else the testimony would become public again.
    if (isGone && name === 'consent' && getValue(data, 'consent.revoked')) return;
    if (isGone || isBlank(data[name])) set(name, after[name]);
  };
  const isSame = (one: EntryData, other: EntryData, path: string) =>
    isSameValue(getValue(one, path), getValue(other, path));
  const [wasRevoked, isRevoked] = [before, after].map(
    (one) => Date.parse(String(getValue(one, 'consent.revoked'))) <= now,
  );
  const shared = [
    ...common.kind,
    // While a revocation counts, all are off the site, and nothing in a translation may stop that.
    ...(isRevoked ? [] : common.consent),
  ].filter(
    (path) =>
      (wasRevoked || !isSame(before, after, path)) && !(keepsOwn && !isSame(data, before, path)),
  );
  // Another name takes the place of the same one only: a translation may have its own.
  const isRenamed =
    getShownName(before) !== getShownName(after) && getShownName(data) === getShownName(before);
  const changesName =
    isPseudonym(before) === isPseudonym(after)
      ? isRenamed && (isPseudonym(after) || after['kind'] === 'hearing')
      : isPseudonym(data) !== isPseudonym(after);
  const delays = Object.entries(openings).filter(([path, toTime]) => {
    const [is, was, own] = [after, before, data].map((one) => toTime(one[path]));
    return is! > was! && own === was;
  });
  const followed = [
    ...shared,
    ...(changesName ? common.name : []),
    ...delays.map(([path]) => path),
  ];
  if (followed.includes('kind')) for (const name of common.groups) setGroup(name);
  for (const path of followed) set(path, getValue(after, path));
  if (!isBlank(data['consent']) && fields.some((path) => path.startsWith('consent')))
    for (const { scope, field } of findUncovered(data)) if (scope !== 'name') set(field, undefined);
  return { data, fields, removed: fields.filter((path) => getValue(data, path) === undefined) };
}

/** Whether an entry shows no more of a person, and no longer, than another. */
export function isNarrower(entry: EntryData, other: EntryData): boolean {
  const [own, wider] = [entry, other].map((one) => ({
    scopes: new Set([getValue(one, 'consent.scopes') ?? []].flat()),
    end: Date.parse(String(getValue(one, 'consent.reviewBy'))),
  }));
  return (
    own!.scopes.isSubsetOf(wider!.scopes) &&
    own!.end <= wider!.end &&
    (isPseudonym(entry) || !isPseudonym(other))
  );
}

/** Whether readers see no other words in an entry than before: all that differs is the same in every language, or internal. */
export function isSameWording(
  { fields }: ContentType,
  before: EntryData,
  after: EntryData,
  now: number,
): boolean {
  const { data } = alignValues(before, before, after, now);
  const names = Object.keys(fields).filter((name) => !fields[name]!.internal);
  return [...names, 'body'].every((name) => isSameValue(data[name], after[name]));
}

const isPseudonym = (data: EntryData) => getValue(data, 'person.pseudonym') === true;

function getValue(data: EntryData, path: string): unknown {
  const [name, inner] = path.split('.') as [string, string?];
  const value = data[name];
  return inner === undefined ? value : isGroup(value) ? value[inner] : undefined;
}
