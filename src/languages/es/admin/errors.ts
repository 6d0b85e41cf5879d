import type { errors as english } from '../../en/admin/errors.ts';

/** Por qué el servidor de la sala de prensa no hizo algo, según su código. */
export const errors: typeof english = {
  codes: {
    'hand-edited':
      'Alguien está cambiando esto en la computadora de la sala de prensa, fuera de la administración, así que no se sobrescribió. Pida a quien cuida los archivos que termine o deshaga ese cambio, e inténtelo otra vez.',
    'checked-out':
      'Alguien trabaja en este borrador fuera de la administración. Consulte a quien cuida los archivos de la sala de prensa.',
    locked:
      'Otro programa está ocupado con los archivos de la sala de prensa. Inténtelo otra vez en un momento.',
    repository:
      'Los archivos de la sala de prensa están en medio de otro trabajo. Consulte a quien los cuida.',
    damaged:
      'Una parte de los archivos de la sala de prensa está dañada, así que este texto o archivo no se puede leer, y no se guarda nada en su lugar. Lo que usted escribió sigue en la pantalla. No vuelva a escribir el texto: avise enseguida a quien cuida los archivos de la sala de prensa, que puede recuperarlo de la copia de seguridad. La ventana en la que funciona dice qué está dañado. Los demás textos no están afectados.',
    undone:
      'No se publicó ni se quitó nada, y su borrador se conserva. Fuera de la administración, alguien deshizo lo que la sala de prensa publicó o quitó, y el sitio no se genera hasta que eso se recupere o se confirme. Avise enseguida a quien cuida los archivos de la sala de prensa: la ventana en la que funciona y el aviso sobre el sitio indican los comandos. Después, inténtelo otra vez. Mientras tanto, aún puede retirar un texto.',
    foreign:
      'Este borrador también cambia otros archivos. Pida a quien cuida los archivos que lo publique.',
    failed:
      'La sala de prensa no pudo hacerlo, por una razón técnica. Nada se ha perdido: lo que usted escribió sigue en la pantalla. Inténtelo otra vez en un momento. Si vuelve a fallar, consulte a quien se encarga de la computadora de la sala de prensa: la ventana en la que funciona dice más.',
    disk: 'Los lectores ven lo mismo que antes: no se puede guardar, publicar ni quitar nada del sitio, porque el disco de la computadora de la sala de prensa está lleno o protegido contra escritura. Lo que usted escribió sigue en la pantalla. Avise enseguida a quien se encarga de esa computadora e inténtelo otra vez.',
    permission:
      'Los lectores ven lo mismo que antes: no se pudo guardar, publicar ni quitar esto del sitio, porque la sala de prensa no tiene permiso para escribir algunos de sus archivos. Es posible que pertenezcan a otra cuenta de su computadora. Lo que usted escribió sigue en la pantalla. Avise enseguida a quien se encarga de esa computadora e inténtelo otra vez.',
    path: 'La sala de prensa no puede guardar un archivo en este lugar o con este nombre. Consulte a quien cuida sus archivos.',
    'not-found': 'Este borrador o archivo ya no está. Vuelva a cargar la página.',
    'too-large':
      'Es demasiado grande para guardarse de una vez. Lo que usted escribió sigue en la pantalla. Si desde que guardó por última vez añadió más de 50 MB de imágenes y documentos, quite los últimos, guarde y vuelva a añadirlos de pocos en pocos. Divida un texto muy largo.',
    conflict:
      'Otra persona lo cambió al mismo tiempo. Vuelva a cargar la página e inténtelo otra vez.',
    exists: 'Ya hay una entrada con este nombre.',
    content: 'Aún no se puede publicar.',
    protected:
      'No se guardó: contiene un nombre, una dirección o un número que esta sala de prensa protege. Lo que usted escribió sigue en la pantalla.',
    guard:
      'No se puede leer la lista de nombres protegidos, así que no se guarda nada. Lo que usted escribió sigue en la pantalla. Avise a quien se encarga de la computadora de la sala de prensa. Para quitar un texto del sitio, retírelo, o reténgalo sin cambiar nada más.',
    purged:
      'Este texto se eliminó de todo el historial, así que no se guardó. Lo que escribió sigue en la pantalla. Consulte a quien cuida los archivos de la sala de prensa.',
    'in-use': 'Otros textos se refieren a ello.',
    settings: 'Sin sus ajustes no hay sala de prensa, así que deben seguir ahí.',
    withdrawn: 'Su dirección muestra el aviso de un texto retirado, y debe seguir ahí.',
    malformed:
      'La sala de prensa no entendió lo que envió esta página. Copie lo que aún no esté guardado y vuelva a cargar la página.',
    building: 'El sitio se está generando. Espere hasta que esté listo.',
    'unknown-version': 'Esta versión ya no se conserva. Cierre esta ventana y elija otra.',
    'roll-back':
      'Esta versión no se puede mostrar; se sigue viendo lo de antes. Elija otra o consulte a quien se encarga de la computadora de la sala de prensa: la ventana en la que funciona dice más.',
    'not-signed-in':
      'Su sesión no está abierta, así que esto no se hizo. Su texto sigue aquí: inténtelo otra vez y entre.',
    'other-user':
      'En otra ventana de este navegador ha entrado otra persona, así que esto no se hizo. Su texto sigue aquí: entre de nuevo en esta ventana.',
  },
};
