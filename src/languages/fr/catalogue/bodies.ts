export const bodies = {
  'Write a comment as {/* … */}, not as <!-- … -->.':
    'Un commentaire s’écrit {/* … */}, et non <!-- … -->.',
  'Write an address as a link: [text](https://…), not in angle brackets.':
    'Écrivez l’adresse comme un lien, [texte](https://…), et non entre les signes < et >.',
  'In a report, "{" starts an expression and only literals are allowed; write \\{ for a brace.':
    'Dans un rapport, « { » ouvre une valeur, qui doit être un texte entre guillemets droits ou un nombre ; pour une accolade, écrivez \\{.',
  'Close every tag, in the reverse order of opening.':
    'Fermez chaque balise, dans l’ordre inverse de leur ouverture.',
  'In a report, "<" starts a tag; write \\< for the sign itself, and close every tag.':
    'Dans un rapport, « < » ouvre une balise ; pour le signe lui-même, écrivez \\<, et fermez chaque balise.',
  'A line starts with “{word}”, which would make the report a program.':
    'Une ligne commence par « {word} », ce qui ferait du rapport un programme.',
  'Remove it; report elements need no import. If it is a sentence, write another word first.':
    'Supprimez-la ; les éléments du rapport n’en ont pas besoin. Si c’est une phrase, commencez-la par un autre mot.',
  'Write the result itself as text, or \\{ if a brace is meant.':
    'Écrivez le résultat lui-même comme texte, ou \\{ pour une accolade.',
  'The picture has no description.': 'L’image n’a pas de description.',
  'Open the picture with the button beside it, and describe it for people who cannot see it.':
    'Ouvrez l’image avec le bouton placé à côté, et décrivez-la pour les personnes qui ne peuvent pas la voir.',
  'The link has no text.': 'Le lien ne contient pas de mots.',
  'Write between the brackets where it leads: [the full report](…).':
    'Écrivez entre les crochets où il mène : [le rapport complet](…).',
  'The link {url} leads to no heading of this text.':
    'Le lien {url} ne mène à aucun intertitre de ce texte.',
  'The headings here are: {known}.': 'Les intertitres de ce texte sont : {known}.',
  'There is no heading here. Write one, or remove the link.':
    'Ce texte n’a pas d’intertitre. Écrivez-en un, ou supprimez le lien.',
  'The link leads nowhere.': 'Le lien ne mène nulle part.',
  'Write the address between the parentheses.': 'Écrivez l’adresse entre les parenthèses.',
  'The page has its h1 already: the headline.':
    'La page a déjà son titre principal : celui du contenu.',
  'Write ## or <h2> for the highest heading in a text.':
    'Écrivez ## ou <h2> pour les intertitres du plus haut niveau.',
  '<{name}> is not allowed in a text.': '<{name}> n’est pas admis dans un texte.',
  'Use the buttons above the text instead, or remove what is between < and >.':
    'Utilisez plutôt les boutons au-dessus du texte, ou retirez ce qui est entre < et >.',
  'The attribute “{name}” is not allowed on <{tag}>.':
    'L’attribut « {name} » n’est pas admis dans <{tag}>.',
  'Leave it out; the design styles the text.':
    'Supprimez-le ; la mise en forme vient de la maquette du site.',
  'Link to https://…, mailto:…, tel:… or a page of this site (/releases/…).':
    'Écrivez https://…, mailto:…, tel:… ou une page de ce site (/fr/communiques/…).',
  'Upload it and write /media/<file>; other servers would see who reads the page.':
    'Ajoutez-la avec le bouton Image : d’autres serveurs verraient qui lit la page.',
  '<> is not allowed.': 'La balise vide <> n’est pas admise.',
  'There is no report element “{name}”.': 'L’élément « {name} » n’existe pas.',
  'An attribute of <{name}> is computed.': 'Un attribut de <{name}> est calculé.',
  'Write its value in quotes.': 'Écrivez sa valeur entre guillemets droits (").',
  'Did you mean {one}?': 'Vouliez-vous dire « {one} » ?',
  'It may be: {names}.': 'Sont admis : {names}.',
  '{name} is inside a line of text.':
    'L’élément « {name} » est à l’intérieur d’une ligne de texte.',
  'Put it into lines of its own.': 'Placez-le sur ses propres lignes.',
  '{name} has {code} among its fields.': 'L’élément « {name} » a « {code} » parmi ses données.',
  '{name} has no field “{prop}”.': 'L’élément « {name} » n’a pas de donnée « {prop} ».',
  'Write its value itself: {hint}.': 'Écrivez la valeur elle-même : {hint}.',
  'It is {hint}.': 'C’est {hint}.',
  'Write it like this: {line}':
    'Ouvrez-le par le menu « Éléments », ou écrivez-le ainsi : « {line} »',
  '{name} lacks the field “{prop}”: {hint}.':
    'Il manque à l’élément « {name} » la donnée « {prop} » : {hint}.',
  '{name} takes no content.': 'L’élément « {name} » ne peut rien contenir.',
  '{name} is empty.': 'L’élément « {name} » est vide.',
  'is computed': 'est calculée',
  'is not a list of rows': 'n’est pas une liste de lignes',
  'is not text in quotes': 'n’est pas un texte entre guillemets droits (")',
  'is empty': 'est vide',
  'leads to another server': 'mène à un autre serveur',
  'The footnote {name} is defined twice; only the first is shown.':
    'La note {name} est écrite deux fois ; seule la première est affichée.',
  'Give the second another name.': 'Donnez un autre nom à la seconde.',
  'No text refers to the footnote {name}, so it is not shown.':
    'Aucun texte ne renvoie à la note {name} ; elle n’est donc pas affichée.',
  'Write {name} where it belongs, or delete the note.':
    'Écrivez {name} à l’endroit voulu, ou supprimez la note.',
  'The footnote {name} is inside a link, which ends there.':
    'La note {name} est à l’intérieur d’un lien, qui s’interrompt là.',
  'Write {name} behind the link.': 'Écrivez {name} après le lien.',
  'Readers see “{shortcode}”, which only WordPress understands.':
    'La page montre « {shortcode} », que seul WordPress comprend.',
  'Insert what it shows, such as a picture, or leave it out. Write \\[ if the brackets are meant.':
    'Insérez ce qu’il montre, par exemple une image, ou supprimez-le. Si vous voulez les crochets eux-mêmes, écrivez \\[.',
  'Readers see the signs “{sign}”, which mark nothing here.':
    'Les lecteurs voient les signes « {sign} », qui ne marquent rien ici.',
  'Remove them, and mark the words or insert the link again. Write a backslash before each sign that is meant.':
    'Supprimez-les, et marquez de nouveau les mots ou remettez le lien. Si vous voulez les signes eux-mêmes, écrivez une barre oblique inverse (\\) devant chacun.',
  'The footnote [^{match}] is not defined.': 'Le texte de la note [^{match}] manque.',
  'Write "[^{match}]: …" in a line of its own, or \\[ if no footnote is meant.':
    'Écrivez « [^{match}]: … » sur sa propre ligne, ou \\[ s’il ne s’agit pas d’une note.',
  'The link name [{match}] is not defined.': 'L’adresse du lien [{match}] manque.',
  'Write "[{match}]: https://…" in a line of its own.':
    'Écrivez « [{match}]: https://… » sur sa propre ligne.',
  'The heading is empty.': 'L’intertitre est vide.',
  'Write its text, or remove it.': 'Écrivez son texte, ou supprimez-le.',
  'A heading with one # would compete with the headline.':
    'Un intertitre avec un seul # ferait concurrence au titre.',
  'Write ## for the highest heading.': 'Écrivez ## pour les intertitres du plus haut niveau.',
  'Readers do not see “{text}”: the row has more cells than the table has columns.':
    'Les lecteurs ne voient pas « {text} » : la ligne a plus de cellules que le tableau de colonnes.',
  'Put it into a column, or below the table after an empty line. Write \\| for a bar within a cell.':
    'Mettez-le dans une colonne, ou sous le tableau après une ligne vide. Écrivez \\| pour une barre dans une cellule.',
  'The heading jumps from level {depth} to level {next}.':
    'L’intertitre saute du niveau {depth} au niveau {next}.',
  'More than {maxDepth} quotations, lists or tags are open inside each other.':
    'Plus de {maxDepth} citations, listes ou balises sont ouvertes les unes dans les autres.',
  'Close the tags, or write the text with fewer levels.':
    'Fermez les balises, ou écrivez le texte avec moins de niveaux.',
  'Write it with fewer of these signs, or divide it.':
    'Utilisez moins de ces signes, ou divisez-le.',
  'More than {maxLines} lines follow each other without an empty one.':
    'Plus de {maxLines} lignes se suivent sans ligne vide.',
  'Divide them with empty lines; offer a long table as a CSV file.':
    'Séparez-les par des lignes vides ; proposez un long tableau sous forme de fichier CSV.',
  'The text has {length} characters; the limit is {maxCharacters}.':
    'Le texte a {length} caractères ; la limite est de {maxCharacters}.',
  'Divide it into several texts, or offer it as a PDF.':
    'Divisez-le en plusieurs contenus, ou proposez-le en PDF.',
  "The report can't be read here: {reason}.": 'Le rapport est illisible à partir d’ici.',
  "{code} is an expression; a report can't compute anything.":
    '« {code} » demande un calcul, et un rapport ne peut rien calculer.',
  'The link to “{href}” leads to no page.': 'Le lien vers « {href} » ne mène à aucune page.',
  'The image “{src}” is not in this newsroom.':
    'L’image « {src} » n’est pas dans cette salle de presse.',
  'The field “{prop}” of {name} {reason}.':
    'La donnée « {prop} » de l’élément « {name} » {reason}.',
  'is “{value}”, which is none of {choices}': 'vaut « {value} », et ne peut être que {choices}',
  '“{choice}”': '« {choice} »',
  'Choose a larger heading under “Style of the paragraph”, so that no level is missing.':
    'Choisissez un titre plus grand dans « Style du paragraphe », pour qu’aucun niveau ne manque.',
  'There are more than {most} signs {shown} in one paragraph.':
    'Il y a plus de {most} signes {shown} dans un même paragraphe.',
  'There are more than {most} signs {shown} in the text.':
    'Il y a plus de {most} signes {shown} dans le texte.',
};
