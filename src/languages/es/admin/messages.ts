import { decap } from './decap.ts';
import type { Messages } from '../../en/admin/messages.ts';
import { errors } from './errors.ts';
import { defineQuote } from '../../wording/quotation.ts';

const quote = defineQuote({ outer: ['«', '»'], inner: ['“', '”'] });

/** A moment within a sentence: “…, hora del Este” is between commas. */
const within = (moment: string) => (/, hora [^,]+$/.test(moment) ? `${moment},` : moment);

/** Las palabras de las partes propias de la administración. */
export const messages: Messages = {
  colon: ': ',
  config: {
    text: 'Texto',
    textHint: 'Lo que se lee debajo del titular.',
    settings: 'Ajustes',
    inLanguage: (type, language) => `${type} · ${language}`,
    states: {
      draft: 'Retenido',
      scheduled: 'Programado',
      embargoed: 'Embargado',
      public: 'Público',
      withdrawn: 'Retirado',
      expired: 'Caducado',
      'consent-lapsed': 'Consentimiento terminado',
      'consent-review': 'Consentimiento por revisar pronto',
    },
    missingIn: (language) => `Sin publicar en ${language}`,
    unpublishedChanges: 'Cambios sin publicar',
    isOutdated: 'Anterior a los cambios del original',
    year: 'Año',
    unreadable:
      'Este archivo no se puede leer tal como está. Consulte a quien cuida los archivos de la sala de prensa.',
  },
  toolbar: {
    published: 'Publicado',
    openPublished: 'Abrir la página publicada',
    openNotice: 'Abrir el aviso',
  },
  signIn: {
    title: 'Entrar en la sala de prensa',
    explain: 'Su nombre y su dirección figuran junto a cada cambio que haga.',
    name: 'Su nombre',
    email: 'Su correo electrónico',
    code: 'Enlace de acceso',
    codeHint:
      'Copie el enlace de la ventana en la que inició la sala de prensa o su conexión con ella y péguelo aquí. Cada enlace sirve una sola vez.',
    submit: 'Entrar',
    working: 'Entrando …',
    problems: {
      'wrong-code':
        'Este enlace ya se usó o es demasiado antiguo. Copie el más reciente de la ventana en la que inició la sala de prensa o su conexión con ella.',
      'expired-code':
        'Este enlace es demasiado antiguo. Copie el nuevo de la ventana en la que inició la sala de prensa o su conexión con ella.',
      'wrong-person':
        'Escriba un nombre con letras y una dirección de correo completa, como nombre@example.org.',
      unreachable: 'La sala de prensa no responde. ¿Sigue en marcha?',
      failed:
        'No se pudo entrar. Abra de nuevo la administración con el enlace de la ventana en la que inició la sala de prensa o su conexión con ella.',
    },
    again: 'Entrar de nuevo',
    againExplain:
      'Su sesión ha terminado. Su texto sigue aquí. En cuanto haya entrado de nuevo, continuará lo que empezó.',
    otherExplain: (name) =>
      `En otra ventana de este navegador ha entrado otra persona. Esta ventana es la de ${name}, así que no se hizo nada. Su texto sigue aquí. En cuanto ${name} haya entrado de nuevo, continuará lo que se empezó; entonces la otra ventana preguntará lo mismo.`,
    noName:
      'Escriba en el primer campo su nombre, no una dirección de correo: sus colegas lo leen junto a sus cambios.',
    missing: {
      name: 'Escriba su nombre.',
      email: 'Escriba su correo electrónico.',
      link: 'Pegue el enlace de acceso.',
    },
    checkEmail:
      '¿Es este su correo electrónico? Se propuso con otro nombre. Corríjalo si no es el suyo, y entre.',
  },
  formats: {
    unreadable: 'El archivo no se puede leer, así que no se guarda: nada de él debe perderse.',
    partial:
      'El texto no se cargó entero, así que no se guarda. Vuelva a cargar la página e inténtelo otra vez.',
    kept: 'Apartado',
  },
  saving: 'Guardando …',
  language: { label: 'Idioma' },
  help: { label: 'Ayuda', guides: 'Guías', languages: 'Idiomas', back: '← Sala de prensa' },
  dialogs: {
    ok: 'Aceptar',
    cancel: 'Cancelar',
    close: 'Cerrar',
    stay: 'Seguir aquí',
    openKept: 'Abrir el texto apartado',
    openEntry: 'Abrirlo',
    openDraft: 'Abrir el borrador',
    reload: 'Mostrar el texto guardado',
    technical: 'Para quien se encarga de la computadora',
  },
  failure: {
    title: 'Algo ha fallado',
    advice:
      'Lo que guardó se conserva. Vuelva a cargar la página; entonces se le ofrece lo que no había guardado. Si vuelve a ocurrir, muestre esta página a quien cuida de la sala de prensa.',
    reload: 'Volver a cargar la página',
    unloaded:
      'La sala de prensa no respondió. Cuando responda, vuelva a cargar la página: entonces se le ofrece lo que no había guardado.',
  },
  saved: {
    otherPerson: (name) => ({
      title: 'Otra persona cambió la misma parte',
      conflict: (when) =>
        `${name} guardó este texto el ${within(when)} y cambió la misma parte que usted. Solo puede quedar una de las dos redacciones:`,
      name,
      also: `Lo demás que cambió ${name}, que queda en ambos casos`,
      keep: 'Dejar lo de la otra persona',
      mergedTitle: 'Se reunieron los cambios de dos personas',
      merged: (when) =>
        `${name} también guardó esta entrada el ${when}, en otras partes. El texto guardado contiene ambos cambios.`,
    }),
    otherWindow: {
      title: 'Usted cambió la misma parte en otra ventana',
      conflict: (when) =>
        `Usted guardó este texto en otra ventana el ${within(when)} y allí cambió la misma parte. Solo puede quedar una de las dos redacciones:`,
      name: 'Usted, en la otra ventana',
      also: 'Lo demás que cambió usted en la otra ventana, que queda en ambos casos',
      keep: 'Dejar lo de la otra ventana',
      mergedTitle: 'Se reunieron los cambios de sus dos ventanas',
      merged: (when) =>
        `También guardó usted esta entrada en otra ventana el ${when}, en otras partes. El texto guardado contiene ambos cambios.`,
    },
    alsoOwn: 'Lo demás que cambió usted, que queda en ambos casos',
    decide: 'No se pierde nada, elija lo que elija:',
    you: 'Usted',
    outcomes: {
      own: () => 'se guarda lo suyo. La otra redacción queda en el historial.',
      other: (isKept) =>
        `queda la otra redacción. La suya ${isKept ? 'se aparta como borrador, y un enlace lleva a él' : 'está en el historial'}.`,
      stay: (isKept) =>
        `aún no se decide nada. Lo suyo queda en el formulario${isKept ? ' y, hasta que lo guarde, también como borrador en «Hoy»' : ''}.`,
    },
    saveOwn: 'Guardar lo mío',
    setAside:
      'Lo suyo se apartó como borrador. Pase a este texto lo que quiera de allí y después descarte ese borrador.',
    openSetAside: 'Abrirlo en otra ventana',
    saveAgain: 'Volver a guardarlo como borrador',
    deletedTitle: 'Esta entrada se eliminó entretanto',
    deleted: (who, when) => `${who} eliminó esta entrada el ${when}, mientras usted escribía.`,
    existsTitle: 'Ya hay una entrada con este nombre',
    exists: (who, when) => `${who} la creó el ${when}. No se reemplazó.`,
    kept: 'Su texto está a salvo: se apartó como borrador, en «Hoy». También sigue en esta pantalla.',
    keptSettings: 'Su texto está a salvo: está en el historial y sigue en esta pantalla.',
    renamedTitle: 'Un archivo recibió otro nombre',
    renamed: (from, to) =>
      `Ya había otro archivo llamado «${from}», así que el suyo es ahora «${to}». El texto lo nombra bien.`,
    converted: (from, to) =>
      `«${from}» es ahora «${to}»: la terminación debe corresponder al formato. El texto lo nombra bien.`,
    changedTitle: 'El texto se guardó con un pequeño cambio',
    changed: 'La pantalla mostrará el texto guardado.',
    publishedTitle: 'No hay borrador',
    published:
      'Esto es lo que ya está publicado; no queda nada por publicar. La pantalla lo mostrará.',
    reopenedTitle: 'El borrador se había descartado',
    reopened: (who, when) =>
      `${who} descartó este borrador el ${within(when)} mientras usted escribía. Al guardar, vuelve a estar abierto.`,
    updatedTitle: 'El borrador contiene ahora lo que se publicó después',
    updated: (who, when) =>
      `El ${when}, ${who} cambió lo que está publicado. El borrador contiene ahora también ese cambio. Donde ambos cambiaron la misma parte, queda la redacción del borrador, y se le preguntará antes de publicarlo.`,
    withdrawn: 'Entretanto, el texto se retiró: en su lugar se ve un aviso.',
    handEditedTitle: 'Alguien está cambiando esto fuera de la administración',
    handEdited: (what) =>
      `${what}: alguien lo cambió en la computadora de la sala de prensa, fuera de la administración, y ese cambio no está terminado. Por eso no se sobrescribió.`,
    handEditedSave:
      'Nada se ha perdido: su texto sigue en esta pantalla. Pida a quien cuida los archivos de la sala de prensa que termine o deshaga ese cambio, y guarde otra vez.',
    protectedTitle: 'Contiene un nombre protegido',
    protected:
      'No se guardó nada, y lo que usted escribió sigue en la pantalla. Corrija esto y guarde otra vez:',
    contentTitle: 'Aún no se puede publicar',
    content: 'La sala de prensa tendría estos problemas:',
    offline:
      'La sala de prensa no responde, así que quizá no se guardó. Su texto sigue aquí: inténtelo otra vez en un momento.',
    maybePublished:
      'La sala de prensa no responde, así que quizá esto ya se publicó. Su borrador está guardado. En cuanto responda, aquí leerá qué pasó.',
    notPublished: 'La conexión se cortó y esto no se publicó. Publíquelo de nuevo.',
    maybeDone:
      'La sala de prensa no responde, así que quizá esto se hizo y quizá no. Mírelo de nuevo dentro de un momento.',
    unanswered: 'La sala de prensa no responde. Inténtelo otra vez en un momento.',
    failed: 'No se guardó.',
    gone: 'Esta entrada ya no está.',
    goneWhy:
      'Su borrador se descartó, o la entrada se eliminó o cambió de nombre. Lo descartado o eliminado se puede restaurar: está al final de «Hoy», en «Textos e imágenes eliminados …».',
    missing: (name) => `No existe «${name}».`,
    unknownPerson: 'Alguien',
  },
  site: {
    building: 'El sitio se está generando …',
    made: (done, all, left) =>
      `Partes generadas del sitio: ${done} de ${all}${left ? `; tiempo restante: ${left}` : ''}.`,
    seen: (title) => `Ya se puede leer ${quote(title)} tal como se publicó.`,
    withdrawn: (title) => `Ya se ve un aviso de que ${quote(title)} se retiró.`,
    open: 'Abrir la página',
    changed: (title) => `El cambio de ${quote(title)} ya se ve en el sitio.`,
    translations: '¿Necesita otro idioma el mismo cambio? Sigue como estaba en',
    published: (title) => `Se publicó ${quote(title)}.`,
    spokesperson:
      'Esta persona ya se ve en la página de prensa, con el correo y el teléfono indicados aquí, y donde un texto la nombra.',
    notSeen: (title) =>
      `La publicación de ${quote(title)} se completó. Ahora no se ve en el sitio.`,
    rest: 'Lo demás sigue en borrador.',
    removed: (title) => `${quote(title)} ya no está en el sitio.`,
    deleted: (title) => `Se eliminó ${quote(title)}.`,
    replaced: (name) => `Se reemplazó ${quote(name)} en todos los lugares del sitio donde se ve.`,
    restored: (name) =>
      `Se restauró ${quote(name)}. Donde lo usa un texto publicado, vuelve a verse el archivo anterior.`,
    failed: 'El sitio no se pudo generar. Se sigue viendo el de antes. Qué corregir:',
    takenDown:
      'Lo que no debía seguir a la vista ya se ha retirado, aunque el resto del sitio no se pudo generar. Ya no se puede leer:',
    failedOtherwise:
      'El sitio no se pudo generar, y no es nada que usted pueda corregir en un texto: algo lo impide en la computadora de la sala de prensa. Nada se ha perdido: todo lo publicado se conserva, y se sigue viendo el sitio de antes. Consulte a quien se encarga de esa computadora y muéstrele este mensaje.',
    incomplete:
      'Todo lo publicado ya se ve, pero es posible que el buscador no encuentre los textos más recientes: algo lo impide en la computadora de la sala de prensa, que lo intenta de nuevo por sí sola. Si sigue viendo este mensaje después de una hora, muéstreselo a quien se encarga de esa computadora.',
  },
  versions: {
    title: 'Mostrar una versión anterior del sitio …',
    otherTitle: 'Mostrar otra versión del sitio …',
    explain:
      'Se vuelve a ver todo el sitio como estaba después de una publicación anterior, por ejemplo si la última lo dañó. Esto ocurre:',
    consequences: [
      'Sus textos quedan como están. La próxima publicación vuelve a mostrar los textos más recientes; también lo hace un texto que aparece por sí solo, por ejemplo al final de un embargo. Por eso corrija primero lo que esté mal y publique después.',
      'Todo lo que se publicó desde entonces deja de verse hasta esa publicación.',
      'Lo que se retiró, caducó o perdió su consentimiento no vuelve. Pero sí vuelven la redacción que se corrigió y las imágenes y los documentos que se sustituyeron o quitaron desde entonces.',
    ],
    choose: 'El sitio como estaba después de la publicación del',
    show: 'Mostrar esta versión',
    shown: (version) =>
      `Se ve una versión anterior del sitio${version ? `, como estaba después de la publicación del ${version}` : ''}.`,
    lasts:
      'Dura hasta la próxima publicación que cambie lo que se ve, o hasta que un texto aparezca por sí solo, por ejemplo al final de un embargo. Lo que caduca solo se retira.',
    oldest: 'la más antigua que se conserva',
    newest: (moment) => `${moment} (la más reciente)`,
    returning: (texts) =>
      `Volverían a verse imágenes o documentos que se sustituyeron o quitaron desde entonces, en: ${texts}. Si es lo que quiere, elija otra vez «Mostrar esta versión».`,
    seen: (version) => `${version} (es la que se ve)`,
    changed: (titles, others) =>
      titles.map(quote).join(', ') + (others > 0 ? ` y ${others} más` : ''),
    otherParts: 'otras partes del sitio',
    takenDown: 'se retiró algo',
    moved:
      'El sitio se publicó otra vez después de leer esta lista, así que no se cambió nada. Elija de nuevo.',
    newestShown: 'Se vuelve a ver la versión más reciente del sitio.',
    none: 'No se conserva ninguna versión anterior. Un texto que se retira se elimina de todas.',
    offline:
      'La sala de prensa no responde, así que no se cambió nada. Inténtelo otra vez en un momento.',
  },
  filter: { active: 'Filtro', end: 'Mostrar todo' },
  search: {
    corrected: (words) => `Nada tiene lo que escribió. Se muestra lo que tiene «${words}».`,
    more: (count) =>
      `Hay más de ${count} textos publicados con estas palabras. Primero ve los que las llevan en el título y después los más recientes. Añada otra palabra para encontrar los demás.`,
  },
  media: {
    title: 'Sobre la subida',
    describe: 'Describa una imagen en el texto que la muestra.',
    notInField:
      'Este campo es solo para texto, así que la imagen no se añadió. Añádala en el campo para imágenes o, dentro del texto, con el botón de imagen.',
    uploading: (number, count) => `Subiendo ${number} de ${count} …`,
    uploaded: (stored, count) =>
      count === 1
        ? stored === 1
          ? 'El archivo está guardado en la biblioteca.'
          : 'El archivo no se añadió.'
        : `${stored} de ${count} archivos ${stored === 1 ? 'está guardado' : 'están guardados'} en la biblioteca.`,
    added: (count) =>
      count === 1
        ? 'Elija el archivo: se guarda cuando usted guarde el texto.'
        : 'Elija los archivos que necesite: se guardan cuando usted guarde el texto.',
    taken: (count) =>
      count === 1
        ? 'El archivo se añadió a la lista. Elija o suba otros, o cierre la biblioteca.'
        : `Se añadieron ${count} archivos a la lista. Elija o suba otros, o cierre la biblioteca.`,
    renamed: (chosen, to, taken) =>
      `«${chosen}» se llama ahora «${to}», porque ya hay otro archivo llamado «${taken}».`,
    known: (chosen, as) => `«${chosen}» ya está en la biblioteca, como «${as}».`,
    rewrittenName: (chosen, to) =>
      `«${chosen}» se llama ahora «${to}»: un nombre solo puede tener letras de la a a la z, números y guiones. En el sitio no se ve. Para darle otro nombre, cámbielo en su dispositivo y vuelva a subirlo.`,
    replace: 'Reemplazar',
    replaceAsked: (name) =>
      `¿Reemplazar «${name}»? El archivo nuevo toma ese nombre. Donde se ve el anterior, se verá el nuevo en cuanto se haya generado el sitio. Para eso no hace falta publicar nada.`,
    restoreAsked: (name, who, when) =>
      `¿Restaurar el archivo «${name}» que ${who} reemplazó el ${when}? Ocupa el lugar del actual, que se puede restaurar del mismo modo. Donde se ve el actual, se verá el anterior en cuanto se haya generado el sitio. Para eso no hace falta publicar nada.`,
    former: 'El anterior, que vuelve:',
    present: 'El actual, que ya no se vería:',
    moved: (who, when) =>
      `${who} reemplazó este archivo el ${when}, después de que se le mostrara, así que el suyo no se guardó. Mire antes el nuevo.`,
    usedIn:
      'Estos textos lo usan, y conservan lo que dicen de él, como el crédito. Vuelva a leerlos:',
  },
  otherPicture: {
    takenOut: 'Lo que decía abajo era de la otra imagen, así que se quitó.',
    putBack: 'Volver a ponerlo',
  },
  today: {
    title: 'Hoy',
    losses: {
      shown: 'Sin publicar: los lectores todavía lo ven',
      coming: 'Sin publicar: todavía aparecerá por sí solo',
      person: 'Sin publicar: los lectores todavía ven a la persona como antes',
    },
    inReview: 'Por revisar',
    ready: 'Listo para publicar',
    own: 'Sus borradores',
    unsaved: 'Sin guardar, solo en este navegador',
    consents: 'Consentimientos terminados',
    quoting: 'Textos que lo citan …',
    noQuoting: 'Ningún otro texto lo cita ni enlaza a él.',
    outdated: 'Traducciones anteriores a los cambios del original',
    board: 'Todos los borradores',
    nothing: 'No hay nada pendiente.',
    calendar: 'Lo que viene',
    changes: {
      public: 'se publica por sí solo',
      expired: 'sale del sitio',
      withdrawn: 'se retira',
      'consent-lapsed': 'sale del sitio si no se renueva el consentimiento',
      revoked: 'sale del sitio: el consentimiento se revoca',
      event: 'comienza el evento',
    },
    waits: (moment) => `previsto para el ${moment}: no aparece antes de que lo publique`,
    late: (moment) => `estaba previsto para el ${within(moment)} y no está publicado`,
    newest: 'Lo último publicado',
    more: (count) => `Mostrar ${count} más`,
    uncommitted: (count, first) =>
      count === 1
        ? `${first} no está en la carpeta de contenido como en el repositorio`
        : `${count} archivos, por ejemplo ${first}, no están en la carpeta de contenido como en el repositorio`,
    uncommittedEffect:
      'Alguien agregó, cambió o eliminó archivos a mano. En el sitio y aquí se ve lo que hay en el repositorio, sin esos cambios. Pida a quien cuida la computadora de la sala de prensa que los confirme con Git o que los deshaga.',
    lastPublication: (moment) => `Última publicación: ${moment}`,
  },
  history: {
    open: 'Historial …',
    title: 'Historial',
    revision: 'Versión guardada',
    compareWith: 'Comparar con',
    form: 'Lo que hay en el formulario',
    otherText: 'El otro texto',
    published: 'publicada',
    inDraft: 'borrador',
    discarded: 'borrador descartado',
    restore: 'Restaurar esta versión',
    restored: (revision) => `Restaurado como borrador: ${revision}.`,
    notPublished: 'No se ve hasta que publique el borrador.',
    kept: 'Se queda como está ahora, porque se añadió o decidió después:',
    onlyKept:
      'No se restauró nada: todo lo que difiere se queda como está ahora, porque se añadió o decidió después',
    legend:
      'Tachado: solo está en la versión que se puede restaurar. Subrayado: solo está en aquello con lo que se compara.',
    legendOfOriginal:
      'Tachado: lo que decía el original cuando se tradujo. Subrayado: lo que dice ahora.',
    since: 'Si restaura este borrador descartado, lo que se publicó después sigue en el texto.',
    same: 'No hay ninguna diferencia.',
    moved: 'en otro lugar',
    flags: { true: 'sí', false: 'no' },
    below: (text) => `debajo de ${quote(text)}`,
    first: 'al principio',
    none: 'No se sabe quién lo cambió.',
  },
  deleted: {
    open: 'Textos e imágenes eliminados …',
    title: 'Textos e imágenes eliminados',
    explain:
      'Un texto vuelve como borrador, que usted publica; una imagen o un documento vuelve enseguida a la biblioteca, también en lugar del archivo que lo reemplazó. Si un texto tiene ahora un borrador, los descartados están en su historial.',
    choose: 'Qué restaurar',
    restore: 'Restaurar',
    file: 'Imagen o documento',
    draft: 'Borrador',
    replaced: 'Reemplazado',
    none: 'No se ha eliminado ni reemplazado nada.',
  },
  presence: {
    alsoOpen: (names, count) =>
      `${names} también ${count === 1 ? 'tiene' : 'tienen'} abierto este texto.`,
    otherWindow: 'También tiene abierto este texto en otra ventana.',
    saved: (who, when) => `Lo guardado por ${who} el ${within(when)} no está en su pantalla.`,
    self: 'usted',
    status: (status, who) => `El estado fue puesto en ${quote(status)} por ${who}.`,
    statuses: { draft: 'Borrador', pending_review: 'En revisión', pending_publish: 'Listo' },
    joined:
      'Al guardar, se reúnen los cambios de partes distintas; si ambos cambiaron la misma parte, verá las dos redacciones y elegirá una.',
    published: (who) => `Este borrador fue publicado por ${who}.`,
    discarded: (who) => `Este borrador fue descartado por ${who}.`,
    ended: 'Este borrador se publicó o se descartó.',
    deleted: (who, when) =>
      `Este texto fue eliminado por ${who} el ${within(when)}. Se puede restaurar: está al final de «Hoy», en «Textos e imágenes eliminados …».`,
    setAside: 'Lo que guarde ahora se aparta como borrador, en «Hoy».',
    over: 'Lo que guarde ahora será uno nuevo.',
    show: 'Mostrar lo guardado',
  },
  uncovered: {
    title: 'El consentimiento no cubre esto',
    explain: 'Aún no se ha guardado nada. El consentimiento de este formulario no cubre:',
    advice:
      'Una vez que se guarda, queda en el historial para siempre, aunque lo cambie antes de publicar. Use un seudónimo, déjelo vacío o complete antes el consentimiento.',
    hiddenName:
      'La persona tiene un seudónimo, pero el consentimiento todavía abarca el nombre real. Quite «Nombre real» de «Ha aceptado», salvo que la persona siga de acuerdo.',
    back: 'Volver al formulario',
    save: 'Guardar de todos modos',
  },
  formerName: {
    title: 'Se publicarían los dos nombres',
    explain: (count) =>
      `El nombre de antes, entero o en parte, todavía está escrito en ${count === 1 ? 'un lugar' : `${count} lugares`}. Quien lo lea podría saber de quién se trata. Lea también el texto entero: si son muchísimos, solo se indican los primeros.`,
    coming:
      'Un borrador en otro idioma oculta a la persona con un seudónimo que ya está escrito aquí. Quien lo lea podría saber de quién se trata.',
    hidden:
      'Un testimonio del sitio oculta a esta persona con otro nombre. Quien lo lea podría saber de quién se trata.',
    'kept-name':
      'En otro idioma se sigue viendo el seudónimo anterior. Si ese se llegó a conocer, cámbielo también allí:',
    'named-in-draft':
      'Un borrador en otro idioma todavía tiene el nombre de antes. Nadie lo ve aún: cámbielo allí antes de publicarlo:',
    others:
      'Publique todos los idiomas a la vez: cambie cada texto, guárdelo y póngalo en «Listo». «Publicar …» en uno de ellos publica entonces todos los que están listos.',
    elsewhere:
      'Otros textos todavía tienen el nombre de antes, o una parte de él: cámbielos primero; si no, quien los lea podría saber de quién se trata. Si son muchísimos, solo se indican los primeros.',
    address:
      'Si el nombre está en una dirección: escriba otra y publique el texto. Después quite la anterior en «Direcciones anteriores» y publíquelo de nuevo. Hasta entonces, esa dirección con el nombre sigue llevando al texto.',
    back: 'Volver al texto',
    publish: 'Publicar de todos modos',
    ready: 'Ponerlo en «Listo» de todos modos',
  },
  problems: {
    unsaved: 'No se ha guardado nada. ',
    summary: (count) =>
      count === 1
        ? 'No se guardó: un campo requiere su atención.'
        : `No se guardó: ${count} campos requieren su atención.`,
    notReadyTitle: 'Falta algo',
    notReady: (count) =>
      count === 1
        ? 'Antes de publicarlo, un campo requiere su atención:'
        : `Antes de publicarlo, ${count} campos requieren su atención:`,
    doubtful: 'Revise estos campos antes de publicar:',
    inText: (beginning) => (beginning ? `En ${quote(beginning)}: ` : ''),
    item: (number) => `N.º ${number}: `,
    entry: (title, collection) => `${quote(title)} (${collection})`,
    field: (label) => `campo «${label}»`,
    at: (words) => `en ${quote(words)}`,
    paragraph: (number) => `párrafo ${number} del texto`,
    fileLine: (line) => `línea ${line} del archivo`,
    table: (name) => `Tabla «${name}»`,
    media: (name) => `Archivo «${name}» de la biblioteca de medios`,
    folder: (name) => `Carpeta «${name}»`,
    file: (name) => `Archivo «${name}»`,
  },
  publish: {
    button: 'Publicar …',
    endsRollBack:
      'Ahora se ve una versión anterior del sitio. Con esta publicación vuelven a verse todos los textos más recientes, no solo este.',
    inReview: 'Aún está en revisión: puede que alguien lo esté leyendo.',
    untranslated: (language) =>
      `Esta traducción no está terminada: aún tiene el texto del original (${language}) en`,
    originalChanged:
      'El original cambió después de empezar esta traducción. Compruebe que la traducción lo sigue',
    untranslatedField: 'Todavía tiene el texto del original.',
    aligned: (language) =>
      `El texto en ${language}, publicado o en borrador, cambia también, pero solo en`,
    waits:
      'También espera: un idioma no muestra lo que otro retiene. Si debe verse antes, cámbielo allí después de publicar:',
    alsoChanged: (language) => `También cambió el texto en ${language}`,
    together: (languages) =>
      `Se publica a la vez el borrador en ${languages}, que está listo: así ningún texto muestra el nombre que otro oculta.`,
    companions:
      'Se publica a la vez, porque uno de estos textos lleva al otro y todos están listos',
    publishedWith: (title) => `Se publicó a la vez: ${quote(title)}.`,
    removed: (label) => `${label} (se quita)`,
    returns: (language) => `El texto publicado en ${language} vuelve a ser público.`,
    leaves: (language, moment) =>
      `El texto publicado en ${language} también sale del sitio${moment ? ` el ${moment}` : ''}.`,
    withdrawnIn: (language, reason, who, when) =>
      `El texto en ${language} está retirado (${who}, ${when}). Se lee este motivo: ${quote(reason)}`,
    otherTimes:
      'Estas traducciones no aparecen a la vez: cada una conserva su propio momento. Si alguna debe aparecer en otro, cámbielo allí',
    title: 'Publicar',
    now: 'Se verá en cuanto el sitio se haya generado, normalmente en menos de un minuto.',
    correction: (when) =>
      `La corrección con fecha del ${when} solo se verá a partir de ese momento.`,
    changes:
      'Los cambios se verán en cuanto el sitio se haya generado, normalmente en menos de un minuto.',
    event:
      'Cambia el evento, o su nombre en los calendarios, el titular. «Actualizado el» pasa a ser el momento de la publicación, para que el cambio llegue a los calendarios que siguen a la sala de prensa. Quien guardó el archivo de calendario se queda con el evento anterior: avísele. Si los lectores deben saber qué es distinto, cancele y añada antes una corrección.',
    dated: (day) =>
      `Su fecha es ${day}: se encuentra entre los textos de entonces, no al principio.`,
    sameHeadline:
      'Estos textos tienen el mismo titular. Si deben poder distinguirse, cancele y cambie este:',
    inNoMenu: 'Ningún menú lleva a esta página. Para añadirla a uno, una vez publicada',
    eventOver:
      'La fecha del evento ya pasó: se ve que ha terminado, y la página de prensa ya no lo muestra.',
    eventEndsBefore: 'El evento termina antes de que se vea este texto.',
    eventBeginsBefore: 'El evento empieza antes de que se vea este texto.',
    missingWords: (language) =>
      `Quienes lean este texto no verán lo siguiente, que no está escrito en ${language}`,
    lostContact:
      'Estos textos nombran a esta persona como contacto y entonces dejarán de hacerlo. Los que no indiquen a otra mostrarán la oficina de prensa:',
    leavesNow: 'Este texto se ve ahora. Sale del sitio en cuanto lo publique.',
    kept: 'Ahora solo se publica lo que retira el texto del sitio. Los demás cambios siguen en el borrador, porque todavía no se pueden publicar:',
    draft: '«Retener» está activado, así que no se verá.',
    scheduled: (moment, label) =>
      `Se verá a partir del ${moment}, por sí solo (campo ${quote(label)}).`,
    embargoed: (moment) =>
      `Está embargado: nada del texto es público antes del ${moment}. Entonces aparece por sí solo.`,
    withdrawn: 'Su dirección mostrará un aviso que dice cuándo y por qué se retiró.',
    staysWithdrawn:
      'Sigue retirado: su dirección muestra, como ahora, un aviso que dice cuándo y por qué.',
    expired: (moment) => `Caducó el ${moment}, así que no estará en el sitio.`,
    'consent-lapsed': 'El consentimiento ha terminado, así que no estará en el sitio.',
    renamed: (from, to, field) =>
      `El nombre mostrado cambia de ${quote(from)} a ${quote(to)}. Si es un seudónimo, cancele y active ${quote(field)}: entonces se pregunta también por textos posteriores con el nombre anterior.`,
    renewed: (moment) =>
      `Ahora no se ve: el consentimiento terminó el ${moment}. Publique solo si la persona ha vuelto a aceptar.`,
    ends: (moment) => `Sale del sitio por sí solo el ${moment}.`,
    other: 'El cambio se verá en todos los lugares donde se usa, también en textos anteriores.',
    failed:
      'De momento el sitio no se puede generar: esto no se verá hasta que se corrija otro contenido. «Hoy» dice cuál.',
    settings: 'El cambio se verá en todas las páginas donde aparece.',
    unsetZone: (own, noon, shown) =>
      `La zona horaria es UTC. La de su dispositivo es ${own}: un embargo hasta las ${noon} terminaría cuando su reloj marque ${shown}. Si escribe las horas según su reloj, cancele y elija antes su zona horaria: los momentos que ya tengan los textos no cambiarán después.`,
    newShared: 'Se verá en cuanto aparezca en un texto publicado.',
    spokesperson:
      'Esta persona se verá en la página de prensa, con el correo y el teléfono indicados aquí, y donde un texto la nombre.',
    changedTitle: 'Lo publicado cambió entretanto',
    changedMeanwhile: (who, when) =>
      `${who} cambió el ${within(when)} lo que se lee, en las mismas partes que este borrador:`,
    ofPublished: 'Lo publicado',
    alsoPublished: 'Lo demás que cambió en lo publicado, que queda en ambos casos',
    ofDraft: 'Este borrador',
    alsoDraft: 'Lo demás que cambia este borrador',
    decide:
      'Allí solo puede estar uno de los dos. Si publica el borrador, el otro queda en el historial.',
    publishOwn: 'Publicar el borrador',
    deletedTitle: 'Otra persona eliminó el texto publicado',
    deletedMeanwhile: (who, when) =>
      `${who} lo eliminó el ${when}, después de que se empezara este borrador.`,
    bringBack: 'Si publica el borrador, el texto vuelve.',
    publishAgain: 'Publicarlo de nuevo',
    keepDraft: 'Cancelar y conservar el borrador',
    movedTitle: 'El borrador ha cambiado',
    moved: (who, when) =>
      `${who} guardó este borrador el ${when}, después de que se le mostrara, así que no se hizo nada. Léalo antes.`,
    movedTranslation: (who, when, language) =>
      `${who} cambió el borrador en ${language} el ${when}. También se publicaría, así que no se hizo nada. Léalo antes.`,
    handEdited:
      'No se publicó nada y nada se ha perdido: su borrador se conserva, y los lectores ven lo mismo que antes. Pida a quien cuida los archivos de la sala de prensa que termine o deshaga ese cambio, y publique otra vez.',
  },
  deletion: {
    title: 'Eliminar',
    asked: (title) => `¿Eliminar ${quote(title)}?`,
    titleWithdraw: 'Retirar',
    askedWithdraw: (title) => `¿Retirar ${quote(title)}?`,
    translations:
      'Sus versiones en otros idiomas se mantienen. Si también deben desaparecer, retire o elimine cada una:',
    removed:
      'Los lectores no lo ven ahora, así que simplemente se quita. El historial lo conserva.',
    gone: (address) => `Su página ${address} desaparece del sitio.`,
    notice: (address) =>
      `Ya se podía leer, así que su dirección ${address} se mantiene y muestra un aviso que dice cuándo y por qué se retiró.`,
    draft: (who, when) =>
      `Hay un borrador de este texto, guardado por ${who} el ${when}. Se queda, y la retirada se añade también en él: publicarlo no devuelve el texto al sitio.`,
    reason: 'Motivo (público; no repita lo que decía el texto)',
    reasonNeeded: 'Escriba un motivo que se pueda hacer público.',
    instead: 'Leer en su lugar (opcional; el aviso enlaza con ello)',
    insteadUnknown:
      '«Leer en su lugar»: escriba una palabra de su titular y elija un texto de la lista, o deje el campo vacío.',
    links: 'Estos textos se refieren a él:',
    refused: 'No se puede eliminar mientras se use. Cambie antes estos textos:',
    replacement: 'Tema que lo sustituye',
    replaceable:
      'Se usa en los textos de abajo. Si otro tema debe ocupar su lugar en todos ellos, y en los borradores, elíjalo:',
    replace: 'Sustituir y eliminar',
    replacementNeeded: 'Elija el tema que lo sustituye.',
    drafts: 'Borradores que lo usan:',
    stillPublic: 'Los lectores todavía lo ven',
    maybePublic: 'Puede que los lectores todavía lo vean',
    takeOff:
      'Inténtelo otra vez. Si pone en peligro a alguien, no espere: quien se encarga de la computadora de la sala de prensa puede quitarlo del sitio a mano. «Operating a newsroom» dice cómo, en «When something leaked».',
    reasonLost: (reason) =>
      `No se puede leer la lista de nombres protegidos, así que el aviso no da su motivo. Escríbalo allí cuando la lista se pueda leer otra vez: ${quote(reason)}`,
    placeElsewhere:
      'El lugar de antes sigue en estos textos. Si puede poner en peligro a la persona, cámbielo antes en ellos:',
    mediaElsewhere:
      'Una imagen o un documento de este texto está también en estos textos, y se queda en ellos:',
    wordsElsewhere:
      'Estos textos citan este o enlazan a él, y lo seguirán haciendo hasta que usted los cambie:',
    moreElsewhere: (count) =>
      `Y ${count} más. Para encontrarlos todos, busque en ${quote('Buscar en todo')} palabras de este texto que otros puedan citar, y su dirección.`,
    commonElsewhere: (count) =>
      `Otros textos con palabras de este que más de diez textos comparten: ${count}. Suelen ser frases fijas. Si es una frase de la persona, búsquela en ${quote('Buscar en todo')}.`,
    revoked: (field) =>
      `El aviso se queda para siempre. Si la persona ha revocado el consentimiento, cancele: escriba el momento en ${quote(field)} y publique. Así no queda ningún aviso.`,
  },
  address: {
    title: 'Cambia la dirección web',
    change: (from, to) => `De ${from} a ${to}.`,
    alias: 'La dirección antigua llevará a la nueva, por sí sola.',
    hiddenAlias:
      'La dirección antigua llevará a la nueva, por sí sola, salvo que tenga un nombre que un seudónimo oculta.',
    links: 'Estos textos enlazan con él; sus enlaces seguirán funcionando:',
    ended:
      'Nada llevará de la dirección antigua a la nueva: los enlaces de otros sitios, los marcadores y quienes siguen el tema en una fuente RSS ya no encontrarán nada allí.',
    confirm: 'Cambiar la dirección',
  },
  leave: {
    title: 'Cambios sin guardar',
    text: 'Tiene cambios sin guardar. ¿Salir de esta página sin ellos?',
    yes: 'Salir sin guardar',
    lost: 'Lo que no está guardado en el formulario se pierde y no se puede recuperar.',
  },
  discard: {
    title: 'Descartar borrador',
    asked: (title, isPublished) =>
      `¿Descartar ${quote(title)}? ${isPublished ? 'Lo publicado queda como está. ' : ''}El borrador se puede restaurar: está al final de «Hoy», en «Textos e imágenes eliminados …».`,
    yes: 'Descartar',
  },
  typedAhead: {
    title: 'Sus últimas palabras no están en el formulario',
    explanation:
      'Las escribió mientras se guardaba la entrada, y entretanto cambió el lugar al que pertenecen. Cópielas y péguelas donde las quiera.',
    label: 'Lo que escribió',
  },
  unsavedForm: {
    title: 'Cambios que nunca se guardaron',
    own: (when) => `Usted hizo aquí, el ${when}, cambios que nunca se guardaron:`,
    other: (who, when) =>
      `${who} hizo aquí, el ${when}, cambios que nunca se guardaron. Siguen en este navegador para ${who}. Si usted los muestra y los guarda, figurarán en el historial a nombre de usted.`,
    unkept:
      'Este navegador no puede conservar lo que usted no ha guardado: si se cierra, sus cambios se pierden. Guarde ahora, y otra vez cada vez que haya escrito más.',
    yes: 'Mostrarlos',
    no: 'Olvidarlos',
    leave: 'Dejarlos',
  },
  moment: {
    date: 'Fecha',
    time: 'Hora',
    clear: 'Borrar',
    now: 'Ahora',
    follows: (moment) => `Al publicar, sigue al embargo: ${moment}.`,
    skipped: (time, shown) =>
      `Ese día se adelantan los relojes y las ${time} no existen: ahora son las ${shown}.`,
  },
  reference: {
    unpublished: 'aún sin publicar',
    create: (label) => `Crear: ${label} (en otra ventana)`,
    placeholder: 'Elija …',
    none: 'No se encontró nada',
    unread: 'La sala de prensa no responde. Abra esta lista otra vez dentro de un momento.',
    loading: 'Cargando …',
    missing: (key) => `${key} (no se encuentra)`,
  },
  select: {
    guidance: {
      menu: 'Con las flechas arriba y abajo se mueve, con Intro elige, con Escape cierra la lista.',
      input: 'Escriba para buscar. La flecha abajo abre la lista.',
      value:
        'Con las flechas izquierda y derecha se mueve entre lo elegido, con Retroceso lo quita.',
    },
    chosen: (label) => `Elegido: ${label}.`,
    removed: (label) => `Quitado: ${label}.`,
    cleared: 'No hay nada elegido.',
    offered: (count) => (count === 1 ? 'Una entrada' : `${count} entradas`),
  },
  list: {
    addFiles: 'Añadir varios archivos …',
    expand: (item) => `Abrir ${quote(item)}`,
    collapse: (item) => `Cerrar ${quote(item)}`,
    move: (item) => `Mover ${quote(item)}`,
    remove: (item) => `Quitar ${quote(item)}`,
    removed: (item) => `Se quitó ${quote(item)}.`,
    moveRole: 'elemento que se puede mover',
    howToMove:
      'Pulse la barra espaciadora para tomar el elemento, las flechas para moverlo, otra vez la barra para soltarlo y Escape para dejarlo donde estaba.',
    pickedUp: (place) => `Ha tomado el elemento ${place}.`,
    movedTo: (place, count) => `Ahora está en el puesto ${place} de ${count}.`,
    putDown: (place) => `Queda en el puesto ${place}.`,
    putBack: 'Sigue donde estaba.',
  },
  group: {
    add: (label) => `Añadir ${label.toLowerCase()}`,
    remove: (label) => `Quitar ${label.toLowerCase()}`,
  },
  status: {
    label: 'Estado de la publicación',
    shared: 'Ya se publicó. Se ve en todos los textos donde aparece.',
    settings: 'Publicado. Se ve en todas las páginas donde aparece.',
    sharedDraft: 'Aún sin publicar. Publique esto antes que un texto donde aparezca.',
    newEntry: 'Aún no se ha guardado.',
    unpublished: 'Aún sin publicar. Cuando lo publique:',
    changed:
      'Hay cambios que aún no se han publicado. Lo publicado sigue como está hasta entonces.',
    changedUnseen: 'Hay cambios que aún no se han publicado.',
    losses: {
      shown:
        'Aún no se ha publicado: los lectores todavía lo ven. Elija «Publicar …» para que salga del sitio.',
      coming:
        'Aún no se ha publicado: todavía aparecerá por sí solo, como se publicó antes. Elija «Publicar …» para cambiarlo.',
      person:
        'Aún no se ha publicado: los lectores todavía ven a la persona como antes. Elija «Publicar …» para cambiarlo.',
    },
    setAsideTitle: 'Este borrador no se puede publicar',
    setAside:
      'Este borrador se apartó porque otra persona cambió la misma parte. No se puede publicar junto al otro texto: pase a aquel lo que falte y después descarte este.',
    openOther: 'Abrir el otro texto',
    noAddress: 'ninguna mientras esté apartado',
    hasSetAside: 'Se apartó porque dos personas cambiaron la misma parte',
    useSetAside: 'Pase a este texto lo que quiera de allí y después descarte ese borrador.',
    formerVersion:
      'Se ve una versión anterior del sitio; «Hoy» dice cuál y hasta cuándo. Lo que hay en este formulario puede ser más antiguo allí, o faltar.',
    unbuilt:
      'El sitio aún no se ha generado, así que no se ve nada. La primera vez toma unos minutos.',
    oncePublished: 'Cuando publique los cambios:',
    unseen: 'No se ve.',
    release: 'Desactive «Retener» y publique.',
    renew: (field) =>
      `Si la persona vuelve a consentir, escriba un día posterior en ${quote(field)} y publique.`,
    restore: (field, languages) =>
      `El consentimiento fue revocado, lo que vale en todos los idiomas. Si la persona vuelve a consentir, borre ${quote(field)} (${languages}) y publique.`,
    since: (moment) => `desde el ${moment}`,
    until: (moment) => `hasta el ${moment}`,
    dated: (moment, end) =>
      `con fecha del ${moment}${end === undefined ? '' : `, hasta el ${end}`}`,
    scheduledFor: (moment) => `para el ${moment}`,
    address: 'Dirección web',
    comingAddress: 'Dirección web al publicar',
    translations: 'Traducciones',
    open: (language) => `Abrir en ${language}`,
    create: (language) => `Crear en ${language}`,
    inProgress: 'en curso',
    excluded: (field) =>
      `El consentimiento no incluye la traducción. Antes de publicar una, márquela en ${quote(field)}, si la persona está de acuerdo.`,
    isOlder: 'anterior a los cambios de este texto',
    hasChanged: 'cambió después de esta traducción',
    whatChanged: (language) => `Qué cambió en ${language}`,
    creating: 'Creando …',
    saveFirst: 'Guarde antes este texto.',
    noticeShown: 'En su dirección se ve un aviso con el motivo.',
    undoWithdrawal: 'Deshacer la retirada',
    withdrawalUndone:
      'La retirada ya no está en el formulario. Publique, y el texto se volverá a ver.',
  },
  errors,
  decap,
  form: { parts: 'Partes de este formulario' },
  body: { loading: 'Cargando el editor …' },
  preview: { loading: 'Cargando la vista previa …' },
};
