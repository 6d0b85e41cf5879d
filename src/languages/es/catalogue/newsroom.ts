export const newsroom = {
  'The site is not built yet. This page shows it as soon as it is.':
    'El sitio aún no se ha generado. Esta página lo mostrará en cuanto esté listo.',
  'Loading …': 'Cargando …',
  'Writing needs JavaScript.': 'Para escribir hace falta JavaScript.',
  'another file has the same name, with its accents stored in another Unicode form':
    'otro archivo se llama igual, con los acentos guardados de otra forma',
  'Rename one of them, or delete it if both are the same text; many disks keep one only.':
    'Cambie el nombre de uno de los dos, o elimínelo si son el mismo texto: muchos discos solo conservan uno.',
  'Windows keeps the name “{name}” for a device, so no disk there can hold it':
    'Windows reserva el nombre «{name}» para un dispositivo, así que allí ningún disco puede tenerlo',
  'Rename it, such as to {example}, and correct what refers to it.':
    'Cambie el nombre, por ejemplo a {example}, y corrija lo que remite a él.',
  'this is a link to another file or folder, and links are not followed':
    'esto es un acceso directo a otro archivo o carpeta, y no se sigue',
  'Put the file itself here.': 'Ponga aquí el archivo mismo.',
  'the entry refers to itself (“{name}”)': 'la entrada remite a sí misma («{name}»)',
  'Remove the reference, or name the entry that is meant.':
    'Quite la referencia, o elija la entrada que corresponde.',
  'it names {path}, which is saved as a draft and not published yet':
    'nombra {path}, que está guardado como borrador y aún no se ha publicado',
  'Set both to “Ready”: then “Publish …” publishes both together. Or publish it first.':
    'Ponga ambos en «Listo»: así «Publicar …» los publica juntos. O publique antes ese borrador.',
  'Write the file name of an entry in {collection}/, without language folder and ending, publish its draft, or create it.':
    'Elija una entrada publicada, publique antes su borrador, o cree la que falta.',
  '“{src}” is a document, but this must be a picture':
    '«{src}» es un documento, y aquí va una imagen',
  'Use a JPEG, PNG or WebP file; offer the document among the attachments.':
    'Use un archivo JPEG, PNG o WebP; ofrezca el documento entre los archivos adjuntos.',
  '“{src}” is a picture, but this must be a document':
    '«{src}» es una imagen, y aquí va un documento',
  'Use a PDF or CSV file; show the picture in the field “Picture” or in the text.':
    'Use un archivo PDF o CSV; muestre la imagen en el campo «Imagen» o en el texto.',
  'the description of the picture is only the name of its file':
    'la descripción de la imagen solo dice el nombre de su archivo',
  'Say what the picture shows, for people who cannot see it.':
    'Diga lo que muestra la imagen, para quienes no pueden verla.',
  'the link “{href}” depends on the page on which it is read':
    'el enlace «{href}» depende de la página en que se lea',
  'Write the address from the top of the site, such as /releases/governor-suspends/.':
    'Escriba la dirección desde el comienzo del sitio, por ejemplo /es/comunicados/un-comunicado/.',
  'the link “{path}” leads to a file that has another address on the site':
    'el enlace «{path}» lleva a un archivo que en el sitio tiene otra dirección',
  'Offer a document in the field “Attachments”; show a picture with the picture button.':
    'Ofrezca los documentos en el campo «Archivos adjuntos», y ponga las imágenes con el botón de imagen.',
  'the link “{path}” differs from the address of the page in letter case, accents or the closing slash':
    'el enlace «{path}» difiere de la dirección de la página en mayúsculas, acentos o la barra final',
  'Write {meant}.': 'Escriba {meant}.',
  'the link “{path}” leads to no page of this newsroom':
    'el enlace «{path}» no lleva a ninguna página de esta sala de prensa',
  'Did you mean {nearest}?': '¿Quería decir {nearest}?',
  'Open the page that is meant and copy its address.':
    'Abra la página a la que debe llevar y copie su dirección.',
  'Remove the link. If readers have seen the other text, withdraw it instead of holding it back: then links to it may stay.':
    'Quite el enlace. Si el otro texto ya se ha visto, retírelo en lugar de retenerlo: así los enlaces a él pueden quedar.',
  'Remove the link, or publish this text no earlier than the other. If the draft of each is set to “Ready”, “Publish …” publishes both together.':
    'Quite el enlace, o no publique este texto antes que el otro. Si el borrador de cada uno está en «Listo», «Publicar …» los publica juntos.',
  'the release would be public while the report it announces is {why}':
    'el comunicado sería público mientras el informe que anuncia {why}',
  'Give the release the date and embargo of {path}, or clear the field. If the draft of each is set to “Ready”, “Publish …” publishes both together.':
    'Ponga al comunicado la misma fecha y el mismo embargo que a {path}, o quite el informe. Si el borrador de cada uno está en «Listo», «Publicar …» los publica juntos.',
  'a text': 'un texto',
  'a page': 'una página',
  'a draft': 'es un borrador',
  'under embargo': 'está embargado',
  'not yet published': 'aún no se ha publicado',
  'of a topic or person that no published text names':
    'es de un tema o una persona que ningún texto publicado nombra',
  'It is one consent of one person: write the same in every language.':
    'Es un solo consentimiento de una sola persona: indique lo mismo en todos los idiomas.',
  'Use the same name, and the same pseudonym, in every language.':
    'Use el mismo nombre en todos los idiomas, e indique en todos lo mismo sobre el seudónimo.',
  'the site has no menus and buttons in the language “{code}”':
    'el sitio no tiene menús ni botones en el idioma «{code}»',
  'the newsroom does not publish in the language of this folder, so nothing in it would appear':
    'la sala de prensa no publica en el idioma de esta carpeta, así que nada de ella aparecería',
  'the newsroom does not publish in the language “{code}”':
    'la sala de prensa no publica en el idioma «{code}»',
  'there are fields but no text': 'los campos están rellenos, pero falta el texto',
  'Write the text, or switch “Hold back” on.': 'Escriba el texto, o active «Retener».',
  'there is no table “{src}” beside the report': 'junto al informe no hay ninguna tabla «{src}»',
  'Put the CSV file into the folder of the report, or correct its name.':
    'Ponga el archivo CSV en la carpeta del informe, o corrija su nombre.',
  'the text could not be read within the time and memory that a text may take, because of signs such as * [ < { that are in it by the thousand or inside each other':
    'el texto no se pudo leer con el tiempo y la memoria que puede usar un texto, porque hay en él miles de signos como * [ < {, o unos dentro de otros',
  'Look for a place with many such signs, and write it in plain words.':
    'Busque un lugar con muchos de esos signos, y escríbalo con palabras.',
  'the site': 'el sitio',
  '“{alias}” lies in a part of the site that has no pages':
    '«{alias}» está en una parte del sitio que no tiene páginas',
  'Write the former address of a page.': 'Escriba la dirección anterior de una página.',
  'Remove the alias; it is for addresses that no longer exist.':
    'Quítela: las direcciones anteriores son las que ya no existen.',
  '“{alias}” is the address that this text has now':
    '«{alias}» es la dirección que este texto tiene ahora',
  'Keep it in one place: an address can lead to one text only.':
    'Déjela en un solo lugar: una dirección solo puede llevar a un texto.',
  '“{first}” is the first address of {path} as well, in another language, and programs would take the two for one text':
    '«{first}» es también la primera dirección de {path}, en otro idioma, y los programas tomarían los dos por un mismo texto',
  'without an address of its own, the text would be at the name of its file, which may tell who it is about':
    'sin una dirección propia, el texto estaría bajo el nombre de su archivo, que puede revelar de quién trata',
  'Write an address, such as {slug}; write {name} only if that name may be public.':
    'Escriba una dirección, por ejemplo {slug}; escriba {name} solo si ese nombre puede ser público.',
  'without an address of its own, the entry would be at {href}':
    'sin una dirección propia, la página estaría en {href}',
  'Write an address, such as {slug}.': 'Escriba una dirección, por ejemplo {slug}.',
  'Write one in the letters a–z, such as the headline in English or pinyin.':
    'Escriba una con las letras a–z, por ejemplo el titular en español o en pinyin.',
  'Write another address.': 'Escriba otra dirección.',
  'Write another address in the field “Address”.':
    'Escriba otra dirección en el campo «Dirección».',
  'Write another address, such as about-the-press-office.':
    'Escriba otra dirección, por ejemplo sobre-la-oficina-de-prensa.',
  'Write more than a year, such as the-year-2011.':
    'Escriba algo más que un año, por ejemplo el-ano-2011.',
  'Write more, such as index-of-calls or page-2-of-the-letter.':
    'Escriba algo más, por ejemplo index-de-llamadas o page-2-de-la-carta.',
  'Write more, such as con-artists: Windows keeps the word alone for a device.':
    'Escriba algo más, por ejemplo con-los-vecinos: Windows reserva la palabra sola.',
  'the site itself needs the address “{slug}”': 'el sitio mismo necesita la dirección «{slug}»',
  'the name differs from {file} only in capital and small letters':
    'el nombre solo se distingue de {file} en mayúsculas y minúsculas',
  '“{name}” is the name of no entry in {folders}':
    '«{name}» no es el nombre de ninguna entrada de {folders}',
  '{folder}/': '«{folder}»',
  'the link “{path}” leads to {what} that is {why}, and would reveal it':
    'el enlace «{path}» lleva a {what} que {why}, y lo revelaría',
  '{href} is already the address of {path}': '{href} ya es la dirección web de {path}',
  '{href} is already the address of {path} (the accents are stored differently, which many disks disregard)':
    '{href} ya es la dirección web de {path} (los acentos están guardados de otra forma, y muchos discos no los distinguen)',
  '{href} is already the address of {path} (capital and small letters are different to some servers and not to others)':
    '{href} ya es la dirección web de {path} (unos servidores distinguen mayúsculas y minúsculas, y otros no)',
  '“{alias}” is the address of a page that exists ({owner})':
    '«{alias}» es la dirección de una página que existe ({owner})',
  '“{alias}” is in the place of a file that goes with a page ({owner})':
    '«{alias}» ocupa el lugar de un archivo que acompaña a una página ({owner})',
  '“{alias}” is already an alias of this text':
    '«{alias}» ya es una dirección anterior de este texto',
  '“{alias}” is already an alias of {earlier}':
    '«{alias}» ya es una dirección anterior de {earlier}',
  'the name was “{name}” before, and all or part of it is still written here':
    'el nombre era antes «{name}», y todavía está escrito aquí, entero o en parte',
  'Take it out, or write the name that is shown now.':
    'Quítelo, o escriba el nombre que se muestra ahora.',
  'a testimony hides the person with the name “{name}”':
    'un testimonio oculta a la persona que se llama «{name}»',
  'Take it out, or write the name that is shown there.':
    'Quítelo, o escriba el nombre que se muestra allí.',
  'a draft in another language hides the person behind the pseudonym “{name}”':
    'un borrador en otro idioma oculta a la persona con el seudónimo «{name}»',
  'Set that draft to “Ready”: then both are published at once.':
    'Ponga ese borrador en «Listo»: entonces se publican los dos a la vez.',
  'the testimony is in several languages, and the consent does not cover that':
    'el testimonio está en varios idiomas, y el consentimiento no incluye «Traducción a otros idiomas»',
  'Obtain consent and mark it under “{field}”, or do without the translation.':
    'Obtenga el consentimiento y márquelo en «{field}», o prescinda de la traducción.',
  'the consent does not cover a photo, yet there is a picture in the text':
    'el consentimiento no incluye «Fotografía», y en el texto hay una imagen',
  'Obtain consent and mark it under “{field}”, or remove the picture.':
    'Obtenga el consentimiento y márquelo en «{field}», o quite la imagen.',
  '{field} is {here} here and {there} in {path}':
    'el campo «{field}» {here} aquí, y {there} en {path}',
  'the name is a pseudonym here, unlike in {path}':
    'el nombre es aquí un seudónimo, al contrario que en {path}',
  'the name is no pseudonym here, unlike in {path}':
    'el nombre no es aquí un seudónimo, al contrario que en {path}',
  'consent|missing': 'está vacío',
  '“”': 'está vacío',
  '“{value}”': 'dice «{value}»',
  'Choose one of: {languages}. Another needs the words of the site translated first.':
    'Elija {languages}; para otro idioma deben traducirse antes las palabras del sitio.',
  'Move its files to a folder of one of the languages {languages}, or add the language to {settings}.':
    'Mueva sus archivos a la carpeta de uno de los idiomas ({languages}), o añada el idioma en los ajustes «{settings}».',
  '{field} lacks the default language “{language}”':
    'al campo «{field}» le falta el idioma principal: {language}',
  'Write it in that language too.': 'Rellénelo también en ese idioma.',
  'Write one of {languages}, or add the language to {settings}.':
    'Use uno de estos: {languages}; o añada el idioma en los ajustes «{settings}».',
  'the translation is a {own}, its original {path} a {kind}':
    'la traducción es del tipo «{own}», y su original {path} es del tipo «{kind}»',
  'Choose the kind “{kind}”, or change the original.':
    'Elija el tipo «{kind}», o cambie el original.',
  'this is for staff only, but {output} of the site would have the same words':
    'esto es solo para el equipo, pero {output} del sitio tendría las mismas palabras',
  'this is not public, but {output} of the site would have the same words':
    'esto no es público, pero {output} del sitio tendría las mismas palabras',
  'Show this message to the person who looks after the newsroom’s computer: the file needs another name.':
    'Muestre este mensaje a quien se ocupa de la computadora de la sala de prensa: el archivo necesita otro nombre.',
  'Write it in other words, such as initials, and publish it. If that does not help, show this message to the person who looks after the newsroom’s computer.':
    'Escríbalo con otras palabras, por ejemplo con iniciales, y publíquelo. Si eso no basta, muestre este mensaje a quien se ocupa de la computadora de la sala de prensa.',
  'with another language first, all addresses of the site would change, and those that readers have would lead nowhere':
    'con otro idioma en primer lugar cambiarían todas las direcciones del sitio, y las que tienen los lectores no llevarían a ninguna parte',
  'Put {language} first again.': 'Vuelva a poner {language} en primer lugar.',
  'there are texts in “{language}”, and readers have their addresses':
    'hay textos en {language}, y los lectores tienen sus direcciones',
  'Add “{language}” again.': 'Vuelva a añadir {language}.',
};
