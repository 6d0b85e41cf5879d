import { toEntryId } from '../model/location.ts';
import type { ConsentValue } from '../model/content-types/testimony.ts';

type ConsentTerm = Pick<ConsentValue, 'reviewBy' | 'revoked'>;

/**
 * The consent that holds for every version of a testimony: the earliest end that any version names.
 * A person revokes once, and staff may write it into one language first; all of them must go.
 * @param consents of all versions of one testimony
 * @returns undefined when no version has a consent
 */
export function toEffectiveConsent(consents: readonly ConsentTerm[]): ConsentTerm | undefined {
  const reviewBy = getEarliest(consents.map((consent) => consent.reviewBy));
  const revoked = getEarliest(consents.flatMap((consent) => consent.revoked ?? []));
  return reviewBy === undefined ? undefined : { reviewBy, revoked };
}

/** What pairs an entry with its versions, and what of it decides whether it is public. */
interface Version {
  readonly location: { readonly collection: string; readonly key: string };
  readonly values: object;
}

/**
 * Lets every version of a testimony stand under the consent that holds for all of them.
 * @param entries all versions of all texts
 * @returns gives what `lifecycle` takes of one of the entries
 */
export function defineEffectiveValues<V extends Version>(
  entries: readonly V[],
): (entry: V) => V['values'] & { readonly consent: ConsentTerm | undefined } {
  const versions = Map.groupBy(entries, ({ location }) => toEntryId(location));
  return (entry) => ({
    ...entry.values,
    consent: toEffectiveConsent(
      (versions.get(toEntryId(entry.location)) ?? []).flatMap(getConsent),
    ),
  });
}

function getConsent({ values }: Version): ConsentTerm[] {
  const { consent } = values as { consent?: ConsentTerm };
  return consent ? [consent] : [];
}

function getEarliest(moments: readonly string[]): string | undefined {
  return moments.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
}
