export const settings = {
  Name: 'Nom',
  'Full name': 'Nom complet',
  'Of the organization.': 'De l’organisation.',
  'Sample newsroom': 'Salle de presse d’exemple',
  'Marks every page as a sample.': 'Signale chaque page comme un exemple.',
  Tagline: 'Devise',
  'One line beside the name.': 'Une ligne à côté du nom.',
  Description: 'Description',
  'For search engines and feeds.': 'Pour les moteurs de recherche et les flux.',
  'Time zone': 'Fuseau horaire',
  'In which dates and times are shown, such as America/New_York. If your city is not listed, search for your country.':
    'Dans lequel les dates et les heures sont affichées, par exemple Europe/Paris. Si votre ville n’est pas dans la liste, cherchez votre pays.',
  'Write the name of a time zone, such as America/New_York.':
    'Écrivez le nom d’un fuseau horaire, par exemple Europe/Paris.',
  Logo: 'Logo',
  'Shown instead of the name in the page head. PNG with transparent background.':
    'Affiché à la place du nom en tête de page. PNG à fond transparent.',
  Colors: 'Couleurs',
  'Contrast with the background is checked: at least 4.5 to 1.':
    'Le contraste avec le fond est vérifié : au moins 4,5 pour 1.',
  'Accent on light': 'Couleur d’accent sur fond clair',
  'Accent on dark': 'Couleur d’accent sur fond sombre',
  'Press office': 'Service de presse',
  'E-mail': 'E-mail',
  Telephone: 'Téléphone',
  Address: 'Adresse',
  Hours: 'Horaires',
  'Identity in feeds': 'Identité dans les flux',
  'By which feed readers know our texts: a domain of ours, a comma, a year in which it was ours. Set it once; never change it.':
    'À quoi les lecteurs de flux reconnaissent nos publications : un domaine à nous, une virgule, une année où il l’était. À fixer une fois, à ne jamais changer.',
  'Write a domain, a comma and a year, such as example.org,2011.':
    'Écrivez un domaine, une virgule et une année, par exemple example.org,2011.',
  'Order of the press contacts': 'Ordre des contacts presse',
  'Who comes first on the press page. All whose function is “Press contact” are on it.':
    'Qui vient en premier sur la page de presse. Toutes les personnes dont le rôle est « Contact presse » y figurent.',
  Boilerplate: 'Présentation',
  'Shown under releases that name no other.':
    'Affichée sous les communiqués qui n’en nomment pas d’autre.',
  'How to use the material': 'Utilisation des documents',
  'License and credit, for the press page.': 'Licence et crédit, pour la page de presse.',
  'Ways to act': 'Comment agir',
  'What readers can do; shown on the front page.':
    'Ce que le public peut faire ; affiché sur la page d’accueil.',
  Action: 'Action',
  Title: 'Titre',
  Text: 'Texte',
  Link: 'Lien',
  'Link text': 'Texte du lien',
  Releases: 'Communiqués',
  Reports: 'Rapports',
  Testimonies: 'Témoignages',
  Topics: 'Thèmes',
  People: 'Personnes',
  Press: 'Presse',
  Item: 'Élément',
  'Choose a section, a page or a link: one of the three.':
    'Choisissez une rubrique, une page ou un lien : l’un des trois.',
  Section: 'Rubrique',
  Page: 'Page',
  Label: 'Intitulé',
  'Left empty, it is the name of the section or page; a link needs one.':
    'S’il est vide, c’est le nom de la rubrique ou de la page ; un lien en a besoin.',
  'Main navigation': 'Navigation principale',
  'The menu at the top of every page.': 'Le menu en haut de chaque page.',
  Footer: 'Pied de page',
  'The links at the end of every page.': 'Les liens au bas de chaque page.',
  Languages: 'Langues',
  'The first is the default: its addresses have no language prefix.':
    'La première est la langue par défaut : ses adresses n’ont pas de préfixe de langue.',
  Language: 'Langue',
  Code: 'Code',
  'Write a language code, such as en or es.': 'Écrivez un code de langue, par exemple fr ou en.',
  'In the language itself.': 'Dans la langue elle-même.',
  'Name of the organization': 'Nom de l’organisation',
  'If it has another one in this language than in “Site”.':
    'Si elle en a un autre dans cette langue que dans « Site ».',
  'the item leads nowhere': 'l’élément ne mène nulle part',
  'the item leads to two places': 'l’élément mène à deux endroits',
  'Choose one of section, page and link.': 'Choisissez une rubrique, une page ou un lien.',
  'a link has no label': 'un lien n’a pas d’intitulé',
  'Write a label.': 'Écrivez un intitulé.',
  'the newsroom has no language': 'la salle de presse n’a aucune langue',
  'List at least one, such as code: en and name: English.':
    'Indiquez-en au moins une, par exemple le code fr et le nom Français.',
  'the language {repeated} is listed twice': 'la langue {repeated} est indiquée deux fois',
  'in the default language, the organization has its name in “Site”':
    'dans la langue par défaut, l’organisation a son nom dans « Site »',
  'Write the name there, and leave this one empty.':
    'Écrivez le nom là-bas et laissez ce champ vide.',
  'List each language once.': 'Indiquez chaque langue une seule fois.',
  Site: 'Site',
  Navigation: 'Navigation',
  '{color} has a contrast of {contrast} to 1 with the light background {background}':
    '{color} a un contraste de {contrast} pour 1 avec le fond clair {background}',
  '{color} has a contrast of {contrast} to 1 with the dark background {background}':
    '{color} a un contraste de {contrast} pour 1 avec le fond sombre {background}',
  'the newsroom has no name of its own yet': 'la salle de presse n’a pas encore de nom à elle',
  'Write the name of your organization.': 'Écrivez le nom de votre organisation.',
  '“{email}” is not the address of your press office':
    '« {email} » n’est pas l’adresse de votre service de presse',
  'Write the address at which reporters reach you.':
    'Écrivez l’adresse à laquelle les journalistes peuvent vous écrire.',
  'Choose a darker color: at least {leastContrast} to 1.':
    'Choisissez une couleur plus foncée : au moins {leastContrast} pour 1.',
  'Choose a lighter color: at least {leastContrast} to 1.':
    'Choisissez une couleur plus claire : au moins {leastContrast} pour 1.',
  'List what is not translated': 'Afficher ce qui n’est pas traduit',
  'Lists of the other languages show it too, marked with its language.':
    'Les listes des autres langues le montrent aussi, avec le nom de sa langue.',
  Newsletter: 'Lettre d’information',
  'The page “Subscribe” then has a form that sends addresses to your list service. Nothing is loaded from there.':
    'La page « S’abonner » a alors un formulaire qui envoie les adresses à votre service de listes. Rien n’en est chargé.',
  'Address of the form': 'Adresse du formulaire',
  'To which the form of your list service sends: the value of action in its HTML.':
    'À laquelle le formulaire de votre service de listes envoie : la valeur d’action dans son HTML.',
  'Name of the e-mail field': 'Nom du champ de l’adresse',
  'As in the form of your list service, such as email.':
    'Comme dans le formulaire de votre service de listes, par exemple email.',
  'Write an address that begins with https://.': 'Écrivez une adresse qui commence par https://.',
};
