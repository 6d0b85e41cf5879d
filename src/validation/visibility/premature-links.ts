import { message, type LocalizedMessage } from '../../languages/message.ts';
import {
  isOver,
  lifecycle,
  opensAt,
  type Publishable,
} from '../../publishing/visibility/lifecycle.ts';
import { isSpokesperson, type Shared } from '../../publishing/visibility/public-shared.ts';

/** When an entry may first be linked to, and what an earlier link would reveal. */
export interface Disclosure {
  /** Milliseconds since 1970-01-01T00:00Z from which the public may know of the entry. */
  readonly moment: number;
  /** What the link leads to: “a text”. */
  readonly what: LocalizedMessage;
  /** Completes “the text is …”. */
  readonly why: LocalizedMessage;
}

const aText = message('a text');
const aPage = message('a page');

/** Why the public may not know of an entry yet. */
export const whys = {
  draft: message('a draft'),
  embargoed: message('under embargo'),
  unpublished: message('not yet published'),
  unnamed: message('of a topic or person that no published text names'),
} satisfies Record<string, LocalizedMessage>;

/** When the public may first know of an entry; never, for a draft. */
export function getDisclosure(entry: Publishable): Disclosure {
  const moment = opensAt(entry);
  const isEmbargoed = moment > opensAt({ ...entry, embargoedUntil: undefined });
  const why = entry.draft ? 'draft' : isEmbargoed ? 'embargoed' : 'unpublished';
  return { moment, what: aText, why: whys[why] };
}

/**
 * When the public may first know of a person or topic, which has no date of its own: when the first
 * entry that names it is published. It stays known after that entry has ended.
 * @param named that moment; without an entry that names it, Infinity
 */
export function getSharedDisclosure(entry: Shared, named: number): Disclosure {
  const moment = isSpokesperson(entry) ? -Infinity : named;
  return { moment, what: aPage, why: whys.unnamed };
}

/**
 * Why an entry may not link to another: it will be public before the other is.
 *
 * Time changes the answer in one direction only, from a problem to none. A link to an entry that has
 * ended (withdrawn, expired, consent lapsed) is therefore no problem: otherwise a passing date could
 * stop the very build that takes something off the site.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function findPrematurePointer(
  from: Publishable,
  disclosure: Disclosure,
  now: number,
): Disclosure | undefined {
  if (disclosure.moment <= now) return undefined;
  return !isOver(lifecycle(from, now)) && opensAt(from) < disclosure.moment
    ? disclosure
    : undefined;
}
