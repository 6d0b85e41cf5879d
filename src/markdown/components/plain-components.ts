import type { BlockContent, Nodes, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { getNodeText } from '../parsing/node-text.ts';
import { parseCsv, type TextTable } from '../tables/csv.ts';
import type { BodyOptions } from '../parsing/body-types.ts';
import { readNumbers } from './chart.ts';
import { defineCellFormats } from './data-table.ts';
import { getText, type Props } from './definition.ts';

interface PlainContext extends BodyOptions {
  /** The published picture of an image, or its alternative text. */
  toImage(src: string, alt: string): Promise<Nodes>;
}

/** Writes the content of a component in plain Markdown, without its design. */
export async function toPlainComponent(
  name: string,
  props: Props,
  children: BlockContent[],
  context: PlainContext,
): Promise<Nodes[]> {
  const { labels } = context;
  const get = (prop: string) => getText(props, prop);
  const source = get('source');
  const sources = source ? [toParagraph(labels.source + labels.colon + source)] : [];
  const toHeading = (title: string | undefined) => (title ? [toParagraph(title, 'strong')] : []);
  switch (name) {
    case 'Figure': {
      const image = await context.toImage(get('src') ?? '', get('alt') ?? '');
      const captions = [get('caption'), get('credit')].filter((text) => text !== undefined);
      const paragraph: BlockContent = {
        type: 'paragraph',
        children: [image as PhrasingContent],
      };
      return [paragraph, ...captions.map((text) => toParagraph(text, 'emphasis'))];
    }
    case 'PullQuote': {
      const by = [get('by'), get('cite')].filter(Boolean).join(labels.comma);
      const quote = [...children, ...(by ? [toParagraph(`— ${by}`)] : [])];
      return [{ type: 'blockquote', children: quote }];
    }
    case 'KeyFindings':
      return [...toHeading(get('title') ?? labels.keyFindings), ...children];
    case 'KeyDates':
      return [...toHeading(get('title') ?? labels.keyDates), ...children];
    case 'Callout': {
      const title = get('title') ?? labels[get('tone') === 'warning' ? 'warning' : 'note'];
      return [{ type: 'blockquote', children: [...toHeading(title), ...children] }];
    }
    case 'DataTable': {
      const src = get('src');
      const csv = src ? parseCsv((await context.readTable?.(src)) ?? '') : undefined;
      const tables = (csv ? [toTable([csv.columns, ...csv.rows])] : children).map((child) =>
        child.type === 'table' ? withFigures(child, context.language, csv?.separator) : child,
      );
      return [...toHeading(get('caption')), ...tables, ...sources];
    }
    case 'Chart': {
      const unit = get('unit');
      const title = [get('title'), unit && `(${unit})`].filter(Boolean).join(' ');
      const caption = get('caption');
      return [
        ...toHeading(title),
        toTable(await getNumbers(props, context)),
        ...(caption ? [toParagraph(caption)] : []),
        ...sources,
      ];
    }
    default:
      return children;
  }
}

/** The numbers of a chart, formatted as on its page. */
async function getNumbers(props: Props, { language, readTable }: PlainContext) {
  const { data, format } = await readNumbers(props, {
    language,
    readTable: async (src) => (await readTable?.(src)) ?? '',
  });
  const rows = data.points.map(({ label, values }) => [
    label,
    ...values.map((value) => (value === null ? '–' : format(value))),
  ]);
  return [[data.category, ...data.series], ...rows];
}

/** The table with its figures as its page shows them. */
function withFigures(table: Table, language: string, separator: TextTable['separator']): Table {
  const [columns = [], ...rows] = table.children.map(({ children }) =>
    children.map((cell) => getNodeText(cell).trim()),
  );
  const formats = defineCellFormats({ columns, rows, ...(separator && { separator }) }, language);
  const withFigure = (cell: TableCell, index: number): TableCell => {
    const [only, ...others] = cell.children;
    if (only?.type !== 'text' || others.length > 0) return cell;
    return { ...cell, children: [{ ...only, value: formats[index]?.(only.value) ?? only.value }] };
  };
  const [head, ...body] = table.children;
  const withRow = (row: TableRow) => ({ ...row, children: row.children.map(withFigure) });
  return { ...table, children: [head!, ...body.map(withRow)] };
}

function toParagraph(value: string, mark?: 'strong' | 'emphasis'): BlockContent {
  const text = { type: 'text', value } as const;
  return { type: 'paragraph', children: [mark ? { type: mark, children: [text] } : text] };
}

function toTable(rows: readonly (readonly string[])[]): Table {
  const children = rows.map((cells): TableRow => ({
    type: 'tableRow',
    children: cells.map((value) => ({
      type: 'tableCell',
      children: [{ type: 'text', value }],
    })),
  }));
  return { type: 'table', children };
}
