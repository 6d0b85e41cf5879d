export const entries = {
  'Updated at': 'Actualizado el',
  'Shown at the end of the page.': 'Se muestra al final de la página.',
  Pages: 'Páginas',
  'Of one in Chinese, add the Latin spelling in parentheses: the address is made of it.':
    'Si es chino, añada entre paréntesis cómo se escribe en letras latinas: de ahí sale la dirección.',
  'Family name': 'Apellidos',
  'Only where it is not just the last word, such as García Márquez, or Lin of Lin Xiaomei. For citations and address books.':
    'Solo si no es simplemente la última palabra, como García Márquez, o Lin en Lin Xiaomei. Para citas y agendas.',
  Role: 'Cargo',
  'As it should appear under the name.': 'Como debe figurar bajo el nombre.',
  Functions: 'Funciones',
  'Press contacts and experts are on the press page at once, with the e-mail and telephone written here. Anybody else is on the site as long as a published text names them.':
    'Los contactos de prensa y los especialistas figuran enseguida en la página de prensa, con el correo y el teléfono escritos aquí. Los demás están en el sitio mientras los nombre algún texto publicado.',
  'Press contact': 'Contacto de prensa',
  Expert: 'Especialista',
  Author: 'Autor',
  'Languages spoken': 'Idiomas que habla',
  'In which reporters can speak with this person.':
    'En los que la prensa puede hablar con esta persona.',
  'Write a language code, such as en, es or ht.':
    'Escriba un código de idioma, por ejemplo en, es o ht.',
  'On which this person can be asked.': 'Sobre los que se le puede preguntar.',
  'Public.': 'Público.',
  'With the country code. Public.': 'Con el prefijo del país. Público.',
  Biography: 'Biografía',
  'A paragraph or two, in the third person.': 'Uno o dos párrafos, en tercera persona.',
  'Has left the organization': 'Ya no trabaja aquí',
  'Stays as an author, disappears as a contact.':
    'Sus textos conservan su firma, desaparece como contacto.',
  'the family name is not a part of the name': 'los apellidos no forman parte del nombre',
  'Write the words of the name that are the family name, or clear the field.':
    'Escriba las palabras del nombre que son los apellidos, o vacíe el campo.',
  'a press contact has neither e-mail nor telephone':
    'un contacto de prensa no tiene ni correo ni teléfono',
  'Add an e-mail address or a telephone number, or take the function away.':
    'Añada un correo o un teléfono, o quite la función de contacto de prensa.',
  'The topic is on the site as long as a published text has it.':
    'El tema está en el sitio mientras lo tenga algún texto publicado.',
  'One or two sentences that open the page of the topic.':
    'Una o dos frases que abren la página del tema.',
  Topic: 'Tema',
  'For staff only.': 'Solo para el equipo.',
  'Who you are, in one paragraph, as it should appear under every release.':
    'Quiénes son, en un párrafo, como debe figurar al pie de cada comunicado.',
  Boilerplates: 'Textos institucionales',
};
