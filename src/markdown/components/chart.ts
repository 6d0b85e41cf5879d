import { toBars } from '../charts/bar.ts';
import { parseChartRows, parseChartTable } from '../charts/chart-data.ts';
import { defineNumberFormat } from '../charts/format.ts';
import { toKey, toNumberTable } from '../charts/key.ts';
import { toLineChart } from '../charts/line.ts';
import { mirror } from '../charts/mirror.ts';
import type { Problem } from '../../model/problems/problem.ts';
import { parseCsv } from '../tables/csv.ts';
import { toElement } from '../html/element.ts';
import { TableError } from '../tables/table-error.ts';
import { getText, type ComponentDefinition, type Props } from './definition.ts';

/** Numbers drawn as bars or lines, and as a table below. */
export const chart: ComponentDefinition = {
  name: 'Chart',
  props: {
    type: {
      kind: 'text',
      required: true,
      choices: ['bar', 'line'],
      hint: { en: 'how to draw it', es: 'cómo se dibuja' },
    },
    title: {
      kind: 'text',
      required: true,
      hint: {
        en: 'what the chart shows, in one sentence',
        es: 'lo que muestra el gráfico, en una frase',
      },
    },
    unit: {
      kind: 'text',
      hint: { en: 'what is counted: "arrests", "%"', es: 'lo que se cuenta: «detenciones», «%»' },
    },
    caption: {
      kind: 'text',
      hint: { en: 'a remark below the chart', es: 'una observación debajo del gráfico' },
    },
    source: {
      kind: 'text',
      hint: { en: 'where the numbers come from', es: 'de dónde vienen los números' },
    },
    rows: {
      kind: 'rows',
      hint: {
        en: 'the numbers: {[["2009", 12], ["2010", 15]]}',
        es: 'los números: {[["2009", 12], ["2010", 15]]}',
      },
      formHint: {
        en: 'a label in the first column and numbers in the others',
        es: 'una etiqueta en la primera columna y números en las otras',
      },
    },
    src: {
      kind: 'file',
      hint: {
        en: 'a CSV file with the numbers, instead of rows',
        es: 'un archivo CSV con los números, en lugar de filas',
      },
      formHint: {
        en: 'a CSV file with the numbers, instead of writing them here',
        es: 'un archivo CSV con los números, en lugar de escribirlos aquí',
      },
    },
  },
  children: 'none',
  example: '<Chart type="bar" title="Arrests by year" rows={[["2009", 12], ["2010", 15]]} />',
  check: checkChart,
  async toHast(props, _children, context) {
    const title = getText(props, 'title') ?? '';
    const unit = getText(props, 'unit');
    const src = getText(props, 'src');
    const data = src
      ? parseChartTable(parseCsv(await context.readTable(src)))
      : parseChartRows(props['rows'], unit ?? title);
    const format = defineNumberFormat(context.language, unit);
    const isLine = getText(props, 'type') === 'line';
    const drawing = (isLine ? toLineChart : toBars)(data, format, title);
    const caption = getText(props, 'caption');
    const source = getText(props, 'source');
    return toElement(
      'figure',
      { className: ['chart', isLine ? 'chart-of-lines' : 'chart-of-bars'] },
      toElement(
        'figcaption',
        {},
        toElement('span', { className: ['chart-title'] }, title),
        unit && ' ',
        unit && toElement('span', { className: ['chart-unit'] }, unit),
      ),
      !isLine && data.series.length > 1 ? toKey(data) : undefined,
      context.labels.direction === 'rtl' ? mirror(drawing) : drawing,
      toElement(
        'details',
        { className: ['chart-numbers'] },
        toElement('summary', {}, context.labels.chartTable),
        context.toScrollRegion(toNumberTable(data, format), title),
      ),
      caption && toElement('p', { className: ['chart-caption'] }, caption),
      source &&
        toElement(
          'p',
          { className: ['source'] },
          context.labels.source + context.labels.colon + source,
        ),
    );
  },
};

function checkChart(props: Props): Problem[] {
  const hasRows = props['rows'] !== undefined;
  if (hasRows === (getText(props, 'src') !== undefined)) {
    const cause = hasRows
      ? {
          en: 'The chart has rows and a src.',
          es: 'El gráfico tiene filas de números y también un archivo.',
        }
      : { en: 'The chart has no numbers.', es: 'El gráfico no tiene números.' };
    const remedy = {
      en: 'Give it either rows={[["2009", 12], …]} or src="numbers.csv".',
      es: 'Escriba los números en la tabla, rows={[["2009", 12], …]}, o indique un archivo CSV, src="numeros.csv": no ambas cosas.',
    };
    return [{ code: 'chart-rows', cause, remedy }];
  }
  if (!hasRows) return [];
  try {
    parseChartRows(props['rows'], getText(props, 'title') ?? '');
    return [];
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return [{ code: 'chart-rows', ...error.problem }];
  }
}
