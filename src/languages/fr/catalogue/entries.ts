export const entries = {
  'Updated at': 'Mis à jour le',
  'Shown at the end of the page.': 'Affiché à la fin de la page.',
  Pages: 'Pages',
  'Of one in Chinese, add the Latin spelling in parentheses: the address is made of it.':
    'S’il est chinois, ajoutez entre parenthèses comment il s’écrit en lettres latines : l’adresse en est faite.',
  'Family name': 'Nom de famille',
  'Only where it is not just the last word, such as García Márquez, or Lin of Lin Xiaomei. For citations and address books.':
    'Seulement si ce n’est pas simplement le dernier mot, comme García Márquez, ou Lin dans Lin Xiaomei. Pour les citations et les carnets d’adresses.',
  Role: 'Fonction',
  'As it should appear under the name.': 'Telle qu’elle doit paraître sous le nom.',
  Functions: 'Rôles',
  'Press contacts and experts are on the press page at once, with the e-mail and telephone written here. Anybody else is on the site as long as a published text names them.':
    'Les contacts presse et les spécialistes paraissent aussitôt sur la page de presse, avec l’e-mail et le téléphone indiqués ici. Les autres personnes sont sur le site tant qu’un contenu publié les nomme.',
  'Press contact': 'Contact presse',
  Expert: 'Spécialiste',
  Author: 'Auteur ou autrice',
  'Languages spoken': 'Langues parlées',
  'In which reporters can speak with this person.':
    'Dans lesquelles la presse peut parler avec cette personne.',
  'Write a language code, such as en, es or ht.':
    'Écrivez un code de langue, par exemple fr, en ou ht.',
  'On which this person can be asked.': 'Sur lesquels cette personne peut être interrogée.',
  'Public.': 'Public.',
  'With the country code. Public.': 'Avec l’indicatif du pays. Public.',
  Biography: 'Biographie',
  'A paragraph or two, in the third person.': 'Un ou deux paragraphes, à la troisième personne.',
  'Has left the organization': 'Ne fait plus partie de l’organisation',
  'Stays as an author, disappears as a contact.':
    'Signe toujours ses contenus, disparaît des contacts.',
  'the family name is not a part of the name': 'le nom de famille ne fait pas partie du nom',
  'Write the words of the name that are the family name, or clear the field.':
    'Écrivez les mots du nom qui forment le nom de famille, ou videz le champ.',
  'a press contact has neither e-mail nor telephone':
    'un contact presse n’a ni e-mail ni téléphone',
  'Add an e-mail address or a telephone number, or take the function away.':
    'Ajoutez un e-mail ou un téléphone, ou supprimez le rôle de contact presse.',
  'The topic is on the site as long as a published text has it.':
    'Le thème paraît sur le site tant qu’un contenu publié s’y rattache.',
  'One or two sentences that open the page of the topic.':
    'Une ou deux phrases qui ouvrent la page du thème.',
  Topic: 'Thème',
  'For staff only.': 'Pour l’équipe seulement.',
  'Who you are, in one paragraph, as it should appear under every release.':
    'Qui vous êtes, en un paragraphe, tel qu’il doit paraître au bas de chaque communiqué.',
  Boilerplates: 'Présentations',
};
