export const bodies = {
  'Write a comment as {/* … */}, not as <!-- … -->.':
    'Los comentarios se escriben {/* … */}, no <!-- … -->.',
  'Write an address as a link: [text](https://…), not in angle brackets.':
    'Escriba la dirección como enlace, [texto](https://…), no entre los signos < y >.',
  'In a report, "{" starts an expression and only literals are allowed; write \\{ for a brace.':
    'En un informe, «{» abre un valor, que debe ser texto entre comillas o un número; si quiere una llave, escriba \\{.',
  'Close every tag, in the reverse order of opening.':
    'Cierre cada etiqueta, en el orden inverso al de apertura.',
  'In a report, "<" starts a tag; write \\< for the sign itself, and close every tag.':
    'En un informe, «<» abre una etiqueta; si quiere el signo mismo, escriba \\<, y cierre cada etiqueta.',
  'A line starts with “{word}”, which would make the report a program.':
    'Una línea empieza por «{word}», y eso haría del informe un programa.',
  'Remove it; report elements need no import. If it is a sentence, write another word first.':
    'Quítela; los elementos del informe no la necesitan. Si es una frase, empiécela con otra palabra.',
  'Write the result itself as text, or \\{ if a brace is meant.':
    'Escriba el resultado mismo como texto, o \\{ si quiere una llave.',
  'The picture has no description.': 'La imagen no tiene descripción.',
  'Open the picture with the button beside it, and describe it for people who cannot see it.':
    'Abra la imagen con el botón que tiene al lado, y descríbala para quienes no pueden verla.',
  'The link has no text.': 'El enlace no tiene palabras.',
  'Write between the brackets where it leads: [the full report](…).':
    'Diga entre los corchetes adónde lleva: [el informe completo](…).',
  'The link {url} leads to no heading of this text.':
    'El enlace {url} no lleva a ningún título de este texto.',
  'The headings here are: {known}.': 'Los títulos de este texto son: {known}.',
  'There is no heading here. Write one, or remove the link.':
    'En este texto no hay títulos. Escriba uno, o quite el enlace.',
  'The link leads nowhere.': 'El enlace no lleva a ninguna parte.',
  'Write the address between the parentheses.': 'Escriba la dirección entre los paréntesis.',
  'The page has its h1 already: the headline.':
    'La página ya tiene su título principal: el titular.',
  'Write ## or <h2> for the highest heading in a text.':
    'Escriba ## o <h2> en los títulos más altos del texto.',
  '<{name}> is not allowed in a text.': '<{name}> no se admite en un texto.',
  'Use the buttons above the text instead, or remove what is between < and >.':
    'Use en su lugar los botones sobre el texto, o quite lo que está entre < y >.',
  'The attribute “{name}” is not allowed on <{tag}>.':
    'El atributo «{name}» no se admite en <{tag}>.',
  'Leave it out; the design styles the text.': 'Quítelo; el diseño da forma al texto.',
  'Link to https://…, mailto:…, tel:… or a page of this site (/releases/…).':
    'Escriba https://…, mailto:…, tel:… o una página de este sitio (/es/comunicados/…).',
  'Upload it and write /media/<file>; other servers would see who reads the page.':
    'Súbala con el botón de imagen: otros servidores sabrían quién lee la página.',
  '<> is not allowed.': 'La etiqueta vacía <> no se admite.',
  'There is no report element “{name}”.': 'No existe ningún elemento «{name}».',
  'An attribute of <{name}> is computed.': 'Un atributo de <{name}> está calculado.',
  'Write its value in quotes.': 'Escriba su valor entre comillas (").',
  'Did you mean {one}?': '¿Quería decir «{one}»?',
  'It may be: {names}.': 'Puede ser uno de estos: {names}.',
  '{name} is inside a line of text.': 'El elemento «{name}» está dentro de una línea de texto.',
  'Put it into lines of its own.': 'Póngalo en líneas propias.',
  '{name} has {code} among its fields.': 'El elemento «{name}» tiene «{code}» entre sus datos.',
  '{name} has no field “{prop}”.': 'El elemento «{name}» no tiene ningún dato «{prop}».',
  'Write its value itself: {hint}.': 'Escriba el valor mismo: {hint}.',
  'It is {hint}.': 'Es {hint}.',
  'Write it like this: {line}': 'Ábralo desde el menú «Elementos», o escríbalo así: «{line}»',
  '{name} lacks the field “{prop}”: {hint}.':
    'Al elemento «{name}» le falta el dato «{prop}»: {hint}.',
  '{name} takes no content.': 'El elemento «{name}» no admite nada dentro.',
  '{name} is empty.': 'El elemento «{name}» está vacío.',
  'is computed': 'está calculado',
  'is not a list of rows': 'no es una lista de filas',
  'is not text in quotes': 'no es un texto entre comillas (")',
  'is empty': 'está vacío',
  'leads to another server': 'lleva a otro servidor',
  'The footnote {name} is defined twice; only the first is shown.':
    'La nota al pie {name} está escrita dos veces; solo se muestra la primera.',
  'Give the second another name.': 'Dé otro nombre a la segunda.',
  'No text refers to the footnote {name}, so it is not shown.':
    'Ningún texto remite a la nota al pie {name}, así que no se muestra.',
  'Write {name} where it belongs, or delete the note.':
    'Escriba {name} donde corresponda, o borre la nota.',
  'The footnote {name} is inside a link, which ends there.':
    'La nota al pie {name} está dentro de un enlace, que se corta ahí.',
  'Write {name} behind the link.': 'Escriba {name} detrás del enlace.',
  'Readers see “{shortcode}”, which only WordPress understands.':
    'En la página se ve «{shortcode}», que solo WordPress entiende.',
  'Insert what it shows, such as a picture, or leave it out. Write \\[ if the brackets are meant.':
    'Inserte lo que muestra, por ejemplo una imagen, o quítelo. Si quiere los corchetes mismos, escriba \\[.',
  'Readers see the signs “{sign}”, which mark nothing here.':
    'Los lectores ven los signos «{sign}», que aquí no marcan nada.',
  'Remove them, and mark the words or insert the link again. Write a backslash before each sign that is meant.':
    'Quítelos, y vuelva a marcar las palabras o a poner el enlace. Si quiere los signos mismos, escriba una barra inversa (\\) delante de cada uno.',
  'The footnote [^{match}] is not defined.': 'Falta el texto de la nota al pie [^{match}].',
  'Write "[^{match}]: …" in a line of its own, or \\[ if no footnote is meant.':
    'Escriba «[^{match}]: …» en una línea propia, o \\[ si no quiere una nota al pie.',
  'The link name [{match}] is not defined.': 'Falta la dirección del enlace [{match}].',
  'Write "[{match}]: https://…" in a line of its own.':
    'Escriba «[{match}]: https://…» en una línea propia.',
  'The heading is empty.': 'El título está vacío.',
  'Write its text, or remove it.': 'Escriba su texto, o quítelo.',
  'A heading with one # would compete with the headline.':
    'Un título con un solo # competiría con el titular.',
  'Write ## for the highest heading.': 'Escriba ## en los títulos más altos.',
  'Readers do not see “{text}”: the row has more cells than the table has columns.':
    'Los lectores no ven «{text}»: la fila tiene más celdas que columnas la tabla.',
  'Put it into a column, or below the table after an empty line. Write \\| for a bar within a cell.':
    'Póngalo en una columna, o debajo de la tabla tras una línea vacía. Escriba \\| para una barra dentro de una celda.',
  'The heading jumps from level {depth} to level {next}.':
    'El título salta del nivel {depth} al nivel {next}.',
  'More than {maxDepth} quotations, lists or tags are open inside each other.':
    'Hay más de {maxDepth} citas, listas o etiquetas abiertas unas dentro de otras.',
  'Close the tags, or write the text with fewer levels.':
    'Cierre las etiquetas, o escriba el texto con menos niveles.',
  'Write it with fewer of these signs, or divide it.': 'Use menos de esos signos, o divídalo.',
  'More than {maxLines} lines follow each other without an empty one.':
    'Hay más de {maxLines} líneas seguidas sin ninguna vacía.',
  'Divide them with empty lines; offer a long table as a CSV file.':
    'Sepárelas con líneas vacías; una tabla larga ofrézcala como archivo CSV.',
  'The text has {length} characters; the limit is {maxCharacters}.':
    'El texto tiene {length} caracteres; el límite es de {maxCharacters}.',
  'Divide it into several texts, or offer it as a PDF.':
    'Divídalo en varios textos, u ofrézcalo como PDF.',
  "The report can't be read here: {reason}.": 'El informe no se puede leer a partir de aquí.',
  "{code} is an expression; a report can't compute anything.":
    '«{code}» pide un cálculo, y un informe no puede calcular nada.',
  'The link to “{href}” leads to no page.': 'El enlace a «{href}» no lleva a ninguna página.',
  'The image “{src}” is not in this newsroom.': 'La imagen «{src}» no está en esta sala de prensa.',
  'The field “{prop}” of {name} {reason}.': 'El dato «{prop}» del elemento «{name}» {reason}.',
  'is “{value}”, which is none of {choices}': 'dice «{value}», y solo puede ser {choices}',
  '“{choice}”': '«{choice}»',
  'Choose a larger heading under “Style of the paragraph”, so that no level is missing.':
    'Elija un título mayor en «Estilo del párrafo», para que no falte ningún nivel.',
  'There are more than {most} signs {shown} in one paragraph.':
    'Hay más de {most} signos {shown} en un solo párrafo.',
  'There are more than {most} signs {shown} in the text.':
    'Hay más de {most} signos {shown} en el texto.',
};
