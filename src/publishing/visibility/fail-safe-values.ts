import type { CollectionName } from '../../model/content-types/collections.ts';
import { findUncovered } from '../../model/content-types/testimony.ts';
import { isBlank } from '../../model/fields/optional.ts';
import { isDateTime } from '../../model/fields/date.ts';
import type { Publishable } from './lifecycle.ts';
import type { Values } from '../../model/fields/written-value.ts';

/** Moments that hide an entry: ends are in the past, beginnings never come. */
const past = '1970-01-01T00:00:00Z';
const never = '9999-12-31T00:00:00Z';

/**
 * The values that `lifecycle` takes, from fields that the model rejected. A value that cannot be read
 * counts as one that hides the entry: until staff correct it, a missing entry does less harm than one
 * that should have been taken down.
 *
 * @param fields as written, of any type
 */
export function toFailSafeValues(collection: CollectionName, fields: Values): Publishable {
  const { draft, embargoedUntil, expires, withdrawn, datePublished, kind } = fields;
  return {
    draft: (draft ?? false) !== false,
    embargoedUntil: toMoment(embargoedUntil, never),
    expires: toMoment(expires, past),
    withdrawn: isAbsent(withdrawn)
      ? undefined
      : { date: toMoment(getField(withdrawn, 'date'), past) ?? past },
    // It only delays publication, so a typo in it takes nothing down.
    ...(typeof datePublished === 'string' && isDateTime(datePublished) && { datePublished }),
    consent:
      collection === 'testimonies' && (kind !== 'hearing' || !isBlank(fields['consent']))
        ? toConsent(fields)
        : undefined,
  };
}

/** A consent has ended where the testimony shows more than it covers. */
function toConsent({ consent, person, image }: Values) {
  const scopes = getField(consent, 'scopes');
  const shown = {
    person: typeof person === 'object' && person !== null ? person : {},
    image,
    consent: { scopes: Array.isArray(scopes) ? (scopes as string[]) : [] },
  };
  if (findUncovered(shown).length > 0) return { reviewBy: past, revoked: undefined };
  return {
    reviewBy: toMoment(getField(consent, 'reviewBy'), past) ?? past,
    revoked: toMoment(getField(consent, 'revoked'), past),
  };
}

const isAbsent = (value: unknown) => value === undefined || value === null;

const getField = (group: unknown, name: string): unknown =>
  typeof group === 'object' ? (group as Record<string, unknown> | null)?.[name] : undefined;

/** @param fallback the moment for a value that is not a moment */
function toMoment(value: unknown, fallback: string): string | undefined {
  if (isAbsent(value)) return undefined;
  return typeof value === 'string' && isDateTime(value) ? value : fallback;
}
