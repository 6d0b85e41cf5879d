export const files = {
  'pictures and documents belong in the folder media/':
    'les images et les documents vont dans le dossier media/',
  'Move it to media/, and write its new path where it is used.':
    'Déplacez-le vers media/ et écrivez son nouveau chemin là où il est utilisé.',
  'the file is not in a folder for files of its kind':
    'le fichier n’est pas là où se trouvent les fichiers de son type',
  'files in {folder}/ end in .{extension}':
    'les noms des fichiers de {folder}/ se terminent par .{extension}',
  '“{folder}” is no folder of the newsroom, so nothing here would be published':
    '« {folder} » n’est pas un dossier de la salle de presse ; rien de ce qu’il contient ne serait publié',
  'Move the file to one of: {folders}.':
    'Déplacez le fichier dans l’un de ces dossiers : {folders}.',
  '“{name}” cannot be part of a web address':
    '« {name} » ne peut pas faire partie d’une adresse web',
  'Rename the file: lower-case letters a–z, digits and single hyphens.':
    'Renommez le fichier : des minuscules de a à z, des chiffres et des traits d’union simples.',
  'Begin the file with a line ---, then fields in YAML, then another line ---, then the text.':
    'Commencez le fichier par une ligne --- ; viennent ensuite les champs en YAML, une autre ligne --- et le texte.',
  'the front matter begins with “{first}”, and only YAML is read':
    'les champs commencent par « {first} », et seul le YAML est lu',
  'the file does not begin with its fields': 'le fichier ne commence pas par ses champs',
  'the fields are not closed by a line ---': 'il manque la ligne --- qui termine les champs',
  'the file is not UTF-8 text, so letters with accents would be lost':
    'le fichier n’est pas du texte en UTF-8 ; les lettres accentuées seraient perdues',
  'Save it again with the encoding UTF-8.': 'Enregistrez-le de nouveau avec l’encodage UTF-8.',
  'Save it as “CSV UTF-8”.': 'Enregistrez-le au format « CSV UTF-8 ».',
  'the file cannot be read ({code})': 'le fichier est illisible ({code})',
  'Let the newsroom read it: correct its permissions, or restore it from the repository.':
    'Demandez à la personne qui s’occupe de l’ordinateur de corriger les droits du fichier ou de le restaurer depuis le dépôt.',
  'the file has the marks of an unsolved Git conflict':
    'le fichier contient deux versions du texte, l’une après l’autre, avec les marques qui les séparent',
  'Keep one of the two versions and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.':
    'Gardez l’une des deux versions et supprimez les lignes qui commencent par <<<<<<<, ======= et >>>>>>>.',
  'the field is written twice': 'le champ est écrit deux fois',
  'Keep one of the two.': 'Gardez l’un des deux.',
  'Put a text that contains a colon, # or quotation marks between double quotes, and indent with spaces.':
    'Mettez entre guillemets droits (") un texte qui contient un deux-points, # ou des guillemets, et faites les retraits avec des espaces.',
  'a value begins with *, which in YAML points to a value elsewhere':
    'une valeur commence par *, ce qui renvoie en YAML à une valeur écrite ailleurs',
  'Put the text between double quotes, or write the value itself.':
    'Mettez le texte entre guillemets droits ("), ou écrivez la valeur elle-même.',
  'there are no fields': 'il n’y a aucun champ',
  'Write one field a line, such as headline: Governor suspends the program.':
    'Écrivez un champ par ligne, par exemple headline: Le gouverneur suspend le programme.',
  'the fields have more than {lines} lines': 'les champs du fichier ont plus de {lines} lignes',
  'the fields have {length} characters; the limit is {most}':
    'les champs du fichier ont {length} caractères ; la limite est de {most}',
  'Write long passages into the text, and keep the fields short.':
    'Écrivez les longs passages dans le texte, et gardez les champs courts.',
  'the fields have more than {most} brackets, quotation marks and other signs of YAML':
    'les champs du fichier ont plus de {most} crochets, guillemets et autres signes de YAML',
  'Write them in plain words.': 'Écrivez-les avec des mots.',
  'more lists and groups are inside each other than any field has':
    'plus de listes et de groupes sont imbriqués que n’en a aucun champ',
  'Write the fields as the field reference shows them.':
    'Écrivez les champs comme les montre la liste des champs.',
  'the file has {length} characters; the limit is {most}':
    'le fichier a {length} caractères ; la limite est de {most}',
  'the settings file is missing, and without it there is no site':
    'ce fichier de réglages manque, et sans lui il n’y a pas de site',
  'this is none of the settings, so it would have no effect':
    'ce fichier ne fait pas partie des réglages ; il n’aurait donc aucun effet',
  'it is a draft': 'c’est un brouillon',
  'its date of publication is still to come': 'sa date de publication n’est pas encore venue',
  'it is under embargo': 'il est sous embargo',
  'it was withdrawn': 'il a été retiré',
  'the consent has ended, was revoked, cannot be read or does not cover what the text shows':
    'le consentement a pris fin, a été révoqué, est illisible ou ne couvre pas ce que montre le texte',
  'it has expired': 'il a expiré',
  'it is no longer in the newsroom': 'il n’est plus dans la salle de presse',
  'its name, role, place, picture, e-mail or telephone was not on the site as it is in the newsroom; it is back when the site is built':
    'son nom, sa fonction, son lieu, son image, son e-mail ou son téléphone n’était pas sur le site tel qu’il est dans la salle de presse ; il revient quand le site est construit',
  'a former address of it was removed': 'une de ses anciennes adresses a été supprimée',
  'it was replaced or deleted; what is now in its place appears when the site is built':
    'le fichier a été remplacé ou supprimé ; ce qui est maintenant à sa place apparaît quand le site est construit',
  'only what was taken down named it': 'seul ce qui a été retiré du site le nommait',
  'Take that word out first.': 'Supprimez d’abord ce mot.',
  'Take it out, or write the pseudonym that was agreed. If in doubt, ask the person who keeps the list.':
    'Supprimez-le, ou écrivez le pseudonyme convenu. En cas de doute, adressez-vous à la personne qui tient la liste.',
  'a name, address or number that this newsroom protects is written here':
    'un nom, une adresse ou un numéro que cette salle de presse protège est écrit ici',
  'Give the file another name that does not reveal who is meant.':
    'Donnez au fichier un autre nom, qui ne révèle pas de qui il s’agit.',
  'page {page} of this document contains a name, address or number that this newsroom protects':
    'la page {page} de ce document contient un nom, une adresse ou un numéro que cette salle de presse protège',
  'the data that this file carries beside what it shows (title, author, notes, links) contain a name, address or number that this newsroom protects':
    'les données que ce fichier porte en plus de ce qu’il montre (titre, auteur, notes, liens) contiennent un nom, une adresse ou un numéro que cette salle de presse protège',
  'Take it out of the file, save it again, and use that one.':
    'Supprimez-le du fichier, enregistrez celui-ci de nouveau, et utilisez le résultat.',
  'this file cannot be read, so it cannot be searched for protected names':
    'ce fichier est illisible ; il est donc impossible d’y chercher des noms protégés',
  'Export it again from the original, or delete it.':
    'Exportez-le de nouveau depuis l’original, ou supprimez-le.',
  'something is wrong here that cannot be described without a word that this newsroom protects':
    'il y a ici une erreur qui ne peut pas être décrite sans un mot que cette salle de presse protège',
  '{folder}/<language>/<year>/<name>.{extension}': '{folder}/<langue>/<année>/<nom>.{extension}',
  '{folder}/<language>/<name>.{extension}': '{folder}/<langue>/<nom>.{extension}',
  '{folder}/<name>.{extension}': '{folder}/<nom>.{extension}',
  'Move it to {path}.': 'Déplacez-le vers {path}.',
  'Rename it to {path}.': 'Renommez-le {path}.',
  'the fields cannot be read as YAML: {reason}':
    'les champs du fichier sont illisibles : cette ligne n’est pas du YAML',
  'Create it with the fields {fields}.': 'Créez-le avec ces champs : {fields}.',
  'Remove it. The settings are: {files}.': 'Supprimez-le. Les réglages sont : {files}.',
  'the name of this file, number {number} of {of} in its folder, contains a name, address or number that this newsroom protects':
    'le nom de ce fichier, le numéro {number} sur {of} de son dossier, contient un nom, une adresse ou un numéro que cette salle de presse protège',
  'the name of this file contains a name, address or number that this newsroom protects':
    'le nom de ce fichier contient un nom, une adresse ou un numéro que cette salle de presse protège',
};
