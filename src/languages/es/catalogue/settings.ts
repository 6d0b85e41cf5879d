export const settings = {
  Name: 'Nombre',
  'Full name': 'Nombre y apellidos',
  'Of the organization.': 'De la organización.',
  'Sample newsroom': 'Sala de prensa de ejemplo',
  'Marks every page as a sample.': 'Señala cada página como ejemplo.',
  Tagline: 'Lema',
  'One line beside the name.': 'Una línea junto al nombre.',
  Description: 'Descripción',
  'For search engines and feeds.': 'Para buscadores y fuentes RSS.',
  'Time zone': 'Zona horaria',
  'In which dates and times are shown, such as America/New_York. If your city is not listed, search for your country.':
    'En la que se muestran fechas y horas, como America/New_York. Si su ciudad no aparece, busque su país.',
  'Write the name of a time zone, such as America/New_York.':
    'Escriba el nombre de una zona horaria, por ejemplo America/New_York.',
  Logo: 'Logotipo',
  'Shown instead of the name in the page head. PNG with transparent background.':
    'Se muestra en lugar del nombre en la cabecera. PNG con fondo transparente.',
  Colors: 'Colores',
  'Contrast with the background is checked: at least 4.5 to 1.':
    'Se comprueba el contraste con el fondo: al menos 4,5 a 1.',
  'Accent on light': 'Acento sobre claro',
  'Accent on dark': 'Acento sobre oscuro',
  'Press office': 'Oficina de prensa',
  'E-mail': 'Correo',
  Telephone: 'Teléfono',
  Address: 'Dirección',
  Hours: 'Horario',
  'Identity in feeds': 'Identidad en las fuentes RSS',
  'By which feed readers know our texts: a domain of ours, a comma, a year in which it was ours. Set it once; never change it.':
    'Por la que los lectores de RSS reconocen nuestros textos: un dominio nuestro, una coma, un año en que lo fue. Fíjela una vez y no la cambie nunca.',
  'Write a domain, a comma and a year, such as example.org,2011.':
    'Escriba un dominio, una coma y un año, por ejemplo example.org,2011.',
  'Order of the press contacts': 'Orden de los contactos de prensa',
  'Who comes first on the press page. All whose function is “Press contact” are on it.':
    'Quién va primero en la página de prensa. Están en ella todas las personas con la función «Contacto de prensa».',
  Boilerplate: 'Texto institucional',
  'Shown under releases that name no other.':
    'Figura al pie de los comunicados que no nombran otro.',
  'How to use the material': 'Cómo usar el material',
  'License and credit, for the press page.': 'Licencia y crédito, para la página de prensa.',
  'Ways to act': 'Formas de actuar',
  'What readers can do; shown on the front page.': 'Lo que se puede hacer; figura en la portada.',
  Action: 'Acción',
  Title: 'Título',
  Text: 'Texto',
  Link: 'Enlace',
  'Link text': 'Texto del enlace',
  Releases: 'Comunicados',
  Reports: 'Informes',
  Testimonies: 'Testimonios',
  Topics: 'Temas',
  People: 'Personas',
  Press: 'Prensa',
  Item: 'Elemento',
  'Choose a section, a page or a link: one of the three.':
    'Elija una sección, una página o un enlace: uno de los tres.',
  Section: 'Sección',
  Page: 'Página',
  Label: 'Etiqueta',
  'Left empty, it is the name of the section or page; a link needs one.':
    'Si se deja vacía, es el nombre de la sección o página; un enlace necesita una.',
  'Main navigation': 'Navegación principal',
  'The menu at the top of every page.': 'El menú al principio de cada página.',
  Footer: 'Pie de página',
  'The links at the end of every page.': 'Los enlaces al final de cada página.',
  Languages: 'Idiomas',
  'The first is the default: its addresses have no language prefix.':
    'El primero es el principal: sus direcciones no llevan prefijo de idioma.',
  Language: 'Idioma',
  Code: 'Código',
  'Write a language code, such as en or es.': 'Escriba un código de idioma, por ejemplo en o es.',
  'In the language itself.': 'En el propio idioma.',
  'Name of the organization': 'Nombre de la organización',
  'If it has another one in this language than in “Site”.':
    'Si en este idioma tiene uno distinto del de «Sitio».',
  'the item leads nowhere': 'el elemento no lleva a ninguna parte',
  'the item leads to two places': 'el elemento lleva a dos sitios',
  'Choose one of section, page and link.': 'Elija uno: sección, página o enlace.',
  'a link has no label': 'un enlace no tiene etiqueta',
  'Write a label.': 'Escriba una etiqueta.',
  'the newsroom has no language': 'la sala de prensa no tiene ningún idioma',
  'List at least one, such as code: en and name: English.':
    'Indique al menos uno, por ejemplo el código es con el nombre Español.',
  'the language {repeated} is listed twice': 'el idioma {repeated} figura dos veces',
  'in the default language, the organization has its name in “Site”':
    'en el idioma principal, la organización tiene su nombre en «Sitio»',
  'Write the name there, and leave this one empty.':
    'Escriba el nombre allí y deje este campo vacío.',
  'List each language once.': 'Indique cada idioma una sola vez.',
  Site: 'Sitio',
  Navigation: 'Navegación',
  '{color} has a contrast of {contrast} to 1 with the light background {background}':
    '{color} tiene un contraste de {contrast} a 1 con el fondo claro {background}',
  '{color} has a contrast of {contrast} to 1 with the dark background {background}':
    '{color} tiene un contraste de {contrast} a 1 con el fondo oscuro {background}',
  'the newsroom has no name of its own yet': 'la sala de prensa aún no tiene nombre propio',
  'Write the name of your organization.': 'Escriba el nombre de su organización.',
  '“{email}” is not the address of your press office':
    '«{email}» no es la dirección de su oficina de prensa',
  'Write the address at which reporters reach you.':
    'Escriba la dirección a la que los periodistas pueden escribirle.',
  'Choose a darker color: at least {leastContrast} to 1.':
    'Elija un color más oscuro: al menos {leastContrast} a 1.',
  'Choose a lighter color: at least {leastContrast} to 1.':
    'Elija un color más claro: al menos {leastContrast} a 1.',
  'List what is not translated': 'Mostrar lo que no está traducido',
  'Lists of the other languages show it too, marked with its language.':
    'Las listas de los demás idiomas también lo muestran, con el nombre de su idioma.',
  Newsletter: 'Boletín',
  'The page “Subscribe” then has a form that sends addresses to your list service. Nothing is loaded from there.':
    'La página «Suscribirse» tendrá un formulario que envía las direcciones a su servicio de listas. No se carga nada de allí.',
  'Address of the form': 'Dirección del formulario',
  'To which the form of your list service sends: the value of action in its HTML.':
    'A la que envía el formulario de su servicio de listas: el valor de action en su HTML.',
  'Name of the e-mail field': 'Nombre del campo de correo',
  'As in the form of your list service, such as email.':
    'Como en el formulario de su servicio de listas, por ejemplo email.',
  'Write an address that begins with https://.': 'Escriba una dirección que empiece por https://.',
};
