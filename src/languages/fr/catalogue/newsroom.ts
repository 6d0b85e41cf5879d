export const newsroom = {
  'The site is not built yet. This page shows it as soon as it is.':
    'Le site n’est pas encore généré. Cette page le montrera dès qu’il sera prêt.',
  'Loading …': 'Chargement …',
  'Writing needs JavaScript.': 'L’écriture nécessite JavaScript.',
  'another file has the same name, with its accents stored in another Unicode form':
    'un autre fichier porte le même nom, avec des accents enregistrés sous une autre forme',
  'Rename one of them, or delete it if both are the same text; many disks keep one only.':
    'Renommez l’un des deux, ou supprimez-le si c’est le même texte : beaucoup de disques n’en gardent qu’un.',
  'Windows keeps the name “{name}” for a device, so no disk there can hold it':
    'Windows réserve le nom « {name} » à un périphérique ; là-bas, aucun disque ne peut le contenir',
  'Rename it, such as to {example}, and correct what refers to it.':
    'Renommez-le, par exemple en {example}, et corrigez ce qui y renvoie.',
  'this is a link to another file or folder, and links are not followed':
    'ceci est un raccourci vers un autre fichier ou dossier, et les raccourcis ne sont pas suivis',
  'Put the file itself here.': 'Mettez ici le fichier lui-même.',
  'the entry refers to itself (“{name}”)': 'le contenu renvoie à lui-même (« {name} »)',
  'Remove the reference, or name the entry that is meant.':
    'Supprimez ce renvoi, ou choisissez le contenu voulu.',
  'it names {path}, which is saved as a draft and not published yet':
    'il nomme {path}, enregistré comme brouillon et pas encore publié',
  'Set both to “Ready”: then “Publish …” publishes both together. Or publish it first.':
    'Passez les deux à « Prêt » : « Publier… » les publie alors ensemble. Ou publiez d’abord ce brouillon.',
  'Write the file name of an entry in {collection}/, without language folder and ending, publish its draft, or create it.':
    'Choisissez un contenu publié, publiez d’abord son brouillon, ou créez celui qui manque.',
  '“{src}” is a document, but this must be a picture':
    '« {src} » est un document, et il faut ici une image',
  'Use a JPEG, PNG or WebP file; offer the document among the attachments.':
    'Utilisez un fichier JPEG, PNG ou WebP ; proposez le document parmi les pièces jointes.',
  '“{src}” is a picture, but this must be a document':
    '« {src} » est une image, et il faut ici un document',
  'Use a PDF or CSV file; show the picture in the field “Picture” or in the text.':
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
  'Offer a document in the field “Attachments”; show a picture with the picture button.':
    'Proposez un document dans le champ « Pièces jointes » ; ajoutez une image avec le bouton Image.',
  'the link “{path}” differs from the address of the page in letter case, accents or the closing slash':
    'le lien « {path} » diffère de l’adresse de la page par les majuscules, les accents ou la barre finale',
  'Write {meant}.': 'Écrivez {meant}.',
  'the link “{path}” leads to no page of this newsroom':
    'le lien « {path} » ne mène à aucune page de cette salle de presse',
  'Did you mean {nearest}?': 'Vouliez-vous dire {nearest} ?',
  'Open the page that is meant and copy its address.':
    'Ouvrez la page voulue et copiez son adresse.',
  'Remove the link. If readers have seen the other text, withdraw it instead of holding it back: then links to it may stay.':
    'Supprimez le lien. Si l’autre contenu a déjà été vu, retirez-le au lieu de le mettre en attente : les liens vers lui peuvent alors rester.',
  'Remove the link, or publish this text no earlier than the other. If the draft of each is set to “Ready”, “Publish …” publishes both together.':
    'Supprimez le lien, ou ne publiez pas ce contenu avant l’autre. Si le brouillon de chacun est à « Prêt », « Publier… » les publie ensemble.',
  'the release would be public while the report it announces is {why}':
    'le communiqué serait public alors que le rapport qu’il annonce {why}',
  'Give the release the date and embargo of {path}, or clear the field. If the draft of each is set to “Ready”, “Publish …” publishes both together.':
    'Donnez au communiqué la date et l’embargo de {path}, ou videz le champ. Si le brouillon de chacun est à « Prêt », « Publier… » les publie ensemble.',
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
  'there are fields but no text': 'les champs sont remplis, mais le texte manque',
  'Write the text, or switch “Hold back” on.':
    'Écrivez le texte, ou activez « Mettre en attente ».',
  'there is no table “{src}” beside the report':
    'il n’y a pas de tableau « {src} » à côté du rapport',
  'Put the CSV file into the folder of the report, or correct its name.':
    'Mettez le fichier CSV dans le dossier du rapport, ou corrigez son nom.',
  'the text could not be read within the time and memory that a text may take, because of signs such as * [ < { that are in it by the thousand or inside each other':
    'le texte n’a pas pu être lu dans les limites de temps et de mémoire d’un texte, à cause de signes comme * [ < { qui y sont par milliers ou imbriqués',
  'Look for a place with many such signs, and write it in plain words.':
    'Cherchez un passage qui a beaucoup de ces signes, et écrivez-le avec des mots.',
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
  'without an address of its own, the text would be at the name of its file, which may tell who it is about':
    'sans adresse propre, le contenu serait publié sous le nom de son fichier, qui peut révéler de qui il parle',
  'Write an address, such as {slug}; write {name} only if that name may be public.':
    'Écrivez une adresse, par exemple {slug} ; écrivez {name} seulement si ce nom peut être public.',
  'without an address of its own, the entry would be at {href}':
    'sans adresse propre, la page serait à l’adresse {href}',
  'Write an address, such as {slug}.': 'Écrivez une adresse, par exemple {slug}.',
  'Write one in the letters a–z, such as the headline in English or pinyin.':
    'Écrivez-en une avec les lettres a–z, par exemple le titre en français ou en pinyin.',
  'Write another address.': 'Écrivez une autre adresse.',
  'Write another address in the field “Address”.':
    'Écrivez une autre adresse dans le champ « Adresse ».',
  'Write another address, such as about-the-press-office.':
    'Écrivez une autre adresse, par exemple le-service-de-presse.',
  'Write more than a year, such as the-year-2011.':
    'Écrivez plus qu’une année, par exemple l-annee-2011.',
  'Write more, such as index-of-calls or page-2-of-the-letter.':
    'Écrivez-en plus, par exemple index-des-appels ou page-2-de-la-lettre.',
  'Write more, such as con-artists: Windows keeps the word alone for a device.':
    'Écrivez-en plus, par exemple aux-cotes-des-voisins : Windows réserve le mot seul à un appareil.',
  'the site itself needs the address “{slug}”': 'le site lui-même a besoin de l’adresse « {slug} »',
  'the name differs from {file} only in capital and small letters':
    'le nom ne diffère de {file} que par les majuscules et les minuscules',
  '“{name}” is the name of no entry in {folders}':
    '« {name} » n’est le nom d’aucun contenu de {folders}',
  '{folder}/': '« {folder} »',
  'the link “{path}” leads to {what} that is {why}, and would reveal it':
    'le lien « {path} » mène à {what} qui {why}, et le révélerait',
  '{href} is already the address of {path}': '{href} est déjà l’adresse de {path}',
  '{href} is already the address of {path} (the accents are stored differently, which many disks disregard)':
    '{href} est déjà l’adresse de {path} (les accents sont enregistrés différemment, ce que beaucoup de disques ne distinguent pas)',
  '{href} is already the address of {path} (capital and small letters are different to some servers and not to others)':
    '{href} est déjà l’adresse de {path} (certains serveurs distinguent majuscules et minuscules, d’autres non)',
  '“{alias}” is the address of a page that exists ({owner})':
    '« {alias} » est l’adresse d’une page qui existe ({owner})',
  '“{alias}” is in the place of a file that goes with a page ({owner})':
    '« {alias} » occupe la place d’un fichier qui accompagne une page ({owner})',
  '“{alias}” is already an alias of this text':
    '« {alias} » est déjà une ancienne adresse de ce contenu',
  '“{alias}” is already an alias of {earlier}':
    '« {alias} » est déjà une ancienne adresse de {earlier}',
  'the name was “{name}” before, and all or part of it is still written here':
    'le nom était auparavant « {name} », et il est encore écrit ici, en entier ou en partie',
  'Take it out, or write the name that is shown now.':
    'Enlevez-le, ou écrivez le nom affiché maintenant.',
  'a testimony hides the person with the name “{name}”':
    'un témoignage cache la personne du nom de « {name} »',
  'Take it out, or write the name that is shown there.':
    'Enlevez-le, ou écrivez le nom qui y est affiché.',
  'a draft in another language hides the person behind the pseudonym “{name}”':
    'un brouillon dans une autre langue cache la personne sous le pseudonyme « {name} »',
  'Set that draft to “Ready”: then both are published at once.':
    'Passez ce brouillon à « Prêt » : les deux sont alors publiés en même temps.',
  'the testimony is in several languages, and the consent does not cover that':
    'le témoignage est en plusieurs langues, et le consentement ne couvre pas « Traduction dans d’autres langues »',
  'Obtain consent and mark it under “{field}”, or do without the translation.':
    'Obtenez le consentement et indiquez-le sous « {field} », ou renoncez à la traduction.',
  'the consent does not cover a photo, yet there is a picture in the text':
    'le consentement ne couvre pas « Photographie », et il y a une image dans le texte',
  'Obtain consent and mark it under “{field}”, or remove the picture.':
    'Obtenez le consentement et indiquez-le sous « {field} », ou supprimez l’image.',
  '{field} is {here} here and {there} in {path}':
    'le champ « {field} » {here} ici, et {there} dans {path}',
  'the name is a pseudonym here, unlike in {path}':
    'le nom est ici un pseudonyme, contrairement à {path}',
  'the name is no pseudonym here, unlike in {path}':
    'le nom n’est pas ici un pseudonyme, contrairement à {path}',
  'consent|missing': 'est vide',
  '“”': 'est vide',
  '“{value}”': 'indique « {value} »',
  'Choose one of: {languages}. Another needs the words of the site translated first.':
    'Choisissez {languages} ; pour une autre langue, les messages du site doivent d’abord être traduits.',
  'Move its files to a folder of one of the languages {languages}, or add the language to {settings}.':
    'Déplacez ses fichiers dans le dossier d’une de ces langues : {languages} ; ou ajoutez la langue dans les réglages « {settings} ».',
  '{field} lacks the default language “{language}”':
    'il manque au champ « {field} » la langue par défaut : {language}',
  'Write it in that language too.': 'Remplissez-le aussi dans cette langue.',
  'Write one of {languages}, or add the language to {settings}.':
    'Utilisez l’une de ces langues : {languages} ; ou ajoutez la langue dans les réglages « {settings} ».',
  'the translation is a {own}, its original {path} a {kind}':
    'la traduction est du type « {own} », et son original {path} du type « {kind} »',
  'Choose the kind “{kind}”, or change the original.':
    'Choisissez le type « {kind} », ou modifiez l’original.',
  'this is for staff only, but {output} of the site would have the same words':
    'ceci est réservé à l’équipe, mais {output} du site aurait les mêmes mots',
  'this is not public, but {output} of the site would have the same words':
    'ceci n’est pas public, mais {output} du site aurait les mêmes mots',
  'Show this message to the person who looks after the newsroom’s computer: the file needs another name.':
    'Montrez ce message à la personne qui s’occupe de l’ordinateur de la salle de presse : le fichier a besoin d’un autre nom.',
  'Write it in other words, such as initials, and publish it. If that does not help, show this message to the person who looks after the newsroom’s computer.':
    'Écrivez-le autrement, par exemple avec des initiales, et publiez-le. Si cela ne suffit pas, montrez ce message à la personne qui s’occupe de l’ordinateur de la salle de presse.',
  'with another language first, all addresses of the site would change, and those that readers have would lead nowhere':
    'avec une autre langue en tête, toutes les adresses du site changeraient, et celles qu’ont les lecteurs ne mèneraient nulle part',
  'Put {language} first again.': 'Remettez {language} en tête.',
  'there are texts in “{language}”, and readers have their addresses':
    'il y a des textes en {language}, et les lecteurs ont leurs adresses',
  'Add “{language}” again.': 'Ajoutez de nouveau {language}.',
};
