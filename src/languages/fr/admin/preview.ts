import type { PreviewMessages } from '../../en/admin/preview.ts';

export const preview: PreviewMessages = {
  light: 'Clair',
  dark: 'Sombre',
  phone: 'Téléphone',
  desk: 'Ordinateur',
  colors: 'Couleurs',
  width: 'Largeur',
  page: 'Aperçu de la page',
  noDate: 'pas encore de date',
  noTime: 'pas encore d’heure',
  notADate: '« {value} » n’est pas une date',
  notShown: 'Illisible, donc absent de l’aperçu : {fields}.',
  brokenBody: 'Le texte est illisible {place} : {problem}',
  brokenTable: 'Le tableau « {name} » est illisible à la ligne {line} : {problem}',
  bodyBefore: 'La page le montre tel qu’il était avant.',
  noTable: 'Le tableau « {name} » est illisible. Est-il à côté du rapport ?',
  failed: 'L’aperçu ne peut pas encore montrer ceci : {message}',
  noSnapshot: 'L’aperçu paraîtra ici dès que le site aura été généré.',
  embargoed: 'Rien de ceci n’est visible avant le {moment}.',
  handouts:
    'Ce fichier est créé quand le texte est publié. « Texte brut » existe déjà, pour l’envoyer par e-mail sous embargo.',
};
