import type { PlainText } from '../../../src/languages/message.ts';
import { translate } from '../../../src/languages/translate.ts';
import { spanish } from '../../english-and-spanish.ts';

/** What the tasks look for in the admin beside labels of the catalogue: in English, and as staff read it in Spanish. */
const adminLabels = {
  'Add correction': 'Añadir corrección',
  Caption: 'Leyenda',
  'Choose a picture': 'Elegir una imagen',
  'Choose selected': 'Elegir lo seleccionado',
  Close: 'Cerrar',
  'Data table': 'Tabla de datos',
  Discard: 'Descartar',
  'Discard draft': 'Descartar borrador',
  English: 'Inglés',
  History: 'Historial',
  'History …': 'Historial …',
  Insert: 'Insertar',
  New: 'Nuevo',
  'New: Topic (in another window)': 'Crear: Tema (en otra ventana)',
  'not published yet': 'aún sin publicar',
  'Or take the cells of a CSV file:': 'O tome las celdas de un archivo CSV:',
  Pictures: 'Imágenes',
  Publish: 'Publicar',
  'Publish …': 'Publicar …',
  Replace: 'Reemplazar',
  Elements: 'Elementos',
  'Restore this revision': 'Restaurar esta versión',
  Save: 'Guardar',
  Texts: 'Textos',
  Today: 'Hoy',
  Upload: 'Subir',
  Withdraw: 'Retirar',
  'Withdraw or delete …': 'Retirar o eliminar …',
} as const;

export type Label = PlainText | keyof typeof adminLabels;

/** A label in the language of the admin. */
export function toLabel(label: Label, language: 'en' | 'es'): string {
  if (language === 'en') return label;
  return isAdminLabel(label) ? adminLabels[label] : translate(label, spanish);
}

const isAdminLabel = (label: Label): label is keyof typeof adminLabels =>
  Object.hasOwn(adminLabels, label);
