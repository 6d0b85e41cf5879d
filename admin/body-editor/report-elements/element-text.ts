import type { ChangeSpec } from '@codemirror/state';
import { namesColumns } from '../../../src/markdown/charts/chart-data.ts';
import type { PropRule } from '../../../src/markdown/components/definition.ts';
import type { Literal } from '../../../src/markdown/parsing/literal.ts';

/** A table in the grid of a dialog. */
export type Grid = string[][];

/** A number of JSON. Others, such as `05`, are text, which charts read as a number too. */
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Values of the properties in a dialog: text, or a grid as JSON. */
export type Values = Record<string, string>;

/** Formats a property for a tag. */
function formatAttribute(name: string, values: Values, { kind }: PropRule): string {
  const value = values[name]!;
  if (kind !== 'rows') return `${name}=${quote(value)}`;
  const series = (values.unit?.trim() || values.title?.trim()) ?? '';
  return `${name}={${formatRows(parseGrid(value), series)}}`;
}

/** Quotes text; tags have no escapes except those of HTML. */
function quote(value: string): string {
  const text = value
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/&(?=#?\w+;)/g, '&amp;');
  if (!text.includes('"')) return `"${text}"`;
  return text.includes("'") ? `"${text.replaceAll('"', '&quot;')}"` : `'${text}'`;
}

/**
 * The first row of a grid names the columns, and is text; if it is empty, the columns have no names. Where the row below would
 * be taken for them, the only series gets its name explicitly.
 */
function formatRows([names = [], ...grid]: Grid, name: string): string {
  const cells = grid.map((row) => row.map(formatCell));
  const values = cells.map((row) => row.map((cell) => JSON.parse(cell) as Literal));
  if (isFilled([names]) || namesColumns(values)) {
    const [first = '', ...series] = names.map((cell) => cell.trim());
    const isUnnamed = series.length === 1 && !series[0];
    cells.unshift([first, ...(isUnnamed ? [name] : series)].map((cell) => JSON.stringify(cell)));
  }
  const rows = cells.map((row) => `[${row.join(', ')}]`);
  const line = `[${rows.join(', ')}]`;
  return line.length <= 60 ? line : `[\n    ${rows.join(',\n    ')},\n  ]`;
}

/** Labels in the first column stay text, even years; in other columns, digits are numbers and blanks are gaps. */
function formatCell(cell: string, column: number): string {
  const text = cell.trim();
  if (column === 0) return JSON.stringify(text);
  if (text === '') return 'null';
  return number.test(text) ? text : JSON.stringify(text);
}

/** Parses the grid of a dialog. */
function parseGrid(value: string): Grid {
  return value ? (JSON.parse(value) as Grid) : [];
}

/** Maps the value of a property to the value in a dialog. */
export function toValue(value: Literal | undefined): string {
  if (Array.isArray(value)) {
    const rows = value.map((row) => (Array.isArray(row) ? row : [row]));
    const grid = rows.map((row) => row.map((cell) => toValue(cell)));
    if (!namesColumns(rows)) grid.unshift((grid[0] ?? []).map(() => ''));
    return JSON.stringify(grid);
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Whether any cell of a grid is filled. */
export const isFilled = (grid: Grid): boolean =>
  grid.some((row) => row.some((cell) => cell.trim() !== ''));

/** Whether a dialog gave anything: an empty grid is nothing. */
function isGiven(value: string | undefined, { kind }: PropRule): value is string {
  if (kind !== 'rows') return Boolean(value?.trim());
  return isFilled(parseGrid(value ?? ''));
}

/** Writes a new element: one line, or a line for each property if it gets long. */
export function formatElement(
  name: string,
  rules: Readonly<Record<string, PropRule>>,
  values: Values,
  content: string,
): string {
  const attributes = Object.entries(rules).flatMap(([prop, rule]) => {
    const value = values[prop];
    return isGiven(value, rule) ? [formatAttribute(prop, values, rule)] : [];
  });
  const line = [name, ...attributes].join(' ');
  const isLong = line.length > 90 || line.includes('\n');
  const head = isLong ? `${name}\n  ${attributes.join('\n  ')}` : line;
  if (!content.trim()) return `<${head}${isLong ? '\n' : ' '}/>`;
  return `<${head}${isLong ? '\n' : ''}>\n\n${content.trim()}\n\n</${name}>`;
}

/** Formats lines as a Markdown list: adds missing marks and removes empty items. */
export function toListText(content: string): string {
  const lines = content.split('\n').filter((line) => !/^\s*[-*+]\s*$/.test(line));
  if (lines.some((line) => /^\s*([-*+]|\d+[.)])\s/.test(line))) return lines.join('\n');
  const items = lines.map((line) => line.trim()).filter((line) => line !== '');
  return items.map((line) => `- ${line}`).join('\n');
}

/** A Markdown table that is all that an element holds. */
export interface PlacedTable {
  /** Sources of the cells, row by row; the first row names the columns. */
  cells: Grid;
  /** Of each column. */
  align: readonly (string | null)[];
}

/** An element in the source, with the positions of its properties. */
export interface PlacedElement {
  name: string;
  from: number;
  to: number;
  values: Values;
  attributes: { name: string; from: number; to: number }[];
  /** Position after the name of the tag, for the first property of a tag without any. */
  nameEnd: number;
  table: PlacedTable | undefined;
}

/** The changes that give an element new values. Unchanged values keep their bytes. */
export function getElementChanges(
  source: string,
  element: PlacedElement,
  rules: Readonly<Record<string, PropRule>>,
  values: Values,
): ChangeSpec[] {
  const changes: ChangeSpec[] = [];
  const last = element.attributes.at(-1);
  const end = last?.to ?? element.nameEnd;
  const gap = last ? (/\s+$/.exec(source.slice(0, last.from))?.[0] ?? ' ') : ' ';
  for (const [prop, rule] of Object.entries(rules)) {
    const value = values[prop];
    if (value === undefined || value === (element.values[prop] ?? '')) continue;
    const old = element.attributes.find(({ name }) => name === prop);
    const attribute = isGiven(value, rule) ? formatAttribute(prop, values, rule) : undefined;
    if (old && attribute) changes.push({ from: old.from, to: old.to, insert: attribute });
    else if (old) {
      const before = source.slice(0, old.from);
      changes.push({ from: before.trimEnd().length, to: old.to });
    } else if (attribute) changes.push({ from: end, insert: gap + attribute });
  }
  return changes;
}
