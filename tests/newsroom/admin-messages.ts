/** The labels that the tests look for in the admin, as the screen shows them. */
export interface AdminMessages {
  readonly yourName: string;
  readonly yourAddress: string;
  readonly signIn: string;
  readonly texts: string;
  readonly inProgress: string;
  readonly save: string;
  readonly saved: string;
  readonly status: string;
  readonly draft: string;
  readonly inReview: string;
  /** The heading of the board's first column; those of the others are the names of the status. */
  readonly drafts: string;
  readonly ready: string;
  readonly publish: string;
  /** What the bar of the editor calls an entry that is published: its state. */
  readonly published: RegExp;
  /** Titles of the dialogs that say why an entry can't be published as it is. */
  readonly notYet: RegExp;
  readonly optional: string;
  /** The button that adds a group of fields. */
  add(label: string): string;
  readonly date: string;
  readonly time: string;
}

export const english: AdminMessages = {
  yourName: 'Your name',
  yourAddress: 'Your e-mail address',
  signIn: 'Sign in',
  texts: 'Texts',
  inProgress: 'Today',
  save: 'Save',
  saved: 'Saved',
  status: 'Status',
  draft: 'Draft',
  inReview: 'In review',
  drafts: 'Drafts',
  ready: 'Ready',
  publish: 'Publish',
  published: /^(Published|Embargoed|Scheduled|Held back|Withdrawn|Expired|Consent ended)$/,
  notYet: /can’t be published yet|has changed/,
  optional: 'optional',
  add: (label) => `Add: ${label}`,
  date: 'Date',
  time: 'Time',
};

export const spanish: AdminMessages = {
  yourName: 'Su nombre',
  yourAddress: 'Su correo electrónico',
  signIn: 'Entrar',
  texts: 'Textos',
  inProgress: 'Hoy',
  save: 'Guardar',
  saved: 'Guardado',
  status: 'Estado',
  draft: 'Borrador',
  inReview: 'En revisión',
  drafts: 'Borradores',
  ready: 'Listo',
  publish: 'Publicar',
  published:
    /^(Publicado|Embargado|Programado|Retenido|Retirado|Caducado|Consentimiento terminado)$/,
  notYet: /no se puede publicar|ha cambiado/,
  optional: 'opcional',
  add: (label) => `Añadir ${label.toLowerCase()}`,
  date: 'Fecha',
  time: 'Hora',
};

export const french: AdminMessages = {
  yourName: 'Votre nom',
  yourAddress: 'Votre adresse e-mail',
  signIn: 'Se connecter',
  texts: 'Contenus',
  inProgress: 'Aujourd’hui',
  save: 'Enregistrer',
  saved: 'Enregistré',
  status: 'Statut',
  draft: 'Brouillon',
  inReview: 'En relecture',
  drafts: 'Brouillons',
  ready: 'Prêt',
  publish: 'Publier',
  published: /^(Publié|Sous embargo|Programmé|En attente|Retiré|Expiré|Consentement terminé)$/,
  notYet: /ne peut pas encore être publié|a changé/,
  optional: 'facultatif',
  add: (label) => `Ajouter : ${label}`,
  date: 'Date',
  time: 'Heure',
};
