import type { LocalizedMessage } from '../../model/problems/localized-message.ts';
import { isOver, lifecycle, opensAt, type Publishable } from '../../publishing/lifecycle.ts';
import { isSpokesperson, type Shared } from '../../publishing/public-shared.ts';

/** When something may be pointed to, and what a pointer would reveal before. */
export interface Opening {
  /** Milliseconds since 1970-01-01T00:00Z from which the public may know of the text. */
  readonly moment: number;
  /** What is opened. */
  readonly what: LocalizedMessage;
  /** Completes “the text is …”, in Spanish “el texto …”. */
  readonly why: LocalizedMessage;
}

const aText = { en: 'a text', es: 'un texto' };
const aPage = { en: 'a page', es: 'una página' };

const whys = {
  draft: { en: 'a draft', es: 'es un borrador' },
  embargoed: { en: 'under embargo', es: 'está embargado' },
  unpublished: { en: 'not yet published', es: 'aún no se ha publicado' },
  unnamed: {
    en: 'of a topic or person that no published text names',
    es: 'es de un tema o una persona que ningún texto publicado nombra',
  },
} satisfies Record<string, LocalizedMessage>;

/** When the public may first know of a text; never, for a draft. */
export function getOpening(entry: Publishable): Opening {
  const moment = opensAt(entry);
  const isEmbargoed = moment > opensAt({ ...entry, embargoedUntil: undefined });
  const why = entry.draft ? 'draft' : isEmbargoed ? 'embargoed' : 'unpublished';
  return { moment, what: aText, why: whys[why] };
}

/**
 * When the public may first know of what has no moment of its own: a person or topic. Texts that name
 * it open it; once open it counts as open, as a text does whose time is over.
 */
export function getSharedOpening(entry: Shared, naming: readonly Publishable[]): Opening {
  const moments = naming.map(opensAt);
  const moment = isSpokesperson(entry) ? -Infinity : Math.min(Infinity, ...moments);
  return { moment, what: aPage, why: whys.unnamed };
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
  opening: Opening,
  now: number,
): Opening | undefined {
  if (opening.moment <= now) return undefined;
  return !isOver(lifecycle(from, now)) && opensAt(from) < opening.moment ? opening : undefined;
}
