export const newsroom = {
  'another file has the same name, with its accents stored in another Unicode form':
    'un autre fichier porte le même nom, avec des accents enregistrés sous une autre forme',
  'Rename one of them, or delete it if both are the same text; many disks keep one only.':
    'Renommez l’un des deux, ou supprimez-le si c’est le même texte : beaucoup de disques n’en gardent qu’un.',
  'this is a link to another file or folder, and links are not followed':
    'ceci est un raccourci vers un autre fichier ou dossier, et les raccourcis ne sont pas suivis',
  'Put the file itself here.': 'Mettez ici le fichier lui-même.',
  'the entry refers to itself (“{name}”)': 'le contenu renvoie à lui-même (« {name} »)',
  'Remove the reference, or name the entry that is meant.':
    'Supprimez ce renvoi, ou choisissez le contenu voulu.',
  'Write the file name of an entry in {collection}/, without language folder and ending, or create it.':
    'Choisissez un contenu qui existe, ou créez celui qui manque.',
  '“{src}” is a document, but this must be a picture':
    '« {src} » est un document, et il faut ici une image',
  'Use a JPEG, PNG or WebP file; offer the document among the attachments.':
    'Utilisez un fichier JPEG, PNG ou WebP ; proposez le document parmi les pièces jointes.',
  '“{src}” is a picture, but this must be a document':
    '« {src} » est une image, et il faut ici un document',
  'Use a PDF or CSV file; show the picture in the field image or in the text.':
    'Utilisez un fichier PDF ou CSV ; montrez l’image dans le champ « Image » ou dans le texte.',
  'the description of the picture is only the name of its file':
    'la description de l’image n’est que le nom de son fichier',
  'Say what the picture shows, for people who cannot see it.':
    'Dites ce que montre l’image, pour les personnes qui ne peuvent pas la voir.',
  'the link “{href}” depends on the page on which it is read':
    'le lien « {href} » dépend de la page sur laquelle il est lu',
  'Write the address from the top of the site, such as /releases/governor-suspends/.':
    'Écrivez l’adresse à partir de la racine du site, par exemple /fr/communiques/un-communique/.',
  'the link “{path}” leads to a file that has another address on the site':
    'le lien « {path} » mène à un fichier qui a une autre adresse sur le site',
  'Offer a document in the field attachments; show a picture with ![what it shows](…).':
    'Proposez un document dans le champ « Pièces jointes » ; ajoutez une image avec le bouton Image.',
  'the link “{path}” differs from the address of the page in letter case, accents or the closing slash':
    'le lien « {path} » diffère de l’adresse de la page par les majuscules, les accents ou la barre finale',
  'Write {meant}.': 'Écrivez {meant}.',
  'the link “{path}” leads to no page of this newsroom':
    'le lien « {path} » ne mène à aucune page de cette salle de presse',
  'Did you mean {nearest}?': 'Vouliez-vous dire {nearest} ?',
  'Open the page that is meant and copy its address.':
    'Ouvrez la page voulue et copiez son adresse.',
  'Remove the link, or publish this text no earlier than the other.':
    'Supprimez le lien, ou ne publiez pas ce contenu avant l’autre.',
  'the release would be public while the report it announces is {why}':
    'le communiqué serait public alors que le rapport qu’il annonce {why}',
  'Give the release the date and embargo of {path}, or remove report.':
    'Donnez au communiqué la date et l’embargo de {path}, ou supprimez le rapport.',
  'a text': 'un contenu',
  'a page': 'une page',
  'a draft': 'est un brouillon',
  'under embargo': 'est sous embargo',
  'not yet published': 'n’est pas encore publié',
  'of a topic or person that no published text names':
    'est celle d’un thème ou d’une personne qu’aucun contenu publié ne nomme',
  'It is one consent of one person: write the same in every language.':
    'C’est un seul consentement d’une seule personne : indiquez la même chose dans toutes les langues.',
  'Use the same name, and the same pseudonym, in every language.':
    'Utilisez le même nom, et le même pseudonyme, dans toutes les langues.',
  'the site has no menus and buttons in the language “{code}”':
    'le site n’a pas de menus ni de boutons dans la langue « {code} »',
  'the newsroom does not publish in the language of this folder, so nothing in it would appear':
    'la salle de presse ne publie pas dans la langue de ce dossier ; rien de ce qu’il contient ne paraîtrait',
  'the newsroom does not publish in the language “{code}”':
    'la salle de presse ne publie pas dans la langue « {code} »',
  'Add “{defaultLanguage}: …” on an indented line.': 'Remplissez-le aussi dans cette langue.',
  'Give both files the same name; is “{nearest}” the original? The address of the translation is its field slug.':
    'L’original et la traduction doivent porter le même nom ; l’original est-il « {nearest} » ? L’adresse web de la traduction s’écrit dans son champ « Adresse ».',
  'Publish the original {expected} first; the translation has the same name.':
    'Publiez d’abord l’original, qui porte le même nom.',
  'there are fields but no text': 'les champs sont remplis, mais le texte manque',
  'Write the text below the second line ---, or mark the file with draft: true.':
    'Écrivez le texte, ou activez le champ « Brouillon ».',
  'there is no table “{src}” beside the report':
    'il n’y a pas de tableau « {src} » à côté du rapport',
  'Put the CSV file into the folder of the report, or correct its name.':
    'Mettez le fichier CSV dans le dossier du rapport, ou corrigez son nom.',
  'the text could not be read within the time and memory that a text may take, because of signs such as * [ < { that are in it by the thousand or inside each other':
    'le texte n’a pas pu être lu dans les limites de temps et de mémoire d’un texte, à cause de signes comme * [ < { qui y sont par milliers ou imbriqués',
  'Look for a place with many such signs, and write it in plain words.':
    'Cherchez un passage qui a beaucoup de ces signes, et écrivez-le avec des mots.',
  '“{timeZone}” is no time zone': '« {timeZone} » n’est pas un fuseau horaire',
  'the file lies in {folder}/, and its date is in {year} (in {timeZone})':
    'le fichier est dans le dossier {folder}/, et sa date est en {year} (heure de {timeZone})',
  'Move it, with its translations, to the folder {year}/, or correct datePublished.':
    'Corrigez la date de publication ; si elle est juste, le fichier et ses traductions doivent passer dans le dossier {year}/.',
  'the site': 'le site',
  '“{alias}” lies in a part of the site that has no pages':
    '« {alias} » est dans une partie du site qui n’a pas de pages',
  'Write the former address of a page.': 'Écrivez l’ancienne adresse d’une page.',
  'Remove the alias; it is for addresses that no longer exist.':
    'Supprimez-la : les anciennes adresses sont celles qui n’existent plus.',
  '“{alias}” is the address that this text has now':
    '« {alias} » est l’adresse actuelle de ce contenu',
  'Keep it in one place: an address can lead to one text only.':
    'Gardez-la à un seul endroit : une adresse ne peut mener qu’à un contenu.',
  '“{first}” is the first address of {path} as well, in another language, and programs would take the two for one text':
    '« {first} » est aussi la première adresse de {path}, dans une autre langue ; les programmes prendraient les deux pour un même contenu',
  'Write another slug.': 'Écrivez une autre adresse.',
  'Write another address in the field slug, or rename the file.':
    'Écrivez une autre adresse dans le champ « Adresse ».',
  '': '',
  ' (the accents are stored differently, which many disks disregard)':
    ' (les accents sont enregistrés différemment, ce que beaucoup de disques ne distinguent pas)',
  ' (capital and small letters are different to some servers and not to others)':
    ' (certains serveurs distinguent majuscules et minuscules, d’autres non)',
  'Write another slug, such as about-the-press-office.':
    'Écrivez une autre adresse, par exemple le-service-de-presse.',
  'Write more than a year, such as the-year-2011.':
    'Écrivez plus qu’une année, par exemple l-annee-2011.',
  'Write more, such as index-of-calls or page-2-of-the-letter.':
    'Écrivez-en plus, par exemple index-des-appels ou page-2-de-la-lettre.',
  'Write more, such as con-artists: Windows keeps the word alone for a device.':
    'Écrivez-en plus, par exemple aux-cotes-des-voisins : Windows réserve le mot seul à un appareil.',
  'the site itself needs the address “{slug}”': 'le site lui-même a besoin de l’adresse « {slug} »',
};
