import type { refusalsEn } from './refusals-en.ts';

/** Por qué el servidor de la sala de prensa no hizo algo, según su código. */
export const refusalsEs: typeof refusalsEn = {
  codes: {
    'hand-edited':
      'Alguien está editando el archivo a mano en este equipo, así que no se sobrescribió. Cuando su cambio se registre o se deshaga, inténtelo otra vez.',
    'checked-out':
      'Alguien trabaja en este borrador fuera de la administración. Consulte a quien cuida los archivos de la sala de prensa.',
    locked:
      'Otro programa está ocupado con los archivos de la sala de prensa. Inténtelo otra vez en un momento.',
    repository:
      'Los archivos de la sala de prensa están en medio de otro trabajo. Consulte a quien los cuida.',
    foreign:
      'Este borrador también cambia otros archivos. Pida a quien cuida los archivos que lo publique.',
    'not-found': 'Ya no está. Vuelva a cargar la página.',
    'too-large': 'Es demasiado grande para guardarse.',
    conflict:
      'Otra persona lo cambió al mismo tiempo. Vuelva a cargar la página e inténtelo otra vez.',
    exists: 'Ya hay una entrada con este nombre.',
    content: 'Aún no se puede publicar.',
    'in-use': 'Otros textos se refieren a ello.',
    withdrawn: 'Su dirección muestra el aviso de un texto retirado, y debe seguir ahí.',
  },
  media: {
    'document-attachment': 'El PDF lleva otros archivos dentro. Guárdelo sin ellos.',
    'document-corrupt': 'El PDF está dañado. Guárdelo otra vez desde su programa.',
    'document-encrypted': 'El PDF está cifrado. Guárdelo sin contraseña.',
    'document-expected': 'Aquí hace falta un PDF.',
    'document-script': 'El PDF contiene un programa. Guárdelo sin él.',
    'document-signed': 'El PDF está firmado, y limpiarlo anularía la firma.',
    'image-animated': 'La imagen está animada. Guárdela como imagen fija.',
    'image-corrupt': 'La imagen está dañada. Guárdela otra vez desde su programa.',
    'image-expected': 'Aquí hace falta una imagen.',
    'image-too-many-pixels': 'La imagen tiene demasiados píxeles. Redúzcala.',
    'image-too-small': 'La imagen es demasiado pequeña. Use una mayor.',
    'media-empty': 'El archivo está vacío.',
    'media-too-large': 'El archivo es demasiado grande.',
    'media-type-mismatch': 'El contenido del archivo no es lo que dice su nombre.',
    'media-type-unsupported':
      'Este tipo de archivo no se admite. Guarde las imágenes como JPEG, PNG o WebP y los documentos como PDF.',
    'media-unreadable': 'El archivo no se puede leer. Guárdelo otra vez como JPEG o PNG.',
  },
};
