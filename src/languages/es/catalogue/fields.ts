export const fields = {
  'Choose a language, or remove this one.': 'Elija un idioma, o quite este.',
  'Choose one from the list.': 'Elija uno de la lista.',
  'Write the file name of an entry in {to}/, without language folder and ending.':
    'Escriba el nombre de archivo de una entrada de {to}/, sin carpeta de idioma ni extensión.',
  'Write a list of file names from {to}/, without language folder and ending.':
    'Escriba una lista de nombres de archivo de {to}/, sin carpeta de idioma ni extensión.',
  'Choose from the list, each once.': 'Elija de la lista, cada uno una vez.',
  'Write the collection and file name of a publication, such as releases/2011/governor-suspends.':
    'Escriba la colección y el nombre de archivo de una publicación, por ejemplo releases/2011/governor-suspends.',
  'Write date, time and offset, such as 2011-06-01T10:00:00-04:00.':
    'Escriba fecha, hora y desfase horario, por ejemplo 2011-06-01T10:00:00-04:00.',
  'Choose a day.': 'Elija un día.',
  'Choose a day and a time.': 'Elija un día y una hora.',
  'Correct the value.': 'Corrija el valor.',
  '“{key}” is not a field here': '«{key}» no es un campo de este lugar',
  'Did you mean “{nearest}”?': '¿Quería decir «{nearest}»?',
  'Remove it, or give it one of these names: {names}.':
    'Elimínelo, o dele uno de estos nombres: {names}.',
  'Write the fields {names}, each on its own indented line.':
    'Escriba los campos {names}, cada uno en su propia línea con sangría.',
  'Fill in its fields.': 'Rellene sus campos.',
  'Write a list: each item on its own line, after a hyphen.':
    'Escriba una lista: cada elemento en su propia línea, tras un guion.',
  'Keep at most {max}; remove what is empty.': 'Deje {max} como máximo; elimine lo que esté vacío.',
  'Write one value per language, such as “en: …” and “es: …” on indented lines. {remedy}':
    'Escriba un valor por idioma, como «en: …» y «es: …» en líneas con sangría. {remedy}',
  'Write one line of at most {max} characters.':
    'Escriba una línea de {max} caracteres como máximo.',
  'Write at most {max} characters; leave an empty line between paragraphs.':
    'Escriba {max} caracteres como máximo; deje una línea vacía entre párrafos.',
  'Write an e-mail address, such as press@example.org.':
    'Escriba una dirección de correo, por ejemplo prensa@example.org.',
  'Write the number with its country code, such as +1 202 555 0143.':
    'Escriba el número con el prefijo del país, por ejemplo +1 202 555 0143.',
  'Write an address that begins with https:// or, on this site, with /, or an e-mail address.':
    'Escriba una dirección que empiece por https:// o, en este sitio, por /, o una dirección de correo.',
  'Write lower-case letters a–z, digits and single hyphens, such as governor-suspends; for Chinese, in English or pinyin.':
    'Escriba minúsculas sin acentos, cifras y guiones sueltos, por ejemplo gobernador-suspende; para el chino, en español o en pinyin.',
  'Write the former address as the browser showed it, from the first / on, such as /news/42/.':
    'Escriba la dirección anterior tal como aparecía en el navegador, desde la primera /, por ejemplo /noticias/42/.',
  'Write the path of a picture in content/media, such as /media/vigil.jpg.':
    'Escriba la ruta de una imagen de content/media, por ejemplo /media/vigilia.jpg.',
  'Choose a picture, or upload one.': 'Elija una imagen, o suba una.',
  'Write the path of a PDF in content/media, such as /media/report.pdf.':
    'Escriba la ruta de un PDF de content/media, por ejemplo /media/informe.pdf.',
  'Choose a PDF, or upload one.': 'Elija un PDF, o suba uno.',
  'Choose a document, or upload one.': 'Elija un documento, o suba uno.',
  File: 'Archivo',
  'What the picture shows, for people who cannot see it. Do not begin with “Image of”.':
    'Qué muestra la imagen, para quienes no pueden verla. No empiece con «Imagen de».',
  Caption: 'Pie de foto',
  'Shown under the picture: who, where, when.':
    'Se muestra debajo de la imagen: quién, dónde, cuándo.',
  Credit: 'Crédito',
  'Who made the picture. Readers see it as you write it: “Photo: Ana Ruiz”.':
    'Quién hizo la imagen. Se lee tal como lo escriba: «Foto: Ana Ruiz».',
  'What readers download.': 'Lo que se descarga.',
  'Choose one of those offered.': 'Elija una de las opciones.',
  'Write a list of: {names}.': 'Escriba una lista con: {names}.',
  'Choose among those offered.': 'Elija entre las opciones.',
  'Write true or false.': 'Escriba true o false.',
  'Write a color as # and six hexadecimal digits, such as #8a1c1c.':
    'Escriba un color como # y seis cifras hexadecimales, por ejemplo #8a1c1c.',
  'Write one of: {values}.': 'Escriba uno de estos valores: {values}.',
  'Add it. {remedy}': 'Añádalo. {remedy}',
  '{name} is missing': 'falta el campo «{name}»',
  '{name} should be {expected}, and is {found}':
    'en el campo «{name}» va {expected}, y hay {found}',
  '{name} has the value “{value}”, which is not one of those allowed':
    'el campo «{name}» tiene el valor «{value}», que no se admite',
  '{name} has a key that is not a language code':
    'el campo «{name}» tiene una clave que no es un código de idioma',
  '{name} is empty': 'el campo «{name}» está vacío',
  '{name} is longer than {limit} characters': 'el campo «{name}» tiene más de {limit} caracteres',
  '{name} has more than {limit} items': 'la lista «{name}» tiene más de {limit} elementos',
  '{name} has a line break: “{value}”': 'el campo «{name}» tiene un salto de línea: «{value}»',
  '{name} has signs of HTML, which readers would see: “{value}”':
    'el campo «{name}» tiene signos de HTML, que se verían tal cual: «{value}»',
  'Write words alone, without tags, and each sign itself, such as & for &amp;.':
    'Escriba solo palabras, sin etiquetas, y cada signo tal cual, por ejemplo & en vez de &amp;.',
  '{name} holds half of a character, such as \\ud83d':
    'el campo «{name}» contiene medio carácter, como \\ud83d',
  '{name} is not in the expected form: “{value}”':
    'el campo «{name}» no tiene la forma esperada: «{value}»',
  '{name} is not a color: “{value}”': 'el campo «{name}» no es un color: «{value}»',
  '{name} is not the path of a file in content/media: “{value}”':
    'el campo «{name}» no señala un archivo de content/media: «{value}»',
  '{name} is not the name of an entry: “{value}”':
    'el campo «{name}» no señala ninguna entrada: «{value}»',
  '{name} is not the name of a publication: “{value}”':
    'el campo «{name}» no señala ninguna publicación: «{value}»',
  '{name} names a value twice': 'el campo «{name}» repite un valor',
  '{name} names an entry twice': 'el campo «{name}» repite una entrada',
  '“{value}” has no offset from UTC, so its moment is unclear':
    '«{value}» no lleva desfase horario, así que el momento no está claro',
  '“{value}” is a day that is not in the calendar':
    '«{value}» es un día que no existe en el calendario',
  '“{name}” lacks its day': 'al campo «{name}» le falta el día',
  '“{name}” lacks its time': 'al campo «{name}» le falta la hora',
  'the year “{year}” is not written out': 'el año «{year}» no está escrito completo',
  '“{value}” has a space between day and time, where a T belongs':
    '«{value}» tiene un espacio entre el día y la hora, donde va una T',
  '“{value}” has a fraction of a second with more than three digits':
    '«{value}» tiene una fracción de segundo de más de tres cifras',
  '“{value}” has no colon between the hours and minutes of its offset':
    '«{value}» no lleva dos puntos entre las horas y los minutos de su desfase',
  '“{value}” is not a date and time': '«{value}» no es una fecha con hora',
  '“{value}” is not an address on this site, which begins with one /':
    '«{value}» no es una dirección de este sitio, que empieza por una sola /',
  '“{value}” goes on after ? or #, and web hosts show the same page whatever is there':
    '«{value}» sigue después de ? o #, y los servidores muestran la misma página, diga lo que diga',
  '“{value}” has a part between its slashes that no folder can be named: it is empty, begins or ends with a dot or a space, or is a name that Windows keeps for itself':
    '«{value}» tiene entre sus barras una parte que no puede ser el nombre de una carpeta: está vacía, empieza o termina con un punto o un espacio, o es un nombre reservado por Windows',
  '“{value}” has a sign that can’t be in the address of a page; letters, digits, hyphens and dots can':
    '«{value}» tiene un signo que no cabe en la dirección de una página; caben letras, cifras, guiones y puntos',
  '“{value}” is too long for a disk: 255 bytes between two slashes and 512 in all are the most':
    '«{value}» es demasiado larga para un disco: caben 255 bytes entre dos barras y 512 en total',
  text: 'texto',
  'a number': 'un número',
  'true or false': 'sí o no',
  'a list': 'una lista',
  'a group of fields': 'un grupo de campos',
  'one value per language': 'un valor por idioma',
  'type|empty': 'nada',
  'type|missing': 'nada',
};
