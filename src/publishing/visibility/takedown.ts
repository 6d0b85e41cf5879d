import { message, type LocalizedMessage } from '../../languages/message.ts';
import type { Lifecycle } from './lifecycle.ts';

/** An entry that was removed from the site. */
export interface TakenDown {
  /** Its id in the API: `en/releases/vigil`. */
  readonly id: string;
  /** Its file below the content folder; absent when it was deleted. */
  readonly file?: string;
  /** Why, as the rest of a sentence that begins with the entry's name. */
  readonly reason: LocalizedMessage;
}

/** When the site next changes without an edit, in milliseconds since 1970-01-01T00:00Z; absent if it does not. */
export interface NextMoments {
  readonly nextMoment?: number;
  /** When an entry next appears. */
  readonly nextOpening?: number;
}

/** What leaves the site by itself at a moment, in milliseconds since 1970-01-01T00:00Z. */
export interface Ending {
  readonly moment: number;
  /** Without the closing slash or the extension, of pages and all that goes with them. */
  readonly addresses: readonly string[];
}

/** The result of one takedown. */
export interface Takedown extends NextMoments {
  /** What ends next, and at least what ends within a day. */
  readonly endings?: readonly Ending[];
  readonly takenDown: readonly TakenDown[];
}

/** Why an entry must be removed from the site. */
export type TakedownReason =
  | Exclude<Lifecycle, 'public'>
  | 'deleted'
  | 'unused'
  | 'other-person'
  | 'former-address'
  | 'replaced-media';

export const takedownReasons: Readonly<Record<TakedownReason, LocalizedMessage>> = {
  draft: message('it is a draft'),
  scheduled: message('its date of publication is still to come'),
  embargoed: message('it is under embargo'),
  withdrawn: message('it was withdrawn'),
  'consent-lapsed': message(
    'the consent has ended, was revoked, cannot be read or does not cover what the text shows',
  ),
  expired: message('it has expired'),
  deleted: message('it is no longer in the newsroom'),
  'other-person': message(
    'its name, role, place, picture, e-mail or telephone was not on the site as it is in the newsroom; it is back when the site is built',
  ),
  'former-address': message('a former address of it was removed'),
  'replaced-media': message(
    'it was replaced or deleted; what is now in its place appears when the site is built',
  ),
  unused: message('only what was taken down named it'),
};
