export const fields = {
  'Choose a language, or remove this one.': 'Choisissez une langue, ou retirez celle-ci.',
  'Choose one from the list.': 'Choisissez dans la liste.',
  'Write the file name of an entry in {to}/, without language folder and ending.':
    'Écrivez le nom de fichier d’un contenu de {to}/, sans dossier de langue ni extension.',
  'Write a list of file names from {to}/, without language folder and ending.':
    'Écrivez une liste de noms de fichiers de {to}/, sans dossier de langue ni extension.',
  'Choose from the list, each once.': 'Choisissez dans la liste, chacun une seule fois.',
  'Write the collection and file name of a publication, such as releases/2011/governor-suspends.':
    'Écrivez la collection et le nom de fichier d’une publication, par exemple releases/2011/governor-suspends.',
  'Write date, time and offset, such as 2011-06-01T10:00:00-04:00.':
    'Écrivez la date, l’heure et le décalage horaire, par exemple 2011-06-01T10:00:00-04:00.',
  'Choose a day.': 'Choisissez un jour.',
  'Choose a day and a time.': 'Choisissez un jour et une heure.',
  'Correct the value.': 'Corrigez la valeur.',
  '“{key}” is not a field here': '« {key} » n’est pas un champ à cet endroit',
  'Did you mean “{nearest}”?': 'Vouliez-vous dire « {nearest} » ?',
  'Remove it, or give it one of these names: {names}.':
    'Supprimez-le, ou donnez-lui un de ces noms : {names}.',
  'Write the fields {names}, each on its own indented line.':
    'Écrivez les champs {names}, chacun sur sa propre ligne en retrait.',
  'Fill in its fields.': 'Remplissez ses champs.',
  'Write a list: each item on its own line, after a hyphen.':
    'Écrivez une liste : chaque élément sur sa propre ligne, après un trait d’union.',
  'Keep at most {max}; remove what is empty.':
    'Gardez-en {max} au plus ; supprimez ce qui est vide.',
  'Write one value per language, such as “en: …” and “es: …” on indented lines. {remedy}':
    'Écrivez une valeur par langue, comme « en: … » et « es: … » sur des lignes en retrait. {remedy}',
  'Write one line of at most {max} characters.': 'Écrivez une ligne de {max} caractères au plus.',
  'Write at most {max} characters; leave an empty line between paragraphs.':
    'Écrivez {max} caractères au plus ; laissez une ligne vide entre les paragraphes.',
  'Write an e-mail address, such as press@example.org.':
    'Écrivez une adresse e-mail, par exemple presse@example.org.',
  'Write the number with its country code, such as +1 202 555 0143.':
    'Écrivez le numéro avec l’indicatif du pays, par exemple +1 202 555 0143.',
  'Write an address that begins with https:// or, on this site, with /, or an e-mail address.':
    'Écrivez une adresse qui commence par https:// ou, sur ce site, par /, ou une adresse e-mail.',
  'Write lower-case letters a–z, digits and single hyphens, such as governor-suspends; for Chinese, in English or pinyin.':
    'Écrivez des minuscules sans accents, des chiffres et des traits d’union simples, par exemple le-gouverneur-suspend ; pour le chinois, en français ou en pinyin.',
  'Write the former address as the browser showed it, from the first / on, such as /news/42/.':
    'Écrivez l’ancienne adresse telle que le navigateur la montrait, à partir du premier /, par exemple /actualites/42/.',
  'Write the path of a picture in content/media, such as /media/vigil.jpg.':
    'Écrivez le chemin d’une image de content/media, par exemple /media/veillee.jpg.',
  'Choose a picture, or upload one.': 'Choisissez une image, ou envoyez-en une.',
  'Write the path of a PDF in content/media, such as /media/report.pdf.':
    'Écrivez le chemin d’un PDF de content/media, par exemple /media/rapport.pdf.',
  'Choose a PDF, or upload one.': 'Choisissez un PDF, ou envoyez-en un.',
  'Choose a document, or upload one.': 'Choisissez un document, ou envoyez-en un.',
  File: 'Fichier',
  'What the picture shows, for people who cannot see it. Do not begin with “Image of”.':
    'Ce que montre l’image, pour les personnes qui ne peuvent pas la voir. Ne commencez pas par « Image de ».',
  Caption: 'Légende',
  'Shown under the picture: who, where, when.': 'Affichée sous l’image : qui, où, quand.',
  Credit: 'Crédit',
  'Who made the picture. Readers see it as you write it: “Photo: Ana Ruiz”.':
    'Qui a fait l’image. Les lecteurs voient ce que vous écrivez : « Photo : Ana Ruiz ».',
  'What readers download.': 'Ce qui se télécharge.',
  'Choose one of those offered.': 'Choisissez l’une des possibilités.',
  'Write a list of: {names}.': 'Écrivez une liste parmi : {names}.',
  'Choose among those offered.': 'Choisissez parmi les possibilités.',
  'Write true or false.': 'Écrivez true ou false.',
  'Write a color as # and six hexadecimal digits, such as #8a1c1c.':
    'Écrivez une couleur sous la forme # suivi de six chiffres hexadécimaux, par exemple #8a1c1c.',
  'Write one of: {values}.': 'Écrivez l’une de ces valeurs : {values}.',
  'Add it. {remedy}': 'Ajoutez-le. {remedy}',
  '{name} is missing': 'le champ « {name} » manque',
  '{name} should be {expected}, and is {found}':
    'le champ « {name} » attend {expected}, et contient {found}',
  '{name} has the value “{value}”, which is not one of those allowed':
    'le champ « {name} » a la valeur « {value} », qui n’est pas admise',
  '{name} has a key that is not a language code':
    'le champ « {name} » a une clé qui n’est pas un code de langue',
  '{name} is empty': 'le champ « {name} » est vide',
  '{name} is longer than {limit} characters': 'le champ « {name} » a plus de {limit} caractères',
  '{name} has more than {limit} items': 'la liste « {name} » a plus de {limit} éléments',
  '{name} has a line break: “{value}”':
    'le champ « {name} » contient un saut de ligne : « {value} »',
  '{name} has signs of HTML, which readers would see: “{value}”':
    'le champ « {name} » contient des signes de HTML, qui se verraient tels quels : « {value} »',
  'Write words alone, without tags, and each sign itself, such as & for &amp;.':
    'N’écrivez que des mots, sans balises, et chaque signe tel quel, par exemple & au lieu de &amp;.',
  '{name} holds half of a character, such as \\ud83d':
    'le champ « {name} » contient la moitié d’un caractère, comme \\ud83d',
  '{name} is not in the expected form: “{value}”':
    'le champ « {name} » n’a pas la forme attendue : « {value} »',
  '{name} is not a color: “{value}”': 'le champ « {name} » n’est pas une couleur : « {value} »',
  '{name} is not the path of a file in content/media: “{value}”':
    'le champ « {name} » ne désigne pas un fichier de content/media : « {value} »',
  '{name} is not the name of an entry: “{value}”':
    'le champ « {name} » ne désigne aucun contenu : « {value} »',
  '{name} is not the name of a publication: “{value}”':
    'le champ « {name} » ne désigne aucune publication : « {value} »',
  '{name} names a value twice': 'le champ « {name} » contient deux fois la même valeur',
  '{name} names an entry twice': 'le champ « {name} » contient deux fois le même contenu',
  '“{value}” has no offset from UTC, so its moment is unclear':
    '« {value} » n’a pas de décalage horaire ; le moment n’est donc pas clair',
  '“{value}” is a day that is not in the calendar':
    '« {value} » est un jour qui n’existe pas dans le calendrier',
  '“{name}” lacks its day': 'il manque le jour dans le champ « {name} »',
  '“{name}” lacks its time': 'il manque l’heure dans le champ « {name} »',
  'the year “{year}” is not written out': 'l’année « {year} » n’est pas écrite en entier',
  '“{value}” has a space between day and time, where a T belongs':
    '« {value} » a une espace entre le jour et l’heure, à la place d’un T',
  '“{value}” has a fraction of a second with more than three digits':
    '« {value} » a une fraction de seconde de plus de trois chiffres',
  '“{value}” has no colon between the hours and minutes of its offset':
    '« {value} » n’a pas de deux-points entre les heures et les minutes de son décalage',
  '“{value}” is not a date and time': '« {value} » n’est pas une date avec une heure',
  '“{value}” is not an address on this site, which begins with one /':
    '« {value} » n’est pas une adresse de ce site, qui commence par un seul /',
  '“{value}” goes on after ? or #, and web hosts show the same page whatever is there':
    '« {value} » continue après ? ou #, et les serveurs montrent la même page, quelle que soit la suite',
  '“{value}” has a part between its slashes that no folder can be named: it is empty, begins or ends with a dot or a space, or is a name that Windows keeps for itself':
    '« {value} » a entre ses barres une partie qui ne peut pas être le nom d’un dossier : elle est vide, commence ou finit par un point ou une espace, ou est un nom réservé par Windows',
  '“{value}” has a sign that can’t be in the address of a page; letters, digits, hyphens and dots can':
    '« {value} » contient un signe qui n’est pas admis dans l’adresse d’une page ; les lettres, chiffres, traits d’union et points le sont',
  '“{value}” is too long for a disk: 255 bytes between two slashes and 512 in all are the most':
    '« {value} » est trop longue pour un disque : 255 octets entre deux barres et 512 en tout au plus',
  text: 'un texte',
  'a number': 'un nombre',
  'true or false': 'oui ou non',
  'a list': 'une liste',
  'a group of fields': 'un groupe de champs',
  'one value per language': 'une valeur par langue',
  'type|empty': 'rien',
  'type|missing': 'rien',
};
