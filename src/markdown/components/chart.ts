import type { Element } from 'hast';
import { toBars } from '../charts/bar.ts';
import { parseChartRows, parseChartTable, type ChartData } from '../charts/data.ts';
import { defineNumberFormat } from '../charts/format.ts';
import { toLineChart } from '../charts/line.ts';
import { parseCsv, TableError } from '../csv.ts';
import { toElement } from '../element.ts';
import {
  getText,
  type ComponentContext,
  type ComponentDefinition,
  type Props,
  type UseProblem,
} from './definition.ts';

/** Numbers drawn as bars or lines, with the numbers themselves in a table below. */
export const chart: ComponentDefinition = {
  name: 'Chart',
  props: {
    type: { kind: 'text', required: true, choices: ['bar', 'line'], hint: 'how to draw it' },
    title: { kind: 'text', required: true, hint: 'what the chart shows, in one sentence' },
    unit: { kind: 'text', hint: 'what is counted: "arrests", "%"' },
    caption: { kind: 'text', hint: 'a remark below the chart' },
    source: { kind: 'text', hint: 'where the numbers come from' },
    rows: { kind: 'rows', hint: 'the numbers: {[["2009", 12], ["2010", 15]]}' },
    src: { kind: 'file', hint: 'a CSV file with the numbers, instead of rows' },
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
    const draw = isLine ? toLineChart : toBars;
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
      draw(data, format, title),
      toNumbers(data, format, title, context),
      caption && toElement('p', { className: ['chart-caption'] }, caption),
      source && toElement('p', { className: ['source'] }, `${context.labels.source}: ${source}`),
    );
  },
};

function checkChart(props: Props): UseProblem[] {
  const hasRows = props['rows'] !== undefined;
  if (hasRows === (getText(props, 'src') !== undefined)) {
    const cause = hasRows ? 'The chart has rows and a src.' : 'The chart has no numbers.';
    const remedy = 'Give it either rows={[["2009", 12], …]} or src="numbers.csv".';
    return [{ code: 'chart-rows', cause, remedy }];
  }
  if (!hasRows) return [];
  try {
    parseChartRows(props['rows'], getText(props, 'title') ?? '');
    return [];
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return [{ code: 'chart-rows', cause: error.message, remedy: error.remedy }];
  }
}

/** Which colour is which series; bars have no room to say it themselves. */
function toKey({ series }: ChartData): Element {
  const items = series.map((name, index) =>
    toElement('li', { className: [`series-${index + 1}`] }, name),
  );
  return toElement('ul', { className: ['chart-key'] }, ...items);
}

/** The alternative for everyone who can't or doesn't want to read the drawing. */
function toNumbers(
  { category, series, points }: ChartData,
  format: (value: number) => string,
  title: string,
  context: ComponentContext,
): Element {
  const corner = category ? toElement('th', { scope: 'col' }, category) : toElement('td', {});
  const heads = series.map((name) =>
    toElement('th', { scope: 'col', className: ['number'] }, name),
  );
  const rows = points.map(({ label, values }) =>
    toElement(
      'tr',
      {},
      toElement('th', { scope: 'row' }, label),
      ...values.map((value) =>
        toElement('td', { className: ['number'] }, value === null ? '–' : format(value)),
      ),
    ),
  );
  const table = toElement(
    'table',
    {},
    toElement('thead', {}, toElement('tr', {}, corner, ...heads)),
    toElement('tbody', {}, ...rows),
  );
  const summary = toElement('summary', {}, context.labels.chartTable);
  const region = context.toScrollRegion(table, title);
  return toElement('details', { className: ['chart-numbers'] }, summary, region);
}
