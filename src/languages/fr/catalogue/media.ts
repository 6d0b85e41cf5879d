export const media = {
  'Nothing was replaced: the new file is of another type.':
    'Rien n’a été remplacé : le nouveau fichier est d’un autre type.',
  'Save it as {ending} and choose that.': 'Enregistrez-le en {ending} et choisissez celui-là.',
  'The AVIF picture cannot be read.': 'L’image AVIF est illisible.',
  'Save the picture as JPEG or PNG; the site makes its own AVIF files from it.':
    'Enregistrez l’image en JPEG ou en PNG ; le site en tire lui-même des fichiers AVIF.',
  'Export it at 4,000 pixels on the longer side or less.':
    'Exportez-la avec 4 000 pixels au plus sur le plus grand côté.',
  'The picture is only {width} × {height} pixels.':
    'L’image ne fait que {width} × {height} pixels.',
  'Use one of at least {minSide} pixels; for a lead picture 1,280 or more.':
    'Utilisez-en une d’au moins {minSide} pixels ; pour l’image principale, 1 280 ou plus.',
  'The picture is an animation; only its first frame would be shown.':
    'L’image est animée ; seule sa première vue serait affichée.',
  'Save the frame you want as JPEG or PNG.': 'Enregistrez la vue voulue en JPEG ou en PNG.',
  'The picture is damaged or cut short ({reason}).': 'L’image est abîmée ou incomplète.',
  'Export it again from the original and upload that.':
    'Exportez-la de nouveau depuis l’original et envoyez ce fichier.',
  'This is no picture that can be published (its content is {type}).':
    'Ce n’est pas une image qui puisse être publiée.',
  'Save it as JPEG, PNG or WebP.': 'Enregistrez-la en JPEG, PNG ou WebP.',
  'Line {line} of the table has a cell that spreadsheets run as a formula: “{start}”.':
    'La ligne {line} du tableau a une cellule que les tableurs exécutent comme une formule : « {start} ».',
  "Write the value in its place. If the cell is text, begin it with a word or an apostrophe (').":
    'Écrivez la valeur à sa place. Si la cellule est du texte, commencez-la par un mot ou une apostrophe droite.',
  'Line {line} of the table has a sign that nobody sees (U+{code}).':
    'La ligne {line} du tableau contient un signe invisible (U+{code}).',
  'Remove the sign, or export the table again as CSV in UTF-8.':
    'Supprimez ce signe, ou exportez de nouveau le tableau en CSV avec l’encodage UTF-8.',
  'Save a photo as JPEG, a drawing as PNG.': 'Enregistrez une photo en JPEG, un dessin en PNG.',
  'An SVG can run scripts in the reader’s browser. Save the drawing as PNG and upload that.':
    'Un SVG peut exécuter des programmes dans le navigateur du public. Enregistrez le dessin en PNG et envoyez celui-ci.',
  'Few browsers show HEIC. Open the photo on the phone or computer and save it as JPEG.':
    'Peu de navigateurs affichent le HEIC. Ouvrez la photo sur le téléphone ou l’ordinateur et enregistrez-la en JPEG.',
  'Save the picture as JPEG or PNG.': 'Enregistrez l’image en JPEG ou en PNG.',
  'Save a drawing as PNG, a photo as JPEG. Animations are not supported.':
    'Enregistrez un dessin en PNG, une photo en JPEG. Les animations ne sont pas admises.',
  'A web page can run scripts. Print it to PDF and upload that.':
    'Une page web peut exécuter des programmes. Imprimez-la en PDF et envoyez celui-ci.',
  'Office files carry their history and authors. Export the document as PDF, a table as CSV.':
    'Les fichiers bureautiques gardent leur historique et le nom de leurs auteurs. Exportez un document en PDF, un tableau en CSV.',
  'Upload the files one by one, as pictures or PDFs.':
    'Envoyez les fichiers un par un, sous forme d’images ou de PDF.',
  'Publish recordings on an audio service and link to them.':
    'Publiez les enregistrements sur un service audio et mettez-y un lien.',
  'Develop the photo in a photo program and save it as JPEG.':
    'Développez la photo dans un logiciel de photographie et enregistrez-la en JPEG.',
  'Publish films on a video service and link to them.':
    'Publiez les films sur un service de vidéo et mettez-y un lien.',
  'Files like “{name}” cannot be published.':
    'Les fichiers comme « {name} » ne peuvent pas être publiés.',
  'Upload pictures as JPEG, PNG or WebP and documents as PDF or CSV.':
    'Envoyez les images en JPEG, PNG ou WebP et les documents en PDF ou CSV.',
  'Rename it so that its name ends in .{ending}.':
    'Renommez-le pour que son nom se termine par .{ending}.',
  'Reading the file takes more time or memory than any picture or document needs.':
    'La lecture de ce fichier demande plus de temps ou de mémoire que celle d’une image ou d’un document.',
  'Export it again from the program that made it, and upload that.':
    'Exportez-le de nouveau depuis le programme qui l’a créé, et envoyez ce fichier.',
  'The file is empty.': 'Le fichier est vide.',
  'Upload it again; the connection may have failed.':
    'Envoyez-le de nouveau ; la connexion a peut-être été interrompue.',
  'The file is {megabytes} MB; the limit is {limit} MB.':
    'Le fichier fait {megabytes} Mo ; la limite est de {limit} Mo.',
  'Export a picture at 4,000 pixels, or a PDF with “reduced size”, and upload that.':
    'Exportez l’image avec 4 000 pixels, ou le PDF en « taille réduite », et envoyez ce fichier.',
  '“{written}” and the name of the file look alike but store their accents differently.':
    '« {written} » et le nom du fichier se ressemblent, mais leurs accents sont enregistrés différemment.',
  'Rename the file using plain letters (“{plain}”) and use that name in the text.':
    'Envoyez le fichier sous un nom sans accents (« {plain} ») et utilisez ce nom dans le texte.',
  '“{src}” names “{written}”, but the file is called “{onDisk}”.':
    '« {src} » nomme « {written} », mais le fichier s’appelle « {onDisk} ».',
  'Write “{onDisk}”: capital and small letters are different in a web address.':
    'Écrivez « {onDisk} » : une adresse web distingue majuscules et minuscules.',
  '“{src}” is not the address of a file in the media folder.':
    '« {src} » n’est l’adresse d’aucun fichier de la médiathèque.',
  'Write /media/ and the name of the file, for example /media/march.jpg.':
    'Écrivez /media/ et le nom du fichier, par exemple /media/marche.jpg.',
  'Upload the file, or correct its name in the text.':
    'Envoyez le fichier, ou corrigez son nom dans le texte.',
  'Copy the file into the media folder and use its address there.':
    'Envoyez le fichier dans la médiathèque et utilisez l’adresse qu’il y a.',
  'The address leaves the media folder: it contains “..” or “.”.':
    'L’adresse sort de la médiathèque : elle contient « .. » ou « . ».',
  'The address leads over a link to another file or folder, and links are not followed.':
    'L’adresse passe par un raccourci vers un autre fichier ou dossier, et les raccourcis ne sont pas suivis.',
  'The file was replaced while the site was being built.':
    'Le fichier a été remplacé pendant que le site était généré.',
  'Build again.': 'Publiez de nouveau.',
  'This is no document that can be published.': 'Ce n’est pas un document qui puisse être publié.',
  'Save it as PDF (a table also as CSV) and upload that.':
    'Enregistrez-le en PDF (un tableau, aussi en CSV) et envoyez ce fichier.',
  'its end is missing; it was probably cut short': 'il manque la fin ; il a sans doute été coupé',
  'The picture is {width} × {height} pixels; more than {millions} million cannot be processed safely.':
    'L’image fait {width} × {height} pixels ; au-delà de {millions} millions, elle ne peut pas être traitée sans risque.',
  '“{name}” is no {claimed}: it contains text.':
    '« {name} » n’est pas un fichier {claimed} : il contient du texte.',
  '“{name}” promises {claimed} but contains something else.':
    '« {name} » annonce {claimed}, mais contient autre chose.',
  '“{name}” promises {claimed} but contains {content}.':
    '« {name} » annonce {claimed}, mais contient {content}.',
  'There is no file “{file}” in the media folder.':
    'Il n’y a pas de fichier « {file} » dans la médiathèque.',
  'picture|Export it again from the original and upload that.':
    'Exportez-la de nouveau depuis l’original et envoyez ce fichier.',
};
