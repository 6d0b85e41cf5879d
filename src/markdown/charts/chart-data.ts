import { TableError } from '../tables/table-error.ts';
import { toLiteralText, type Literal } from '../parsing/literal.ts';

/** Numbers to draw: for every category a label, and one value for each series. */
export interface ChartData {
  /** Name of the first column: "Year". May be empty. */
  category: string;
  series: string[];
  points: { label: string; values: (number | null)[] }[];
}

/** Nobody can distinguish more colours. */
const maxSeries = 6;

const number = /^-?\d+(\.\d+)?$/;

/** @throws TableError naming the line, counted with the header as line 1. */
function toValue(cell: Literal, line: number): number | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  if (typeof cell === 'string' && number.test(cell)) return Number(cell);
  throw new TableError(line, {
    cause: {
      en: `"${toLiteralText(cell)}" is not a number.`,
      es: `«${toLiteralText(cell)}» no es un número.`,
    },
    remedy: {
      en: 'Write digits with a point for decimals and no thousands separator (1234.5), or leave it empty.',
      es: 'Escriba cifras, con punto para los decimales y sin separador de miles (1234.5), o deje la celda vacía.',
    },
  });
}

/**
 * Reads the numbers of a chart from a table: labels in the first column, a series in each other one.
 *
 * @throws TableError for anything that can't be drawn.
 */
export function parseChartTable({
  columns,
  rows,
}: {
  columns: string[];
  rows: Literal[][];
}): ChartData {
  const [category = '', ...series] = columns;
  if (series.length === 0 || series.length > maxSeries) {
    throw new TableError(1, {
      cause: {
        en: `A chart draws 1 to ${maxSeries} columns of numbers; this table has ${series.length}.`,
        es: `Un gráfico dibuja de 1 a ${maxSeries} columnas de números; esta tabla tiene ${series.length}.`,
      },
      remedy: {
        en: 'Give it a column of labels and the columns to draw.',
        es: 'Deje una columna con las etiquetas y las columnas que se van a dibujar.',
      },
    });
  }
  const points = rows.map(([label = '', ...cells], index) => ({
    label: toLiteralText(label),
    values: cells.map((cell) => toValue(cell, index + 2)),
  }));
  if (!points.some(({ values }) => values.some((value) => value !== null))) {
    throw new TableError(1, {
      cause: { en: 'The chart has no numbers.', es: 'El gráfico no tiene números.' },
      remedy: {
        en: 'Write at least one row with a number.',
        es: 'Escriba al menos una fila con un número.',
      },
    });
  }
  return { category, series, points };
}

/**
 * Reads inline rows: `[["Year", "Arrests"], ["2009", 12], ["2010", 15]]`. The first row may be left
 * out when there is one series, which `name` then names.
 *
 * @throws TableError if they are not rows of a label and numbers.
 */
export function parseChartRows(rows: Literal | undefined, name: string): ChartData {
  const remedy = {
    en: 'Write rows={[["2009", 12], ["2010", 15]]}: a label, then a number for each series.',
    es: 'Escriba rows={[["2009", 12], ["2010", 15]]}: una etiqueta y después un número por cada serie.',
  };
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) {
    throw new TableError(1, {
      cause: {
        en: 'The rows are not a list of rows.',
        es: 'Los números no están escritos como una lista de filas.',
      },
      remedy,
    });
  }
  const [first] = rows as Literal[][];
  const hasHeader = first?.every((cell) => typeof cell === 'string' && !number.test(cell)) ?? false;
  const columns = hasHeader ? (first ?? []).map(toLiteralText) : ['', name];
  const body = (rows as Literal[][]).slice(hasHeader ? 1 : 0);
  const odd = body.findIndex((row) => row.length !== columns.length);
  if (odd >= 0) {
    const cells = body[odd]?.length ?? 0;
    throw new TableError(1, {
      cause: {
        en: `Row ${odd + 1} has ${cells} cells where ${columns.length} are needed.`,
        es: `El número de celdas de la fila ${odd + 1} es ${cells}, y debe ser ${columns.length}.`,
      },
      remedy: hasHeader
        ? remedy
        : {
            en: `${remedy.en} Name several series in a first row of words.`,
            es: `${remedy.es} Si hay varias series, nómbrelas en una primera fila de palabras.`,
          },
    });
  }
  return parseChartTable({ columns, rows: body });
}
