import type { CollectionName } from '../model/content-types/collections.ts';
import { isDateTime } from '../model/fields/date.ts';
import type { Publishable } from './lifecycle.ts';

/** Moments that hide a text: what ends has ended, what begins never does. */
const past = '1970-01-01T00:00:00Z';
const never = '9999-12-31T00:00:00Z';

/**
 * What `lifecycle` takes, of fields that the model has rejected. What is written and cannot be understood
 * counts as what hides the text: while staff mend it, a text that is missing does less harm than one
 * that was to be taken down.
 *
 * @param fields as written, of any type
 */
export function toFailSafeValues(
  collection: CollectionName,
  fields: Readonly<Record<string, unknown>>,
): Publishable {
  const { draft, embargoedUntil, expires, withdrawn, datePublished, kind } = fields;
  return {
    draft: (draft ?? false) !== false,
    embargoedUntil: toMoment(embargoedUntil, never),
    expires: toMoment(expires, past),
    withdrawn: isAbsent(withdrawn)
      ? undefined
      : { date: toMoment(getField(withdrawn, 'date'), past) ?? past },
    // It only delays a text; a typo in it takes none down.
    ...(typeof datePublished === 'string' && isDateTime(datePublished) && { datePublished }),
    consent:
      collection === 'testimonies' && kind !== 'hearing' ? toConsent(fields['consent']) : undefined,
  };
}

function toConsent(consent: unknown) {
  return {
    reviewBy: toMoment(getField(consent, 'reviewBy'), past) ?? past,
    revoked: toMoment(getField(consent, 'revoked'), past),
  };
}

const isAbsent = (value: unknown) => value === undefined || value === null;

const getField = (group: unknown, name: string): unknown =>
  typeof group === 'object' ? (group as Record<string, unknown> | null)?.[name] : undefined;

/** @param doubtful the moment that stands for what is written and is none */
function toMoment(value: unknown, doubtful: string): string | undefined {
  if (isAbsent(value)) return undefined;
  return typeof value === 'string' && isDateTime(value) ? value : doubtful;
}
