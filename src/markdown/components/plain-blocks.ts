import type { BlockContent, Table, TableRow } from 'mdast';
import type { BodyLabels } from '../parsing/body-types.ts';

/** A paragraph of plain Markdown, in bold or italics as a whole. */
export function toParagraph(value: string, mark?: 'strong' | 'emphasis'): BlockContent {
  const text = { type: 'text', value } as const;
  return { type: 'paragraph', children: [mark ? { type: mark, children: [text] } : text] };
}

/** A title above what follows; nothing if there is none. */
export const toHeading = (title: string | undefined): BlockContent[] =>
  title ? [toParagraph(title, 'strong')] : [];

/** Names where numbers come from; nothing if that is not said. */
export const toSource = (source: string | undefined, { labels }: { labels: BodyLabels }) =>
  source ? [toParagraph(labels.source + labels.colon + source)] : [];

/** A table of plain Markdown. @param rows the first has the names of the columns */
export function toTable(rows: readonly (readonly string[])[]): Table {
  const children = rows.map((cells): TableRow => ({
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  }));
  return { type: 'table', children };
}
