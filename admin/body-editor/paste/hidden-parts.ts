import type { Element, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { isElement, mapElements } from '../../../src/markdown/html/element.ts';
import { splitCells } from '../commands/pasted-cells.ts';
import { getElements, getParts, getStyle, hasClass } from './html-tree.ts';

/** Classes of reviewers' comments in Word and LibreOffice. */
const comment = /^(MsoCommentReference|msocomanchor|MsoCommentText|sdcomment)/i;

/** Declarations by which pages hide words: the last ones leave them to screen readers, and to clipboards. */
const hiding: readonly [name: string, value: RegExp][] = [
  ['display', /^none/],
  ['visibility', /^(hidden|collapse)/],
  ['opacity', /^0(\.0+)?$/],
  ['mso-hide', /^all/],
  ['mso-element', /^(comment|header|footer)/],
  ['clip', /^rect\(\s*[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?\s*\)/],
  ['clip-path', /^inset\((50|100)%/],
];

/** Whether an element is not shown where it was copied. */
function isHidden(element: Element): boolean {
  const { properties } = element;
  if (properties['hidden'] !== undefined && properties['hidden'] !== false) return true;
  if (hasClass(element, comment)) return true;
  return hiding.some(([name, value]) => value.test(getStyle(element, name) ?? ''));
}

/** Removes what is not shown where it was copied. Changes the tree. */
export function removeHidden(tree: Parents): void {
  for (const table of getElements(tree)) if (table.tagName === 'table') removeColumns(table);
  mapElements(tree, (element) => (isHidden(element) ? [] : element));
}

/**
 * The plain text of a clipboard without the columns and rows that a spreadsheet hides: it has all of them.
 * @param html the same as HTML, which says so
 */
export function toShownText(plain: string, html: string): string {
  if (!/<table\b/i.test(html)) return plain;
  const tree = fromHtml(html, { fragment: true });
  const table = getElements(tree).find(({ tagName }) => tagName === 'table');
  if (!table) return plain;
  const columns = getHiddenColumns(table);
  const rows = getParts(table, 'tr');
  const cells = splitCells(plain);
  // The text of a web page has no hidden rows, and no text has the empty ones at its end.
  const hasAll = rows.slice(cells.length).every((row) => isHidden(row) || !toString(row).trim());
  const isRowHidden = (at: number) => hasAll && rows[at] !== undefined && isHidden(rows[at]);
  const shown = cells.filter((_, at) => !isRowHidden(at));
  if (columns.size === 0 && shown.length === cells.length) return plain;
  const toLine = (row: readonly string[]) => row.filter((_, at) => !columns.has(at)).map(quote);
  return shown.map((row) => toLine(row).join('\t')).join('\n');
}

/** Lets a cell that begins with a quotation mark be read again as it is. */
const quote = (cell: string): string =>
  cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

const toSpan = (value: unknown): number => Math.max(1, Number(value) || 1);

/** The columns of which a spreadsheet shows nothing. Their cells do not say so. */
function getHiddenColumns(table: Element): ReadonlySet<number> {
  const hidden = new Set<number>();
  let at = 0;
  for (const column of getParts(table, 'col')) {
    const isNarrow = String(column.properties['width'] ?? '') === '0';
    const end = at + toSpan(column.properties['span']);
    for (; at < end; at += 1) if (isNarrow || isHidden(column)) hidden.add(at);
  }
  return hidden;
}

function removeColumns(table: Element): void {
  const hidden = getHiddenColumns(table);
  if (hidden.size === 0) return;
  /** For each column, how many rows a cell above still takes. */
  const taken: number[] = [];
  for (const row of getParts(table, 'tr')) {
    let at = 0;
    const pass = () => {
      for (; taken[at]; at += 1) taken[at]! -= 1;
    };
    row.children = row.children.filter((cell) => {
      if (!isElement(cell, 'td', 'th')) return true;
      pass();
      const { colSpan, rowSpan } = cell.properties;
      let shown = 0;
      for (const end = at + toSpan(colSpan); at < end; at += 1) {
        taken[at] = toSpan(rowSpan) - 1;
        if (!hidden.has(at)) shown += 1;
      }
      if (colSpan !== undefined) cell.properties['colSpan'] = shown;
      return shown > 0;
    });
    pass();
  }
}
