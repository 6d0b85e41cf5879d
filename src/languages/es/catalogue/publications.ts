export const publications = {
  'What readers see': 'Lo que se lee',
  'Person and consent': 'Persona y consentimiento',
  'Topics, people and related texts': 'Temas, personas y textos relacionados',
  'When readers see it': 'Cuándo se ve',
  'Corrections, former addresses, notes': 'Correcciones, direcciones anteriores y notas',
  'Real name': 'Nombre real',
  Photograph: 'Fotografía',
  'Recorded voice': 'Voz grabada',
  Place: 'Lugar',
  'Translation into other languages': 'Traducción a otros idiomas',
  'Consent record': 'Registro de consentimiento',
  'A number or code that only your files explain. Never a name.':
    'Un número o código que solo sus archivos explican. Nunca un nombre.',
  'Write 3 to 40 letters, digits and hyphens, such as C-2011-014. No name, no space.':
    'Escriba de 3 a 40 letras, cifras y guiones, por ejemplo C-2011-014. Ni nombres ni espacios.',
  'Agreed to': 'Ha aceptado',
  'Only what is chosen here can be published: a real name, a place, a picture, a translation. Left empty, none of these.':
    'Solo se puede publicar lo que se elige aquí: un nombre real, un lugar, una imagen, una traducción. Si queda vacío, nada de esto.',
  'Obtained on': 'Obtenido el',
  'The day on which the person agreed; a time is not needed.':
    'El día en que la persona aceptó; la hora no hace falta.',
  'Valid until': 'Válido hasta el',
  'From this moment the testimony is off the site until the consent is renewed. Without a time, it is the start of the day.':
    'Desde este momento el testimonio sale del sitio hasta renovar el consentimiento. Sin hora, es el comienzo del día.',
  'Revoked on': 'Revocado el',
  'From this moment the testimony is off the site, once you have published the change.':
    'Desde este momento el testimonio sale del sitio, una vez que publique el cambio.',
  'Personal testimony': 'Testimonio personal',
  'Hearing testimony': 'Comparecencia',
  Kind: 'Tipo',
  'A person’s own story, or what a witness said at a hearing.':
    'La historia de una persona, o lo que dijo un testigo en una audiencia.',
  Person: 'Persona',
  'A personal testimony needs it. Never published.':
    'Necesario en un testimonio personal. Nunca se publica.',
  'A personal testimony needs it.': 'Necesaria en un testimonio personal.',
  'Name shown': 'Nombre que se muestra',
  'A real name only where the consent covers it: the history keeps what you save.':
    'Un nombre real solo si el consentimiento lo incluye: el historial conserva lo que usted guarda.',
  'This is a pseudonym': 'Es un seudónimo',
  'Coarse: a state or region, never a street or workplace.':
    'Aproximado: un estado o región, nunca una calle o lugar de trabajo.',
  'Under 18': 'Menor de 18 años',
  Consent: 'Consentimiento',
  'Second approver': 'Segunda aprobación',
  'The colleague who also approved the story of a minor. Never published.':
    'Quien aprobó también la historia de un menor. Nunca se publica.',
  Hearing: 'Audiencia',
  'For a hearing testimony.': 'Para una comparecencia ante un órgano público.',
  Body: 'Órgano',
  'Only if the place has another one than the newsroom. Write the times as the clocks there show them.':
    'Solo si en el lugar rige otra que la de la sala de prensa. Escriba las horas según los relojes de allí.',
  'Such as a city council.': 'Por ejemplo, un concejo municipal.',
  Committee: 'Comisión',
  Begins: 'Comienza',
  Ends: 'Termina',
  Witness: 'Testigo',
  'Role of the witness': 'Cargo del testigo',
  Docket: 'Expediente',
  'Number of the bill or case, if any.': 'Número del proyecto de ley o del expediente, si lo hay.',
  'a hearing testimony does not say which hearing':
    'una comparecencia no dice ante qué órgano ni cuándo',
  'Add the hearing with who held it, when it begins and the witness, or choose “Personal testimony”.':
    'Añada la audiencia con órgano, comienzo y testigo, o elija el tipo «Testimonio personal».',
  'Write an end after start, or remove it.':
    'Elija un final posterior al comienzo, o vacíe el campo.',
  'a personal testimony does not say whose it is': 'un testimonio personal no dice de quién es',
  'Add the person with the name shown, and say whether it is a pseudonym.':
    'Añada la persona con el nombre que se muestra (e indique si es un seudónimo).',
  'a personal testimony has no consent record':
    'un testimonio personal no tiene registro de consentimiento',
  'Add the consent with its record, what was agreed to, and its dates.':
    'Añada el consentimiento con su registro, lo aceptado y sus fechas.',
  'a personal testimony was not given at a hearing':
    'un testimonio personal no se dio en una audiencia',
  'Remove hearing, or choose the kind hearing.':
    'Quite la audiencia, o elija el tipo «Comparecencia».',
  'remove the place': 'quite el lugar',
  'remove the picture': 'quite la imagen',
  'the story of a minor has only one approval': 'la historia de un menor tiene una sola aprobación',
  'Let a second colleague approve it and write their name here.':
    'Haga que otra persona del equipo la apruebe y escriba su nombre en «Segunda aprobación».',
  'the consent was obtained after publication':
    'el consentimiento se obtuvo después de la publicación',
  'Choose a day before publication, or publish later.':
    'Elija una fecha de publicación posterior al consentimiento.',
  'the consent is to be reviewed before it was obtained':
    'el consentimiento debe revisarse antes de haberse obtenido',
  'Choose a day after that on which it was obtained, usually a year later.':
    'Elija un día posterior a la obtención, normalmente un año después.',
  'the consent ends before publication, so nobody could ever read the text':
    'el consentimiento termina antes de la publicación, así que nadie podría leer el texto',
  'Have the consent renewed and choose a day after publication, or publish earlier.':
    'Renueve el consentimiento y elija un día posterior a la publicación, o publique antes.',
  Testimony: 'Testimonio',
  Headline: 'Titular',
  'What it says, in one line. Under 90 characters reads well everywhere.':
    'Lo que dice, en una línea. Con menos de 90 caracteres se lee bien en todas partes.',
  'Last part of the web address, in the letters a–z. Left empty, it comes from the first headline.':
    'Última parte de la dirección web, en letras a–z. Si se deja vacía, sale del primer titular.',
  'Last part of the web address. Left empty, it comes from the name in each language. Once it is public, leave it: links to the topic and its feeds would end.':
    'Última parte de la dirección web. Si se deja vacía, sale del nombre en cada idioma. Una vez pública, no la cambie: los enlaces al tema y sus fuentes RSS dejarían de funcionar.',
  Summary: 'Resumen',
  'One sentence for lists, search results and shared links.':
    'Una frase para listas, resultados de búsqueda y enlaces compartidos.',
  'Publish at': 'Publicar el',
  'Left empty, it is when you publish, or when the embargo ends. In the future, the text waits until then.':
    'Si se deja vacía, es el momento en que publica, o el fin del embargo. Si es futura, el texto espera hasta entonces.',
  'Only for a change that readers should notice.':
    'Solo para un cambio que los lectores deban notar.',
  'Corrected at': 'Corregido el',
  'When the correction was made.': 'Cuándo se hizo la corrección.',
  Correction: 'Corrección',
  'What was wrong and what is right.': 'Qué estaba mal y qué es lo correcto.',
  'Under which readers find the text.': 'Los temas bajo los que se encuentra el texto.',
  Picture: 'Imagen',
  'Shown above the text and beside links that people share.':
    'Figura sobre el texto y junto a los enlaces que se comparten.',
  Attachments: 'Archivos adjuntos',
  'Documents to download: PDF, or CSV for tables.':
    'Documentos para descargar: PDF, o CSV para las tablas.',
  Attachment: 'Adjunto',
  'Related texts': 'Textos relacionados',
  'Offered at the end of the text.': 'Se ofrecen al final del texto.',
  'Former addresses': 'Direcciones anteriores',
  'Old addresses on this site that should lead here, the oldest first, such as /news/42/.':
    'Direcciones antiguas de este sitio que deben llevar aquí, la más antigua primero, como /noticias/42/.',
  'Hold back': 'Retener',
  'Readers do not see it, even after you publish it. What they see now leaves the site only once you publish this.':
    'No se ve, ni siquiera después de publicarlo. Lo que se ve ahora solo sale del sitio cuando publique esto.',
  'Embargoed until': 'Embargado hasta',
  'Nothing of the text is public before this moment.':
    'Nada del texto es público antes de este momento.',
  'Expires at': 'Caduca el',
  'From this moment the text is no longer on the site.':
    'A partir de este momento el texto ya no está en el sitio.',
  Corrections: 'Correcciones',
  'Shown at the top of the text, newest first.':
    'Se muestran al principio del texto, la más reciente primero.',
  Withdrawal: 'Retirada',
  'Replaces the text by a notice that says when and why it was withdrawn.':
    'Sustituye el texto por un aviso que dice cuándo y por qué se retiró.',
  'Withdrawn at': 'Retirado el',
  'The notice names this day.': 'El aviso menciona este día.',
  Reason: 'Motivo',
  'Public. Do not repeat what the text said.': 'Público. No repita lo que decía el texto.',
  'Internal notes': 'Notas internas',
  'the text was updated before it was published': 'el texto se actualizó antes de publicarse',
  'Choose a moment after publication, or clear the field.':
    'Elija un momento posterior a la publicación, o vacíe el campo.',
  'the text expires before it is published': 'el texto caduca antes de publicarse',
  'the text expires before its embargo ends, so nobody could ever read it':
    'el texto caduca antes de que termine su embargo, así que nadie podría leerlo',
  'Choose a moment after the end of the embargo, or clear the field.':
    'Elija un momento posterior al fin del embargo, o vacíe el campo.',
  'the text was withdrawn before it was published': 'el texto se retiró antes de publicarse',
  'Choose a moment after publication; a text that never appeared can be deleted.':
    'Elija un momento posterior a la publicación; un texto que nunca apareció puede eliminarse.',
  'the text was corrected before it was published': 'el texto se corrigió antes de publicarse',
  'Choose a moment after publication; before it, change the text itself.':
    'Elija un momento posterior a la publicación; antes de publicar, cambie el texto mismo.',
  Subtitle: 'Subtítulo',
  'As on the title page.': 'Como en la portada.',
  Authors: 'Autores',
  'In the order in which they are cited.': 'En el orden en que se citan.',
  'Key findings': 'Conclusiones principales',
  'Three to six sentences that can be understood on their own.':
    'De tres a seis frases que se entiendan por sí solas.',
  'Key finding': 'Conclusión',
  Cover: 'Portada',
  'Shown at the head of the report and in lists.':
    'Se muestra al principio del informe y en las listas.',
  PDF: 'PDF',
  'The whole report to download.': 'El informe completo para descargar.',
  Citation: 'Cita bibliográfica',
  'For libraries and other authors; what you leave empty is left out.':
    'Para bibliotecas y otros autores; lo que deje vacío se omite.',
  'Report number': 'Número de informe',
  Edition: 'Edición',
  'Place of publication': 'Lugar de publicación',
  DOI: 'DOI',
  'Write the DOI without https://doi.org/, such as 10.1234/abc.':
    'Escriba el DOI sin https://doi.org/, por ejemplo 10.1234/abc.',
  Report: 'Informe',
  'Press release': 'Comunicado de prensa',
  Statement: 'Declaración',
  'Media advisory': 'Convocatoria de prensa',
  'Press call': 'Conferencia telefónica',
  Letter: 'Carta',
  'Street address, or “By telephone”.': 'Dirección, o «Por teléfono».',
  'Dial-in': 'Conexión telefónica',
  'Number and passcode for reporters.': 'Número y código para periodistas.',
  Registration: 'Inscripción',
  'The address of a page, or an e-mail address.':
    'La dirección de una página, o una de correo electrónico.',
  'Called off': 'Cancelado',
  'Readers, calendars and search engines learn that the event does not take place. Say why in a correction.':
    'El público, los calendarios y los buscadores sabrán que el evento no se celebra. Diga por qué en una corrección.',
  'the event ends before it begins': 'el evento termina antes de empezar',
  'a media advisory invites to an event, and none is given':
    'una convocatoria invita a un evento, y no se indica ninguno',
  'Add event with start and place, or choose another kind.':
    'Añada el evento con su comienzo y su lugar, o elija otro tipo.',
  'Advisories and press calls invite reporters to an event.':
    'Las convocatorias y conferencias invitan a la prensa a un evento.',
  Subheadline: 'Subtítulo',
  'A second line under the headline, where one is needed.':
    'Una segunda línea bajo el titular, si hace falta.',
  Dateline: 'Lugar de la noticia',
  'City, with state where readers need it. The date is added by itself.':
    'Ciudad, con el estado si hace falta. La fecha se añade sola.',
  Event: 'Evento',
  'For advisories and press calls.': 'Para convocatorias y conferencias.',
  'Report it announces': 'Informe que anuncia',
  'The release then leads readers to it.': 'Así, el comunicado lleva al informe.',
  'Media contacts': 'Contactos de prensa',
  'Who answers reporters.': 'Quién atiende a periodistas.',
  'The closing paragraph about the organization. Left empty, readers see the one in the settings.':
    'El párrafo final sobre la organización. Si se deja vacío, se ve el de los ajustes.',
  Release: 'Comunicado',
  'use a pseudonym and say so': 'use un seudónimo e indíquelo',
  'the consent does not cover the {scope}, yet it would be shown':
    'el consentimiento no incluye «{scope}», y se mostraría',
  'Obtain consent and mark it under “{field}”, or {alternative}.':
    'Obtenga el consentimiento y márquelo en «{field}», o {alternative}.',
  'notes|Never published.': 'Nunca se publican.',
  'Read instead': 'Leer en su lugar',
  'What takes its place; the notice links to it.': 'Lo que ocupa su lugar; el aviso enlaza a ello.',
};
