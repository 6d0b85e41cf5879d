import type {
  FootnoteDefinition,
  Heading,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { visit } from '../../../src/markdown/parsing/walk.ts';
import { tidyStress } from './stress.ts';

interface PasteContext {
  /** Depth of the heading before; 1 if there is none. */
  depth: number;
  /** The number of the first footnote. */
  footnote: number;
}

/** Fits pasted blocks to the body around them: levels of headings, numbers of footnotes. */
export function fitBlocks(
  blocks: readonly RootContent[],
  { depth, footnote }: PasteContext,
): RootContent[] {
  const root: Root = { type: 'root', children: blocks.flatMap(splitParagraph) };
  const notes = takeNotes(root);
  tidy(root);
  for (const note of notes) tidy(note);
  fitHeadings(root, depth);
  const content = root.children;
  for (const block of [...content, ...notes]) renumber(block, footnote - 1);
  // Notes go to the end, without the rule that programs draw above them.
  while (notes.length > 0 && content.at(-1)?.type === 'thematicBreak') content.pop();
  return [...content, ...notes];
}

/** Removes the notes from the tree, for example from the list of a web page, and elements that become empty. */
function takeNotes(parent: Parents): FootnoteDefinition[] {
  const notes: FootnoteDefinition[] = [];
  const rest = (parent.children as RootContent[]).filter((child) => {
    if (child.type === 'footnoteDefinition') {
      notes.push(child);
      return false;
    }
    if (!('children' in child)) return true;
    const inner = takeNotes(child);
    notes.push(...inner);
    return inner.length === 0 || child.children.length > 0;
  });
  parent.children = rest as typeof parent.children;
  return notes;
}

/** Moves blanks out of emphasis, removes empty paragraphs, and makes lists of short items tight. */
function tidy(parent: Parents, above: ReadonlySet<string> = new Set()): void {
  const ancestors = new Set([...above, parent.type]);
  for (const child of parent.children) if ('children' in child) tidy(child, ancestors);
  const children = tidyStress(parent.children as RootContent[], ancestors).filter(
    (child) => !isEmpty(child),
  );
  parent.children = children as typeof parent.children;
  if (parent.type !== 'list') return;
  const isTight = parent.children.every(
    (item) => item.children.filter(({ type }) => type === 'paragraph').length < 2,
  );
  if (!isTight) return;
  parent.spread = false;
  for (const item of parent.children) item.spread = false;
}

/** Begins at level 2, since the headline is the only `#`, and skips no level after the heading before. */
function fitHeadings(root: Root, depth: number): void {
  const headings: Heading[] = [];
  visit(root, 'heading', (heading) => void headings.push(heading));
  const shift = headings.some((heading) => heading.depth === 1) ? 1 : 0;
  let before = depth;
  for (const heading of headings) {
    before = Math.min(6, Math.max(2, Math.min(heading.depth + shift, before + 1)));
    heading.depth = before as Heading['depth'];
  }
}

function renumber(block: Nodes, offset: number): void {
  visit(block, ['footnoteReference', 'footnoteDefinition'], (node) => {
    node.identifier = node.label = String(Number(node.label) + offset);
  });
}

function isEmpty(block: RootContent): boolean {
  if (block.type !== 'paragraph') return false;
  return block.children.every(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  );
}

/** Splits a paragraph at double line breaks. */
function splitParagraph(block: RootContent): RootContent[] {
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
