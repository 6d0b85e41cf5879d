import type { PreviewMessages } from '../../en/admin/preview.ts';

export const preview: PreviewMessages = {
  light: 'Claro',
  dark: 'Oscuro',
  phone: 'Teléfono',
  desk: 'Computadora',
  colors: 'Colores',
  width: 'Ancho',
  page: 'Vista previa de la página',
  noDate: 'aún sin fecha',
  noTime: 'aún sin hora',
  notADate: '«{value}» no es una fecha',
  notShown: 'No se muestra porque no se puede leer: {fields}.',
  brokenBody: 'El texto no se puede leer {place}: {problem}',
  brokenTable: 'La tabla «{name}» no se puede leer en la fila {line}: {problem}',
  bodyBefore: 'La página lo muestra como estaba antes.',
  noTable: 'No se puede leer la tabla «{name}». ¿Está junto al informe?',
  failed: 'La vista previa todavía no puede mostrar esto: {message}',
  noSnapshot: 'La vista previa aparece aquí en cuanto el sitio esté generado.',
  embargoed: 'Nada de esto se ve antes del {moment}.',
  handouts:
    'Este archivo se genera cuando el texto se publica. «Texto sin formato» ya está disponible, para enviarlo por correo con embargo.',
};
