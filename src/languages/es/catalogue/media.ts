export const media = {
  'Nothing was replaced: the new file is of another type.':
    'No se reemplazó nada: el archivo nuevo es de otro tipo.',
  'Save it as {ending} and choose that.': 'Guárdelo como {ending} y elija ese.',
  'The AVIF picture cannot be read.': 'La imagen AVIF no se puede leer.',
  'Save the picture as JPEG or PNG; the site makes its own AVIF files from it.':
    'Guarde la imagen como JPEG o PNG; el sitio hace de ella sus propios archivos AVIF.',
  'Export it at 4,000 pixels on the longer side or less.':
    'Expórtela con 4000 píxeles o menos en el lado más largo.',
  'The picture is only {width} × {height} pixels.':
    'La imagen solo tiene {width} × {height} píxeles.',
  'Use one of at least {minSide} pixels; for a lead picture 1,280 or more.':
    'Use una de al menos {minSide} píxeles; para la imagen principal, de 1280 o más.',
  'The picture is an animation; only its first frame would be shown.':
    'La imagen está animada; solo se mostraría su primer fotograma.',
  'Save the frame you want as JPEG or PNG.': 'Guarde el fotograma que quiera como JPEG o PNG.',
  'The picture is damaged or cut short ({reason}).': 'La imagen está dañada o incompleta.',
  'Export it again from the original and upload that.':
    'Expórtelo otra vez desde el original y súbalo de nuevo.',
  'This is no picture that can be published (its content is {type}).':
    'Esto no es una imagen que se pueda publicar.',
  'Save it as JPEG, PNG or WebP.': 'Guárdela como JPEG, PNG o WebP.',
  'Line {line} of the table has a cell that spreadsheets run as a formula: “{start}”.':
    'La línea {line} de la tabla tiene una celda que las hojas de cálculo ejecutan como fórmula: «{start}».',
  "Write the value in its place. If the cell is text, begin it with a word or an apostrophe (').":
    "Escriba en su lugar el valor. Si la celda es texto, empiécela con una palabra o un apóstrofo (').",
  'Line {line} of the table has a sign that nobody sees (U+{code}).':
    'La línea {line} de la tabla tiene un signo que nadie ve (U+{code}).',
  'Remove the sign, or export the table again as CSV in UTF-8.':
    'Quite el signo, o exporte otra vez la tabla como CSV en UTF-8.',
  'Save a photo as JPEG, a drawing as PNG.': 'Guarde las fotos como JPEG y los dibujos como PNG.',
  'An SVG can run scripts in the reader’s browser. Save the drawing as PNG and upload that.':
    'Un SVG puede ejecutar programas en el navegador de quien lo vea. Guarde el dibujo como PNG y súbalo.',
  'Few browsers show HEIC. Open the photo on the phone or computer and save it as JPEG.':
    'Pocos navegadores muestran HEIC. Abra la foto en el teléfono o la computadora y guárdela como JPEG.',
  'Save the picture as JPEG or PNG.': 'Guarde la imagen como JPEG o PNG.',
  'Save a drawing as PNG, a photo as JPEG. Animations are not supported.':
    'Guarde los dibujos como PNG y las fotos como JPEG. No se admiten animaciones.',
  'A web page can run scripts. Print it to PDF and upload that.':
    'Una página web puede ejecutar programas. Imprímala en PDF y suba ese archivo.',
  'Office files carry their history and authors. Export the document as PDF, a table as CSV.':
    'Los archivos de oficina llevan su historial y sus autores. Exporte los documentos como PDF y las tablas como CSV.',
  'Upload the files one by one, as pictures or PDFs.':
    'Suba los archivos uno a uno, como imágenes o PDF.',
  'Publish recordings on an audio service and link to them.':
    'Publique las grabaciones en un servicio de audio y enlácelas.',
  'Develop the photo in a photo program and save it as JPEG.':
    'Revele la foto en un programa de fotografía y guárdela como JPEG.',
  'Publish films on a video service and link to them.':
    'Publique los videos en un servicio de video y enlácelos.',
  'Files like “{name}” cannot be published.': 'Los archivos como «{name}» no se pueden publicar.',
  'Upload pictures as JPEG, PNG or WebP and documents as PDF or CSV.':
    'Suba las imágenes como JPEG, PNG o WebP y los documentos como PDF o CSV.',
  'Rename it so that its name ends in .{ending}.':
    'Cámbiele el nombre, de modo que termine en .{ending}.',
  'Reading the file takes more time or memory than any picture or document needs.':
    'Leer el archivo exige más tiempo o memoria de lo que necesita cualquier imagen o documento.',
  'Export it again from the program that made it, and upload that.':
    'Expórtelo otra vez desde el programa con que se hizo, y suba ese archivo.',
  'The file is empty.': 'El archivo está vacío.',
  'Upload it again; the connection may have failed.':
    'Súbalo otra vez; puede que fallara la conexión.',
  'The file is {megabytes} MB; the limit is {limit} MB.':
    'El archivo ocupa {megabytes} MB; el límite es de {limit} MB.',
  'Export a picture at 4,000 pixels, or a PDF with “reduced size”, and upload that.':
    'Exporte la imagen con 4000 píxeles, o el PDF con «tamaño reducido», y suba ese archivo.',
  '“{written}” and the name of the file look alike but store their accents differently.':
    '«{written}» y el nombre del archivo parecen iguales, pero guardan sus acentos de otra forma.',
  'Rename the file using plain letters (“{plain}”) and use that name in the text.':
    'Suba el archivo con un nombre sin acentos («{plain}») y use ese nombre en el texto.',
  '“{src}” names “{written}”, but the file is called “{onDisk}”.':
    '«{src}» nombra «{written}», pero el archivo se llama «{onDisk}».',
  'Write “{onDisk}”: capital and small letters are different in a web address.':
    'Escriba «{onDisk}»: en una dirección web, mayúsculas y minúsculas son distintas.',
  '“{src}” is not the address of a file in the media folder.':
    '«{src}» no es la dirección de ningún archivo de la biblioteca de medios.',
  'Write /media/ and the name of the file, for example /media/march.jpg.':
    'Escriba /media/ y el nombre del archivo, por ejemplo /media/marcha.jpg.',
  'Upload the file, or correct its name in the text.':
    'Suba el archivo, o corrija su nombre en el texto.',
  'Copy the file into the media folder and use its address there.':
    'Suba el archivo a la biblioteca de medios y use la dirección que tiene allí.',
  'The address leaves the media folder: it contains “..” or “.”.':
    'La dirección sale de la biblioteca de medios: contiene «..» o «.».',
  'The address leads over a link to another file or folder, and links are not followed.':
    'La dirección pasa por un acceso directo a otro archivo o carpeta, y no se sigue.',
  'The file was replaced while the site was being built.':
    'El archivo se reemplazó mientras se generaba el sitio.',
  'Build again.': 'Publique otra vez.',
  'This is no document that can be published.': 'Esto no es un documento que se pueda publicar.',
  'Save it as PDF (a table also as CSV) and upload that.':
    'Guárdelo como PDF (las tablas, también como CSV) y suba ese archivo.',
  'its end is missing; it was probably cut short':
    'le falta el final; probablemente se cortó al copiarlo',
  'The picture is {width} × {height} pixels; more than {millions} million cannot be processed safely.':
    'La imagen tiene {width} × {height} píxeles; más de {millions} millones no se pueden tratar con seguridad.',
  '“{name}” is no {claimed}: it contains text.': '«{name}» no es {claimed}: contiene texto.',
  '“{name}” promises {claimed} but contains something else.':
    '«{name}» promete {claimed}, pero contiene otra cosa.',
  '“{name}” promises {claimed} but contains {content}.':
    '«{name}» promete {claimed}, pero contiene {content}.',
  'There is no file “{file}” in the media folder.':
    'En la biblioteca de medios no hay ningún archivo «{file}».',
  'picture|Export it again from the original and upload that.':
    'Expórtela otra vez desde el original y súbala de nuevo.',
};
