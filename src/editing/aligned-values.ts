import { findUncovered } from '../model/content-types/testimony.ts';
import type { ContentType } from '../model/content-types/content-type.ts';
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
  consent: ['consent.reference', 'consent.reviewBy', 'consent.scopes'],
  // One value: no real name may ever be called a pseudonym.
  name: ['person.displayName', 'person.pseudonym'],
} as const;

/**
 * Brings a change of what must be the same in every language into a translation: the kind, the consent, and a name that
 * becomes a pseudonym or a real one. It loses what the consent no longer covers.
 * @param before the changed entry as it was
 * @param after the changed entry as it is now
 */
export function alignValues(
  translation: EntryData,
  before: EntryData,
  after: EntryData,
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
  const isChanged = (path: string) => !isSameValue(getValue(before, path), getValue(after, path));
  const followed = [
    ...common.kind.filter(isChanged),
    ...(getValue(after, 'consent.revoked') ? [] : common.consent.filter(isChanged)),
    ...(isPseudonym(before) !== isPseudonym(after) && isPseudonym(data) !== isPseudonym(after)
      ? common.name
      : []),
  ];
  for (const path of followed) set(path, getValue(after, path));
  if (fields.includes('consent.scopes'))
    for (const { scope, field } of findUncovered(data)) if (scope !== 'name') set(field, undefined);
  return { data, fields, removed: fields.filter((path) => getValue(data, path) === undefined) };
}

/** Whether all that readers see of a change is brought into translations by itself. */
export function isCarriedOver(
  { fields }: ContentType,
  before: EntryData,
  after: EntryData,
): boolean {
  const { data } = alignValues(before, before, after);
  const names = Object.keys(fields).filter((name) => !fields[name]!.internal);
  return [...names, 'body'].every((name) => isSameValue(data[name], after[name]));
}

const isPseudonym = (data: EntryData) => getValue(data, 'person.pseudonym') === true;

function getValue(data: EntryData, path: string): unknown {
  const [name, inner] = path.split('.') as [string, string?];
  const value = data[name];
  return inner === undefined ? value : isGroup(value) ? value[inner] : undefined;
}
