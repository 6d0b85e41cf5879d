import { getAdminLanguage } from '../settings/admin-language.ts';

const en = {
  light: 'Light',
  dark: 'Dark',
  phone: 'Phone',
  desk: 'Computer',
  colors: 'Colors',
  width: 'Width',
  language: 'Language',
  page: 'Preview of the page',
  noDate: 'no date yet',
  notADate: '“{value}” is not a date',
  notShown: 'Not shown, since it can’t be read: {fields}.',
  brokenBody: 'The text can’t be read at line {line}: {problem}',
  brokenTable: 'The table “{name}” can’t be read at line {line}: {problem}',
  bodyBefore: 'The page shows it as it was before.',
  noTable: 'The table “{name}” can’t be read. Is it beside the report?',
  failed: 'The preview can’t show this yet: {message}',
  noSnapshot: 'The preview appears here as soon as the site is built.',
};

const es: typeof en = {
  light: 'Claro',
  dark: 'Oscuro',
  phone: 'Teléfono',
  desk: 'Computadora',
  colors: 'Colores',
  width: 'Ancho',
  language: 'Idioma',
  page: 'Vista previa de la página',
  noDate: 'aún sin fecha',
  notADate: '«{value}» no es una fecha',
  notShown: 'No se muestra porque no se puede leer: {fields}.',
  brokenBody: 'El texto no se puede leer en la línea {line}: {problem}',
  brokenTable: 'La tabla «{name}» no se puede leer en la línea {line}: {problem}',
  bodyBefore: 'La página lo muestra como estaba antes.',
  noTable: 'No se puede leer la tabla «{name}». ¿Está junto al informe?',
  failed: 'La vista previa todavía no puede mostrar esto: {message}',
  noSnapshot: 'La vista previa aparece aquí en cuanto el sitio esté generado.',
};

/** Messages of the preview's own controls and notices. */
export const getPreviewMessages = () => ({ en, es })[getAdminLanguage()];
