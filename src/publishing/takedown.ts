import type { LocalizedMessage } from '../model/problems/localized-message.ts';
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

/** The result of one takedown. */
export interface Takedown {
  readonly takenDown: readonly TakenDown[];
  /** When the site next changes without an edit: milliseconds since 1970-01-01T00:00Z. */
  readonly nextMoment?: number;
}

/** Why an entry must be removed from the site. */
export type TakedownReason = Exclude<Lifecycle, 'public'> | 'deleted' | 'unused';

export const takedownReasons: Readonly<Record<TakedownReason, LocalizedMessage>> = {
  draft: { en: 'it is a draft', es: 'es un borrador' },
  scheduled: {
    en: 'its date of publication is still to come',
    es: 'su fecha de publicación aún no ha llegado',
  },
  embargoed: { en: 'it is under embargo', es: 'está bajo embargo' },
  withdrawn: { en: 'it was withdrawn', es: 'se retiró' },
  'consent-lapsed': {
    en: 'the consent has ended, was revoked or cannot be read',
    es: 'el consentimiento ha vencido, se revocó o no se puede leer',
  },
  expired: { en: 'it has expired', es: 'ha caducado' },
  deleted: { en: 'it is no longer in the newsroom', es: 'ya no está en la sala de prensa' },
  unused: {
    en: 'only what was taken down named it',
    es: 'solo lo nombraba lo que se ha retirado del sitio',
  },
};
