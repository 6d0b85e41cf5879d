import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { Element } from 'hast';
import type { Nodes, Parents, PhrasingContent, TableCell } from 'mdast';

/** The children of an element for which Markdown has no mark. */
export const toInner: Handle = (state: State, element: Element) => state.all(element);

/** A table below its caption, which Markdown writes as a paragraph. */
export const toCaptionedTable: Handle = (state: State, table: Element) => {
  const captions = table.children
    .filter((child) => child.type === 'element' && child.tagName === 'caption')
    .flatMap((caption) => state.toFlow(state.all(caption as Element)));
  return [...captions, ...[defaultHandlers['table']!(state, table) ?? []].flat()] as never;
};

/** A cell in one line, as Markdown has no blocks in tables: a blank separates paragraphs and list items. */
export const toFlatCell: Handle = (state: State, element: Element) => {
  const cell = defaultHandlers['td']!(state, element) as TableCell;
  return { ...cell, children: toSentence(cell) };
};

const block = /^(paragraph|heading|blockquote|list|listItem)$/;

function toSentence({ children }: Parents): PhrasingContent[] {
  const blank = { type: 'text', value: ' ' } as const;
  return (children as Nodes[]).flatMap((child, index) => {
    if (!block.test(child.type)) return [child as PhrasingContent];
    return [...(index > 0 ? [blank] : []), ...toSentence(child as Parents)];
  });
}
