import type { AdminText } from '../../model/admin-text.ts';
import type { Reason } from './standings.ts';

/** Why something was taken down, as a sentence begins or ends. */
export const reasons: Readonly<Record<Reason, AdminText>> = {
  draft: { en: 'it is a draft', es: 'es un borrador' },
  scheduled: {
    en: 'its date of publication is still to come',
    es: 'su fecha de publicación aún no ha llegado',
  },
  embargoed: { en: 'it is under embargo', es: 'está embargado' },
  withdrawn: { en: 'it was withdrawn', es: 'se retiró' },
  'consent-lapsed': {
    en: 'the consent has ended, was revoked or cannot be read',
    es: 'el consentimiento ha vencido, se revocó o no se puede leer',
  },
  expired: { en: 'it has expired', es: 'ha caducado' },
  deleted: { en: 'it is no longer in the newsroom', es: 'ya no está en la sala de prensa' },
  unused: {
    en: 'only what was taken down named it',
    es: 'solo lo nombraba lo que se retiró del sitio',
  },
};
