import type { RootContent, TableCell } from 'mdast';
import { components } from '../../../src/markdown/components/registry.ts';
import { getAttributes, isJsx, type Jsx } from '../../../src/markdown/components/jsx-tag.ts';
import { parseTree } from '../../../src/markdown/parsing/parse-tree.ts';
import { visit } from '../../../src/markdown/parsing/walk.ts';
import { type PlacedElement, type PlacedTable, toValue } from './element-text.ts';

/**
 * The innermost element of a report at a position in its source.
 * @throws VFileMessage if the report can't be parsed; see checkBody.
 */
export function getElementAt(source: string, position: number): PlacedElement | undefined {
  let found: PlacedElement | undefined;
  visit(parseTree(source, 'mdx'), (node) => {
    if (!isJsx(node) || !components.has(node.name ?? '')) return;
    const { from, to } = getRange(node);
    if (from <= position && position <= to) found = toPlacedElement(node, source);
  });
  return found;
}

function getRange({ position }: { position?: Jsx['position'] }) {
  return { from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 };
}

function toPlacedElement(node: Jsx, source: string): PlacedElement {
  const name = node.name ?? '';
  const { from, to } = getRange(node);
  const values = Object.entries(getAttributes(node)).map(([prop, value]) => [prop, toValue(value)]);
  const attributes = node.attributes.flatMap((one) => {
    // The type lacks the position, which the parser always gives.
    const placed = one as { position?: Jsx['position'] };
    return one.type === 'mdxJsxAttribute' ? [{ name: one.name, ...getRange(placed) }] : [];
  });
  return {
    name,
    from,
    to,
    values: Object.fromEntries(values) as Record<string, string>,
    attributes,
    nameEnd: from + 1 + name.length,
    table: toPlacedTable(node, source),
  };
}

/** The table in an element; without cells if the element is empty, undefined if it holds anything else. */
function toPlacedTable({ children }: Jsx, source: string): PlacedTable | undefined {
  if (children.length === 0) return { cells: [], align: [] };
  const [table] = children as RootContent[];
  if (children.length > 1 || table?.type !== 'table') return undefined;
  const getSource = ({ children: parts }: TableCell) =>
    source.slice(parts[0]?.position?.start.offset, parts.at(-1)?.position?.end.offset ?? 0);
  return {
    cells: table.children.map((row) =>
      row.children.map((cell) => (cell.children.length === 0 ? '' : getSource(cell))),
    ),
    align: table.align ?? [],
  };
}
