import type { BlockContent, Heading, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';

interface Place {
  /** Depth of the heading above; 1 if there is none. */
  depth: number;
  /** The number of the first footnote. */
  footnote: number;
}

/** Fits pasted blocks to the text they go into: levels of headings, numbers of footnotes. */
export function fitBlocks(
  blocks: readonly RootContent[],
  { depth, footnote }: Place,
): RootContent[] {
  const fitted = blocks.flatMap(splitParagraph).filter((block) => !isEmpty(block));
  fitHeadings(fitted, depth);
  for (const block of fitted) renumber(block, footnote - 1);
  // Notes go below the text; the rule that programs draw above them has no place here.
  const notes = fitted.filter(({ type }) => type === 'footnoteDefinition');
  const text = fitted.filter(({ type }) => type !== 'footnoteDefinition');
  while (notes.length > 0 && text.at(-1)?.type === 'thematicBreak') text.pop();
  return [...text, ...notes];
}

/** The headline is the only `#`, and no level is left out below the heading before. */
function fitHeadings(blocks: readonly RootContent[], depth: number): void {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading');
  const shift = headings.some((heading) => heading.depth === 1) ? 1 : 0;
  let before = depth;
  for (const heading of headings) {
    before = Math.min(6, Math.max(2, Math.min(heading.depth + shift, before + 1)));
    heading.depth = before as Heading['depth'];
  }
}

function renumber(node: Nodes, offset: number): void {
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
    node.identifier = node.label = String(Number(node.label) + offset);
  }
  if ('children' in node) for (const child of node.children) renumber(child, offset);
}

function isEmpty(block: RootContent): boolean {
  if (block.type !== 'paragraph') return false;
  return block.children.every(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  );
}

/** Two line breaks in a row were meant as the end of a paragraph. */
function splitParagraph(block: RootContent): (BlockContent | RootContent)[] {
  if (block.type !== 'paragraph') return [block];
  const paragraphs: PhrasingContent[][] = [[]];
  block.children.forEach((child, index) => {
    const isDouble = child.type === 'break' && block.children[index - 1]?.type === 'break';
    if (!isDouble) paragraphs.at(-1)?.push(child);
    else if (paragraphs.at(-1)?.length) {
      paragraphs.at(-1)?.pop();
      paragraphs.push([]);
    }
  });
  return paragraphs.map((children): Paragraph => ({
    type: 'paragraph',
    children: trimBreaks(children),
  }));
}

function trimBreaks(children: PhrasingContent[]): PhrasingContent[] {
  const first = children.findIndex(({ type }) => type !== 'break');
  const last = children.findLastIndex(({ type }) => type !== 'break');
  return first < 0 ? [] : children.slice(first, last + 1);
}
