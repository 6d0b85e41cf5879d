export const documents = {
  'Export the document to PDF again and upload that.':
    'Exportez de nouveau le document en PDF et envoyez ce fichier.',
  'Print the document to a new PDF and upload that.':
    'Imprimez le document dans un nouveau PDF et envoyez celui-ci.',
  'The PDF is protected with a password or against printing, so its author data cannot be removed.':
    'Le PDF est protégé par un mot de passe ou contre l’impression ; les données sur son auteur ne peuvent donc pas être supprimées.',
  'Save it without protection and upload that.':
    'Enregistrez-le sans protection et envoyez ce fichier.',
  'The PDF carries other files inside it, which readers could take out and which are not cleaned.':
    'Le PDF contient d’autres fichiers, que n’importe qui pourrait extraire et qui ne sont pas nettoyés.',
  'Remove the attachments, or print the document to a new PDF, and upload that.':
    'Supprimez ces fichiers, ou imprimez le document dans un nouveau PDF, et envoyez-le.',
  'The PDF contains JavaScript or starts a program when it is opened.':
    'Le PDF contient un programme, ou en lance un à l’ouverture.',
  'The PDF is digitally signed. Removing the author’s data would break the signature, and keeping them would publish them.':
    'Le PDF porte une signature numérique. Supprimer les données sur son auteur annulerait la signature, et les garder les publierait.',
  'Print the document to a new PDF, which has no signature, and upload that.':
    'Imprimez le document dans un nouveau PDF, qui n’a pas de signature, et envoyez-le.',
  'Passages of the PDF are marked for redaction, but nothing was redacted: what is beneath can still be read.':
    'Des passages du PDF sont marqués pour être caviardés, mais ne l’ont pas été : ce qui se trouve dessous reste lisible.',
  'Apply the redactions in the program that marked them, and upload the result.':
    'Appliquez le caviardage dans le programme qui a servi à les marquer, et envoyez le résultat.',
  'The PDF plays film or sound, or shows a model in three dimensions. None of these can be cleaned.':
    'Le PDF contient un film, un son ou un modèle en trois dimensions. Rien de cela ne peut être nettoyé.',
  'The PDF takes part of what it shows from another file or from the internet, so opening it would tell who reads it.':
    'Le PDF prend une partie de ce qu’il montre dans un autre fichier ou sur internet ; l’ouvrir révélerait donc qui le lit.',
  'The PDF is a form of the kind XFA, which makes up its pages with a program.':
    'Le PDF est un formulaire de type XFA, dont les pages sont composées par un programme.',
  'it has no root': 'il lui manque son début',
  'it has too many pages': 'il a trop de pages',
  'it has no pages': 'il n’a pas de pages',
  'a picture in it has no end': 'une de ses images n’a pas de fin',
  'a part of it was cut short': 'une partie est coupée',
  'its beginning is missing': 'il lui manque son début',
  'it refers to itself': 'il renvoie à lui-même',
  'the index of its parts is missing': 'l’index de ses parties manque',
  'it has too many parts': 'il a trop de parties',
  'a part of it cannot be unpacked': 'une partie ne peut pas être décompressée',
  'its parts unpack to too much': 'ses parties occupent trop de place une fois décompressées',
  'a part of it is packed in an unusual way': 'une partie est compressée d’une façon inhabituelle',
  'a picture in it is damaged': 'une de ses images est abîmée',
  'its parts are nested too deeply': 'ses parties sont trop imbriquées',
  'a part of it makes no sense': 'une partie est abîmée',
  'The PDF cannot be read: {reason}.': 'Le PDF est illisible : {reason}.',
  'The PDF is built so that reading it would take too much time or memory: {reason}.':
    'Le PDF est construit de telle façon que sa lecture demanderait trop de temps ou de mémoire : {reason}.',
  'object {number} in it makes no sense': 'l’objet {number} est abîmé',
  'a part of it is packed in an unknown way ({name})':
    'une partie est compressée d’une façon inconnue ({name})',
  '{reason}': 'il est abîmé',
};
