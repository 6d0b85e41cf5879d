import type { Nodes, Parents } from 'mdast';
import { components } from '../components/registry.ts';
import { getAttributes, type Jsx } from '../components/jsx-tag.ts';
import { toLiteralText, type Literal } from '../parsing/literal.ts';
import type { parseTree } from '../parsing/parse-tree.ts';
import { parsePlain } from './plain-source.ts';
import { formatBlocks, type TextForm } from './text-blocks.ts';
import type { BodyFormat } from '../parsing/body-types.ts';

/**
 * Formats a body as plain text for mail or a wire service, without line breaks inside paragraphs.
 *
 * @throws VFileMessage on a syntax error in a report; see checkBody.
 */
export function toPlainText(source: string, format: BodyFormat, parse?: typeof parseTree): string {
  const text = formatBlocks(parsePlain(source, format, parse), plain);
  return text && `${text}\n`;
}

const plain: TextForm = {
  width: Infinity,
  formatParagraph: (paragraph) => paragraph,
  formatHeading: (heading) => heading,
  formatCode: (code) => code,
  formatTable: (rows) => rows.map((cells) => cells.join(' | ')).join('\n'),
  formatOther: (node: Nodes, formatChildren) =>
    node.type === 'mdxJsxFlowElement' ? formatComponent(node, formatChildren) : undefined,
};

/** The texts of a component, one block each, with its children in the middle and its rows as a table. */
function formatComponent(node: Jsx, formatChildren: (node: Parents) => string): string {
  const props = getAttributes(node);
  const rules = components.get(node.name ?? '')?.props ?? {};
  const get = (name: string) => (name in rules ? toLiteralText(props[name]) : '');
  const rows = 'rows' in rules ? props['rows'] : undefined;
  return [
    get('title'),
    get('alt') && `[${get('alt')}]`,
    formatChildren(node as Parents),
    Array.isArray(rows) ? rows.map(toRowText).join('\n') : '',
    get('caption'),
    get('credit'),
    [get('by'), get('cite')].filter(Boolean).join(', '),
    get('source'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function toRowText(row: Literal): string {
  return Array.isArray(row) ? row.map(toLiteralText).join(' | ') : '';
}
