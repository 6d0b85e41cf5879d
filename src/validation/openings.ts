import type { AdminText } from '../model/admin-text.ts';
import { lifecycle, type Publishable } from '../publishing/lifecycle.ts';

/** Whether a text may be pointed to by another: what it would reveal, and when that is over. */
export interface Opening {
  /** Milliseconds since 1970-01-01T00:00Z from which the public may know of the text. */
  readonly moment: number;
  /** Completes “the text is …”, in Spanish “el texto …”. */
  readonly why: AdminText;
}

const whys = {
  draft: { en: 'a draft', es: 'es un borrador' },
  embargoed: { en: 'under embargo', es: 'está embargado' },
  unpublished: { en: 'not yet published', es: 'aún no se ha publicado' },
} satisfies Record<string, AdminText>;

/** When the public may first know of a text; never, for a draft. */
export function getOpening(entry: Publishable): Opening {
  if (entry.draft) return { moment: Infinity, why: whys.draft };
  const [published = -Infinity, embargoed = -Infinity] = [
    entry.datePublished,
    entry.embargoedUntil,
  ].map((moment) => (moment === undefined ? -Infinity : Date.parse(moment)));
  return embargoed > published
    ? { moment: embargoed, why: whys.embargoed }
    : { moment: published, why: whys.unpublished };
}

/**
 * Why a text may not point to another: it will be public before the other is.
 *
 * The answer compares the two texts and changes with time in one direction only, from a problem to
 * none. A text that ends (withdrawn, expired, consent lapsed) is therefore no problem here: otherwise
 * the passing of a date could stop the very build that is to take something off the site.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function findPrematurePointer(
  from: Publishable,
  to: Publishable,
  now: number,
): Opening | undefined {
  const opening = getOpening(to);
  if (opening.moment <= now) return undefined;
  const isOver = ['withdrawn', 'expired', 'consent-lapsed'].includes(lifecycle(from, now));
  return !isOver && getOpening(from).moment < opening.moment ? opening : undefined;
}
