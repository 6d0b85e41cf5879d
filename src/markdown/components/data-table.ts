import { message } from '../../languages/message.ts';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { parseCsv, type TextTable } from '../tables/csv.ts';
import { toScrollRegion, toSourceLine, toTable } from '../html/body-elements.ts';
import { findElement, isElement, toElement } from '../html/element.ts';
import { getText, type ComponentDefinition } from './definition.ts';
import { toHeading, toSource, toTable as toPlainTable } from './plain-blocks.ts';

/** A table with a caption: written in Markdown between the tags, or read from a CSV file. */
export const dataTable: ComponentDefinition = {
  name: 'DataTable',
  props: {
    caption: {
      kind: 'text',
      required: true,
      hint: 'what the table shows',
    },
    src: {
      kind: 'file',
      hint: 'a CSV file with the table, instead of one written inside',
    },
    source: {
      kind: 'text',
      hint: 'where the numbers come from',
    },
  },
  children: 'optional',
  example: '<DataTable caption="Agreements by district" src="agreements.csv" />',
  check(props, childTypes) {
    const hasSource = getText(props, 'src') !== undefined;
    const tables = childTypes.filter((type) => type === 'table').length;
    if (hasSource ? childTypes.length === 0 : tables === 1 && childTypes.length === 1) return [];
    const cause = hasSource
      ? message('The DataTable has a file and something inside.')
      : message('The DataTable holds no table, or more than one thing.');
    const remedy = {
      text: 'Write src="table.csv", or exactly one Markdown table between the tags with an empty line before and after it.',
    };
    const formRemedy = message(
      'Choose a CSV file, or write exactly one table inside, with an empty line before and after it.',
    );
    return [{ code: 'table-content', cause, remedy, formRemedy }];
  },
  async toHast(props, children, context) {
    const caption = getText(props, 'caption') ?? '';
    const src = getText(props, 'src');
    const csv = src ? parseCsv(await context.readTable(src)) : undefined;
    const written = csv ? toTextTable(csv) : findElement(children, 'table');
    const table = toReadable(written, csv && defineCellFormats(csv, context.language));
    if (!table)
      throw new Error(`DataTable "${caption}" holds no table; checkBody finds this first.`);
    return toElement(
      'figure',
      { className: ['data-table'] },
      toElement('figcaption', {}, caption),
      toScrollRegion(table, caption),
      toSourceLine(getText(props, 'source'), context),
    );
  },
  async toPlain(props, children, context) {
    const src = getText(props, 'src');
    const csv = src ? parseCsv(await context.readTable(src)) : undefined;
    const tables = csv ? [toPlainTable(toReadableRows(csv, context.language))] : children;
    const source = toSource(getText(props, 'source'), context);
    return [...toHeading(getText(props, 'caption')), ...tables, ...source];
  },
};

/** A cell of a column of figures, in any language: digits, separators, signs. */
const figure = /^[-−+]?[\d.,\s]+%?$/;

/** A figure with a separator in it. */
const separated = /^[-−+]?\d[\d\s]*[.,\s]\d[\d.,\s]*%?$/;

/** A whole number without separators, which is the same in every language. */
const wholeNumber = /^-?[1-9]\d*$/;

/** A number as programs write it, with a point for decimals. */
const decimalNumber = /^-?(0|[1-9]\d*)\.\d+$/;

/**
 * Formats the cells of each column of a file for the readers' language. Only a file with commas between its cells has
 * decimals as programs write them: “1.200” in a Spanish table is a thousand and two hundred. A column in which somebody has
 * separated anything stays as it is written. So does a table that staff have typed: it may hold a telephone number.
 */
function defineCellFormats({ columns, rows, separator }: TextTable, language: string) {
  const isPlain = (cell: string) =>
    wholeNumber.test(cell) || (separator === ',' && decimalNumber.test(cell));
  const format = (cell: string) =>
    new Intl.NumberFormat(language, {
      useGrouping: 'always',
      minimumFractionDigits: cell.split('.')[1]?.length ?? 0,
      maximumFractionDigits: 20,
    }).format(cell as Intl.StringNumericLiteral);
  return columns.map((_, index) => {
    const cells = rows.map((row) => row[index] ?? '');
    const plain = cells.filter(isPlain);
    // Years, postal codes and file numbers are whole numbers of the same length; amounts rarely are.
    const isCode =
      plain.every((cell) => wholeNumber.test(cell)) &&
      new Set(plain.map((cell) => cell.length)).size === 1;
    const isSeparated = cells.some((cell) => separated.test(cell) && !isPlain(cell));
    return (cell: string) => (isCode || isSeparated || !isPlain(cell) ? cell : format(cell));
  });
}

const toReadableRows = (table: TextTable, language: string) => {
  const formats = defineCellFormats(table, language);
  return [table.columns, ...table.rows.map((cells) => cells.map((cell, i) => formats[i]!(cell)))];
};

/** What is written where a figure is missing: “–”, “n/a”, “s. d.”, “**”. */
const missing = /^([-–—−.…*]{1,3}|\p{L}{1,2}([./]\s?\p{L}{0,2}){0,2}\.?)$/u;

/** The class of each column: whether it holds figures, some of which may be missing. A first column with a word names rows. */
const getClasses = ({ columns, rows }: TextTable) =>
  columns.map((_, index) => {
    const cells = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '');
    const others = cells.filter((cell) => !figure.test(cell));
    const mayBeFigures = others.length === 0 || (index > 0 && others.length * 2 <= cells.length);
    const isFigures = mayBeFigures && others.every((cell) => missing.test(cell));
    return isFigures ? { className: ['number'] } : {};
  });

/** Aligns figures, and lets words in the first column name their rows. @param formats of the cells of each column */
function toReadable(
  written: Element | undefined,
  formats?: ReturnType<typeof defineCellFormats>,
): Element | undefined {
  if (!written) return undefined;
  const table = structuredClone(written);
  const getElements = ({ children }: Element) => children.filter((child) => isElement(child));
  const [head = [], ...rows] = getElements(table).flatMap(getElements).map(getElements);
  const source = {
    columns: head.map((cell) => toString(cell)),
    rows: rows.map((cells) => cells.map((cell) => toString(cell).trim())),
  };
  const classes = getClasses(source);
  const isNamed = classes[0]?.className === undefined;
  for (const cells of [head, ...rows])
    for (const [index, cell] of cells.entries()) {
      const { properties } = cell;
      if (properties['className'] === undefined) Object.assign(properties, classes[index]);
      if (cells === head) continue;
      if (isNamed && index === 0 && toString(cell).trim()) {
        cell.tagName = 'th';
        properties['scope'] = 'row';
      }
      const [text] = cell.children;
      if (formats && text?.type === 'text') text.value = formats[index]!(text.value);
    }
  return table;
}

function toTextTable({ columns, rows }: TextTable): Element {
  const heads = columns.map((name) =>
    name ? toElement('th', { scope: 'col' }, name) : toElement('td', {}),
  );
  const body = rows.map((row) =>
    toElement('tr', {}, ...row.map((cell) => toElement('td', {}, cell))),
  );
  return toTable(heads, body);
}
