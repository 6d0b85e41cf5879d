export const documents = {
  'Export the document to PDF again and upload that.':
    'Exporte el documento otra vez como PDF y suba ese archivo.',
  'Print the document to a new PDF and upload that.':
    'Imprima el documento en un PDF nuevo y súbalo.',
  'The PDF is protected with a password or against printing, so its author data cannot be removed.':
    'El PDF está protegido con contraseña o contra la impresión, así que no se pueden quitar los datos de su autor.',
  'Save it without protection and upload that.': 'Guárdelo sin protección y súbalo.',
  'The PDF carries other files inside it, which readers could take out and which are not cleaned.':
    'El PDF lleva otros archivos dentro, que cualquiera podría extraer y que no se limpian.',
  'Remove the attachments, or print the document to a new PDF, and upload that.':
    'Quite esos archivos, o imprima el documento en un PDF nuevo, y súbalo.',
  'The PDF contains JavaScript or starts a program when it is opened.':
    'El PDF contiene un programa, o inicia uno al abrirse.',
  'The PDF is digitally signed. Removing the author’s data would break the signature, and keeping them would publish them.':
    'El PDF lleva una firma digital. Quitar los datos de su autor la anularía, y dejarlos los haría públicos.',
  'Print the document to a new PDF, which has no signature, and upload that.':
    'Imprima el documento en un PDF nuevo, que no lleva firma, y súbalo.',
  'Passages of the PDF are marked for redaction, but nothing was redacted: what is beneath can still be read.':
    'En el PDF hay pasajes marcados para tacharse, pero no se tacharon: lo que hay debajo todavía se puede leer.',
  'Apply the redactions in the program that marked them, and upload the result.':
    'Aplique las tachaduras en el programa con que las marcó y suba el resultado.',
  'The PDF plays film or sound, or shows a model in three dimensions. None of these can be cleaned.':
    'El PDF reproduce video o sonido, o muestra un modelo en tres dimensiones. Nada de eso se puede limpiar.',
  'The PDF takes part of what it shows from another file or from the internet, so opening it would tell who reads it.':
    'El PDF toma parte de lo que muestra de otro archivo o de internet, así que abrirlo revelaría quién lo lee.',
  'The PDF is a form of the kind XFA, which makes up its pages with a program.':
    'El PDF es un formulario del tipo XFA, que arma sus páginas con un programa.',
  'it has no root': 'le falta su comienzo',
  'it has too many pages': 'tiene demasiadas páginas',
  'it has no pages': 'no tiene páginas',
  'a picture in it has no end': 'una de sus imágenes no tiene final',
  'a part of it was cut short': 'una parte está cortada',
  'its beginning is missing': 'le falta su comienzo',
  'it refers to itself': 'se refiere a sí mismo',
  'the index of its parts is missing': 'falta el índice de sus partes',
  'it has too many parts': 'tiene demasiadas partes',
  'a part of it cannot be unpacked': 'una parte no se puede descomprimir',
  'its parts unpack to too much': 'sus partes ocupan demasiado al descomprimirse',
  'a part of it is packed in an unusual way': 'una parte está comprimida de modo inusual',
  'a picture in it is damaged': 'una de sus imágenes está dañada',
  'its parts are nested too deeply': 'sus partes están demasiado anidadas',
  'a part of it makes no sense': 'una parte está dañada',
  'The PDF cannot be read: {reason}.': 'El PDF no se puede leer: {reason}.',
  'The PDF is built so that reading it would take too much time or memory: {reason}.':
    'El PDF está hecho de modo que leerlo exigiría demasiado tiempo o memoria: {reason}.',
  'object {number} in it makes no sense': 'el objeto {number} está dañado',
  'a part of it is packed in an unknown way ({name})':
    'una parte está comprimida de un modo desconocido ({name})',
  '{reason}': 'está dañado',
};
