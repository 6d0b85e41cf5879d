export const files = {
  'pictures and documents belong in the folder media/':
    'las imágenes y los documentos van en la carpeta media/',
  'Move it to media/, and write its new path where it is used.':
    'Muévalo a media/ y escriba su nueva ruta donde se usa.',
  'the file is not in a folder for files of its kind':
    'el archivo no está donde corresponde a su tipo',
  'files in {folder}/ end in .{extension}':
    'los nombres de los archivos de {folder}/ terminan en .{extension}',
  '“{folder}” is no folder of the newsroom, so nothing here would be published':
    '«{folder}» no es ninguna carpeta de la sala de prensa, así que nada de ella se publicaría',
  'Move the file to one of: {folders}.': 'Mueva el archivo a una de estas carpetas: {folders}.',
  '“{name}” cannot be part of a web address': '«{name}» no puede formar parte de una dirección web',
  'Rename the file: lower-case letters a–z, digits and single hyphens.':
    'Cambie el nombre del archivo: solo letras minúsculas de la a a la z, cifras y guiones sueltos.',
  'Begin the file with a line ---, then fields in YAML, then another line ---, then the text.':
    'Empiece el archivo con una línea ---; después van los campos en YAML, otra línea --- y el texto.',
  'the front matter begins with “{first}”, and only YAML is read':
    'los campos empiezan por «{first}», y solo se leen en YAML',
  'the file does not begin with its fields': 'el archivo no empieza por sus campos',
  'the fields are not closed by a line ---': 'a los campos les falta la línea --- que los cierra',
  'the file is not UTF-8 text, so letters with accents would be lost':
    'el archivo no es texto en UTF-8, así que se perderían las letras con acento',
  'Save it again with the encoding UTF-8.': 'Guárdelo de nuevo con la codificación UTF-8.',
  'Save it as “CSV UTF-8”.': 'Guárdelo como «CSV UTF-8».',
  'the file cannot be read ({code})': 'el archivo no se puede leer ({code})',
  'Let the newsroom read it: correct its permissions, or restore it from the repository.':
    'Pida a quien se encarga de la computadora que corrija los permisos del archivo o lo recupere del repositorio.',
  'the file has the marks of an unsolved Git conflict':
    'el archivo contiene dos versiones del texto, una tras otra, con las marcas que las separan',
  'Keep one of the two versions and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.':
    'Deje una de las dos versiones y quite las líneas que empiezan por <<<<<<<, ======= y >>>>>>>.',
  'the field is written twice': 'el campo está escrito dos veces',
  'Keep one of the two.': 'Deje uno de los dos.',
  'Put a text that contains a colon, # or quotation marks between double quotes, and indent with spaces.':
    'Ponga entre comillas dobles (") los textos que contengan dos puntos, # o comillas, y use espacios para sangrar.',
  'a value begins with *, which in YAML points to a value elsewhere':
    'un valor empieza por *, y eso remite en YAML a un valor de otro lugar',
  'Put the text between double quotes, or write the value itself.':
    'Ponga el texto entre comillas dobles ("), o escriba el valor mismo.',
  'there are no fields': 'no hay ningún campo',
  'Write one field a line, such as headline: Governor suspends the program.':
    'Escriba un campo por línea, por ejemplo headline: El gobernador suspende el programa.',
  'the fields have more than {lines} lines': 'los campos del archivo tienen más de {lines} líneas',
  'the fields have {length} characters; the limit is {most}':
    'los campos del archivo tienen {length} caracteres; el límite es de {most}',
  'Write long passages into the text, and keep the fields short.':
    'Escriba los pasajes largos en el texto, y deje los campos cortos.',
  'the fields have more than {most} brackets, quotation marks and other signs of YAML':
    'los campos del archivo tienen más de {most} corchetes, comillas y otros signos de YAML',
  'Write them in plain words.': 'Escríbalos con palabras.',
  'more lists and groups are inside each other than any field has':
    'hay más listas y grupos unos dentro de otros de los que tiene ningún campo',
  'Write the fields as the field reference shows them.':
    'Escriba los campos como los muestra la lista de campos.',
  'the file has {length} characters; the limit is {most}':
    'el archivo tiene {length} caracteres; el límite es de {most}',
  'the settings file is missing, and without it there is no site':
    'falta este archivo de ajustes, y sin él no hay sitio',
  'this is none of the settings, so it would have no effect':
    'este archivo no es ninguno de los ajustes, así que no tendría efecto',
  'it is a draft': 'es un borrador',
  'its date of publication is still to come': 'su fecha de publicación aún no ha llegado',
  'it is under embargo': 'está bajo embargo',
  'it was withdrawn': 'se retiró',
  'the consent has ended, was revoked, cannot be read or does not cover what the text shows':
    'el consentimiento ha vencido, se revocó, no se puede leer o no cubre lo que muestra el texto',
  'it has expired': 'ha caducado',
  'it is no longer in the newsroom': 'ya no está en la sala de prensa',
  'its name, role, place, picture, e-mail or telephone was not on the site as it is in the newsroom; it is back when the site is built':
    'su nombre, cargo, lugar, imagen, correo o teléfono no estaba en el sitio como está en la sala de prensa; vuelve cuando se genere el sitio',
  'a former address of it was removed': 'se quitó una dirección anterior suya',
  'it was replaced or deleted; what is now in its place appears when the site is built':
    'se reemplazó o se borró; lo que hay ahora en su lugar aparece cuando se genere el sitio',
  'only what was taken down named it': 'solo lo nombraba lo que se ha retirado del sitio',
  'Take that word out first.': 'Quite primero esa palabra.',
  'Take it out, or write the pseudonym that was agreed. If in doubt, ask the person who keeps the list.':
    'Quítelo, o escriba el seudónimo acordado. Si tiene dudas, pregunte a quien lleva la lista.',
  'a name, address or number that this newsroom protects is written here':
    'aquí está escrito un nombre, una dirección o un número que esta sala de prensa protege',
  'Give the file another name that does not reveal who is meant.':
    'Dé al archivo otro nombre, que no revele de quién se trata.',
  'page {page} of this document contains a name, address or number that this newsroom protects':
    'la página {page} de este documento contiene un nombre, una dirección o un número que esta sala de prensa protege',
  'the data that this file carries beside what it shows (title, author, notes, links) contain a name, address or number that this newsroom protects':
    'los datos que este archivo lleva además de lo que muestra (título, autor, notas, enlaces) contienen un nombre, una dirección o un número que esta sala de prensa protege',
  'Take it out of the file, save it again, and use that one.':
    'Quítelo del archivo, cree el archivo de nuevo y use ese.',
  'this file cannot be read, so it cannot be searched for protected names':
    'este archivo no se puede leer, así que no se pueden buscar en él nombres protegidos',
  'Export it again from the original, or delete it.':
    'Expórtelo otra vez desde el original, o elimínelo.',
  'something is wrong here that cannot be described without a word that this newsroom protects':
    'aquí hay un error que no se puede describir sin una palabra que esta sala de prensa protege',
  '{folder}/<language>/<year>/<name>.{extension}': '{folder}/<idioma>/<año>/<nombre>.{extension}',
  '{folder}/<language>/<name>.{extension}': '{folder}/<idioma>/<nombre>.{extension}',
  '{folder}/<name>.{extension}': '{folder}/<nombre>.{extension}',
  'Move it to {path}.': 'Muévalo a {path}.',
  'Rename it to {path}.': 'Cámbiele el nombre por {path}.',
  'the fields cannot be read as YAML: {reason}':
    'los campos del archivo no se pueden leer, porque en esta línea no están escritos en YAML',
  'Create it with the fields {fields}.': 'Créelo con estos campos: {fields}.',
  'Remove it. The settings are: {files}.': 'Elimínelo. Los ajustes son: {files}.',
  'the name of this file, number {number} of {of} in its folder, contains a name, address or number that this newsroom protects':
    'el nombre de este archivo, el número {number} de {of} de su carpeta, contiene un nombre, una dirección o un número que esta sala de prensa protege',
  'the name of this file contains a name, address or number that this newsroom protects':
    'el nombre de este archivo contiene un nombre, una dirección o un número que esta sala de prensa protege',
};
