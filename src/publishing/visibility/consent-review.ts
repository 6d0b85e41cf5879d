import type { ConsentValue } from '../../model/content-types/testimony.ts';

/** Milliseconds before its end at which a consent is up for review: staff need weeks to reach people. */
export const reviewNotice = 60 * 24 * 60 * 60 * 1000;

/** Whether staff must soon ask again if a testimony may stay public. @param now milliseconds since 1970-01-01T00:00Z */
export const isDueForReview = (
  consent: Pick<ConsentValue, 'reviewBy'> | undefined,
  now: number,
): boolean => consent !== undefined && Date.parse(consent.reviewBy) - now < reviewNotice;
