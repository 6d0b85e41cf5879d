import { message } from '../../languages/message.ts';
import { toBars } from '../charts/bar.ts';
import { numberNeeded, parseChartRows, parseChartTable } from '../charts/chart-data.ts';
import { toDataAddress } from '../charts/data-file.ts';
import { defineNumberFormat } from '../charts/format.ts';
import { toKey, toNumberTable } from '../charts/key.ts';
import { toLineChart } from '../charts/line.ts';
import { hasLongNames } from '../charts/line-labels.ts';
import { formatSpoken } from '../charts/spoken-numbers.ts';
import { mirror } from '../charts/mirror.ts';
import { inForm, type Problem } from '../../languages/problems/problem.ts';
import { parseCsv } from '../tables/csv.ts';
import { toScrollRegion, toSourceLine } from '../html/body-elements.ts';
import { toElement } from '../html/element.ts';
import { toHeading, toParagraph, toSource, toTable } from './plain-blocks.ts';
import { TableError } from '../tables/table-error.ts';
import {
  getText,
  type ComponentContext,
  type ComponentDefinition,
  type Props,
} from './definition.ts';

/** Numbers drawn as bars or lines, and as a table below. */
export const chart: ComponentDefinition = {
  name: 'Chart',
  props: {
    type: {
      kind: 'text',
      required: true,
      choices: ['bar', 'line'],
      hint: 'how to draw it',
    },
    title: {
      kind: 'text',
      required: true,
      hint: 'what the chart shows, in one sentence',
    },
    unit: {
      kind: 'text',
      hint: 'what is counted: “arrests”, “%”',
    },
    caption: {
      kind: 'text',
      hint: 'a remark below the chart',
    },
    source: {
      kind: 'text',
      hint: 'where the numbers come from',
    },
    rows: {
      kind: 'rows',
      hint: 'the numbers: {[["2009", 12], ["2010", 15]]}',
      formHint: 'a label in the first column and numbers in the others',
    },
    src: {
      kind: 'file',
      hint: 'a CSV file with the numbers, instead of writing them here',
    },
  },
  children: 'none',
  example: '<Chart type="bar" title="Arrests by year" rows={[["2009", 12], ["2010", 15]]} />',
  check: checkChart,
  async toHast(props, _children, context) {
    const title = getText(props, 'title') ?? '';
    const unit = getText(props, 'unit');
    const { data, format } = await readNumbers(props, context);
    // In a list of links or buttons, those of several charts differ.
    const toName = (label: string) => label + context.labels.colon + title;
    const isLine = getText(props, 'type') === 'line';
    const spoken = formatSpoken(data, format, title, context.labels.colon);
    const drawing = (isLine ? toLineChart : toBars)(data, format, spoken);
    const caption = getText(props, 'caption');
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
      isLine && data.series.length > 1 && hasLongNames(data, format) ? toKey(data) : undefined,
      context.labels.direction === 'rtl' ? mirror(drawing) : drawing,
      toElement(
        'details',
        { className: ['chart-numbers'] },
        toElement(
          'summary',
          { ariaLabel: toName(context.labels.chartTable) },
          context.labels.chartTable,
        ),
        toScrollRegion(toNumberTable(data, format), title),
      ),
      toElement(
        'p',
        { className: ['chart-download'] },
        toElement(
          'a',
          {
            href: toDataAddress(data, context.language),
            download: `${title}.csv`,
            ariaLabel: toName(context.labels.downloadData),
          },
          context.labels.downloadData,
        ),
      ),
      caption && toElement('p', { className: ['chart-caption'] }, caption),
      toSourceLine(getText(props, 'source'), context),
    );
  },
  async toPlain(props, _children, context) {
    const unit = getText(props, 'unit');
    const title = [getText(props, 'title'), unit && `(${unit})`].filter(Boolean).join(' ');
    const caption = getText(props, 'caption');
    return [
      ...toHeading(title),
      toTable(toFormattedRows(await readNumbers(props, context))),
      ...(caption ? [toParagraph(caption)] : []),
      ...toSource(getText(props, 'source'), context),
    ];
  },
};

/** The numbers of a chart as on its page, below the names of their columns. */
function toFormattedRows({ data, format }: Awaited<ReturnType<typeof readNumbers>>) {
  const rows = data.points.map(({ label, values }) => [
    label,
    ...values.map((value) => (value === null ? '–' : format(value))),
  ]);
  return [[data.category, ...data.series], ...rows];
}

/** The numbers of a chart, from its file or its rows, and how they are written. */
async function readNumbers(
  props: Props,
  { language, readTable }: Pick<ComponentContext, 'language' | 'readTable'>,
) {
  const unit = getText(props, 'unit');
  const src = getText(props, 'src');
  const data = src
    ? parseChartTable(parseCsv(await readTable(src)))
    : parseChartRows(props['rows'], unit ?? getText(props, 'title') ?? '');
  return { data, format: defineNumberFormat(language, unit) };
}

function checkChart(props: Props): Problem[] {
  const hasRows = props['rows'] !== undefined;
  if (hasRows === (getText(props, 'src') !== undefined)) {
    const cause = hasRows
      ? message('The chart has rows and a src.')
      : message('The chart has no numbers.');
    const remedy = inForm(
      'Give it either rows={[["2009", 12], …]} or src="numbers.csv".',
      hasRows ? message('Clear the table or the name of the file.') : numberNeeded,
    );
    return [{ code: 'chart-rows', cause, ...remedy }];
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
