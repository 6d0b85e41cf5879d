export const fields = {
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
  'Choose a day and a time.': 'Choisissez un jour et une heure.',
  'Correct the value.': 'Corrigez la valeur.',
  '“{key}” is not a field here': '« {key} » n’est pas un champ à cet endroit',
  'Did you mean “{nearest}”?': 'Vouliez-vous dire « {nearest} » ?',
  'Remove it. The fields here are: {names}.':
    'Supprimez-le. Les champs à cet endroit sont : {names}.',
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
  'Write an address that begins with https://, mailto: or, on this site, with /.':
    'Écrivez une adresse qui commence par https://, mailto: ou, sur ce site, par /.',
  'Write lower-case letters, digits and single hyphens, such as governor-suspends.':
    'Écrivez des minuscules sans accents, des chiffres et des traits d’union simples, par exemple le-gouverneur-suspend.',
  'Write the former address as the browser showed it, from the first / on, such as /news/42/.':
    'Écrivez l’ancienne adresse telle que le navigateur la montrait, à partir du premier /, par exemple /actualites/42/.',
  'Write the path of a picture in content/media, such as /media/vigil.jpg.':
    'Écrivez le chemin d’une image de content/media, par exemple /media/veillee.jpg.',
  'Choose a picture, or upload one.': 'Choisissez une image, ou envoyez-en une.',
  'Write the path of a PDF in content/media, such as /media/report.pdf.':
    'Écrivez le chemin d’un PDF de content/media, par exemple /media/rapport.pdf.',
  'Choose a PDF, or upload one.': 'Choisissez un PDF, ou envoyez-en un.',
  File: 'Fichier',
  'What the picture shows, for people who cannot see it. Do not begin with “Image of”.':
    'Ce que montre l’image, pour les personnes qui ne peuvent pas la voir. Ne commencez pas par « Image de ».',
  Caption: 'Légende',
  'Shown under the picture: who, where, when.': 'Affichée sous l’image : qui, où, quand.',
  Credit: 'Crédit',
  'Who made the picture.': 'Qui a fait l’image.',
  'What readers download.': 'Ce qui se télécharge.',
  'Choose one of those offered.': 'Choisissez l’une des possibilités.',
  'Write a list of: {names}.': 'Écrivez une liste parmi : {names}.',
  'Choose among those offered.': 'Choisissez parmi les possibilités.',
  'Write true or false.': 'Écrivez true ou false.',
  'Write a colour as # and six hexadecimal digits, such as #8a1c1c.':
    'Écrivez une couleur sous la forme # suivi de six chiffres hexadécimaux, par exemple #8a1c1c.',
};
