import type { Element } from 'hast';
import { parseCsv, type TextTable } from '../tables/csv.ts';
import { findElement, toElement } from '../html/element.ts';
import { getText, type ComponentDefinition } from './definition.ts';

/** A table with a caption: written in Markdown between the tags, or read from a CSV file. */
export const dataTable: ComponentDefinition = {
  name: 'DataTable',
  props: {
    caption: {
      kind: 'text',
      required: true,
      hint: { en: 'what the table shows', es: 'lo que muestra la tabla' },
    },
    src: {
      kind: 'file',
      hint: {
        en: 'a CSV file with the table, instead of one between the tags',
        es: 'un archivo CSV con la tabla, en lugar de una entre las etiquetas',
      },
      formHint: {
        en: 'a CSV file with the table, instead of one written inside',
        es: 'un archivo CSV con la tabla, en lugar de una escrita dentro',
      },
    },
    source: {
      kind: 'text',
      hint: { en: 'where the numbers come from', es: 'de dónde vienen los números' },
    },
  },
  children: 'optional',
  example: '<DataTable caption="Agreements by district" src="agreements.csv" />',
  check(props, childTypes) {
    const hasSource = getText(props, 'src') !== undefined;
    const tables = childTypes.filter((type) => type === 'table').length;
    if (hasSource ? childTypes.length === 0 : tables === 1 && childTypes.length === 1) return [];
    const cause = hasSource
      ? {
          en: 'The DataTable has a src and something between its tags.',
          es: 'La tabla de datos indica un archivo y además contiene algo.',
        }
      : {
          en: 'The DataTable holds no table, or more than one thing.',
          es: 'La tabla de datos no contiene ninguna tabla, o contiene más de una cosa.',
        };
    const remedy = {
      en: 'Write src="table.csv", or exactly one Markdown table between the tags with an empty line before and after it.',
      es: 'Indique un archivo, src="tabla.csv", o ponga dentro exactamente una tabla, con una línea vacía antes y después.',
    };
    return [{ code: 'table-content', cause, remedy }];
  },
  async toHast(props, children, context) {
    const caption = getText(props, 'caption') ?? '';
    const src = getText(props, 'src');
    const table = src
      ? toTable(parseCsv(await context.readTable(src)))
      : findElement(children, 'table');
    if (!table)
      throw new Error(`DataTable "${caption}" holds no table; checkBody finds this first.`);
    const source = getText(props, 'source');
    return toElement(
      'figure',
      { className: ['data-table'] },
      toElement('figcaption', {}, caption),
      context.toScrollRegion(table, caption),
      source &&
        toElement(
          'p',
          { className: ['source'] },
          context.labels.source + context.labels.colon + source,
        ),
    );
  },
};

/** A cell of a column of figures, in any language: digits, separators, signs. */
const figure = /^[-−+]?[\d.,\s]+%?$/;

function toTable({ columns, rows }: TextTable): Element {
  const classes = columns.map((_, index) =>
    rows.every((row) => row[index] === '' || figure.test(row[index] ?? ''))
      ? { className: ['number'] }
      : {},
  );
  const heads = columns.map((name, index) =>
    name ? toElement('th', { scope: 'col', ...classes[index] }, name) : toElement('td', {}),
  );
  const body = rows.map((row) =>
    toElement('tr', {}, ...row.map((cell, index) => toElement('td', classes[index] ?? {}, cell))),
  );
  return toElement(
    'table',
    {},
    toElement('thead', {}, toElement('tr', {}, ...heads)),
    toElement('tbody', {}, ...body),
  );
}
