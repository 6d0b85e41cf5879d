import type { ConsentValue } from '../model/testimony.ts';

type ConsentTerm = Pick<ConsentValue, 'reviewBy' | 'revoked'>;

/**
 * The consent that holds for every version of a testimony: the earliest end that any version names.
 * A person revokes once, and staff may write it into one language first; all of them must go.
 * @param consents of all versions of one testimony
 * @returns undefined when no version has a consent
 */
export function toHeldConsent(consents: readonly ConsentTerm[]): ConsentTerm | undefined {
  const reviewBy = getEarliest(consents.map((consent) => consent.reviewBy));
  const revoked = getEarliest(consents.flatMap((consent) => consent.revoked ?? []));
  return reviewBy === undefined ? undefined : { reviewBy, revoked };
}

function getEarliest(moments: readonly string[]): string | undefined {
  return moments.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
}
