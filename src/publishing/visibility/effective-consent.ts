import { toEntryId } from '../../model/location.ts';
import type { ConsentValue } from '../../model/content-types/testimony.ts';

type ConsentTerm = Pick<ConsentValue, 'reviewBy' | 'revoked'>;

/**
 * The consent that applies to a testimony in every language: the earliest end in any of its translations.
 * A person revokes consent once, and staff may enter it in one language first; all languages must be taken down.
 * @param consents of one testimony, in all languages
 * @returns undefined when there is no consent in any language
 */
export function toEffectiveConsent(consents: readonly ConsentTerm[]): ConsentTerm | undefined {
  const reviewBy = getEarliest(consents.map((consent) => consent.reviewBy));
  const revoked = getEarliest(consents.flatMap((consent) => consent.revoked ?? []));
  return reviewBy === undefined ? undefined : { reviewBy, revoked };
}

/** What pairs an entry with its translations, and the fields that decide whether it is public. */
interface Translation {
  readonly location: { readonly collection: string; readonly key: string };
  readonly values: object;
}

/**
 * Applies the effective consent to a testimony in every language.
 * @param entries all entries in all languages
 * @returns maps one of the entries to the values that `lifecycle` takes
 */
export function defineEffectiveValues<T extends Translation>(
  entries: readonly T[],
): (entry: T) => T['values'] & { readonly consent: ConsentTerm | undefined } {
  const consents = new Map<string, ConsentTerm[]>();
  const collections = new Set<string>();
  for (const { location, values } of entries) {
    const { consent } = values as { consent?: ConsentTerm };
    if (!consent) continue;
    const id = toEntryId(location);
    consents.set(id, [...(consents.get(id) ?? []), consent]);
    collections.add(location.collection);
  }
  return ({ location, values }) => {
    const mayHave = collections.has(location.collection);
    const ofAll = mayHave ? consents.get(toEntryId(location)) : undefined;
    // Most entries have none, and their values need no copy.
    return (ofAll ? { ...values, consent: toEffectiveConsent(ofAll) } : values) as T['values'] & {
      readonly consent: ConsentTerm | undefined;
    };
  };
}

function getEarliest(moments: readonly string[]): string | undefined {
  return moments.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
}
