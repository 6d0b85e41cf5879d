import type {
  Delete,
  Emphasis,
  FootnoteDefinition,
  Heading,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Strong,
} from 'mdast';

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
  const root: Root = { type: 'root', children: blocks.flatMap(splitParagraph) };
  const notes = takeNotes(root);
  tidy(root);
  for (const note of notes) tidy(note);
  const text = root.children;
  fitHeadings(text, depth);
  for (const block of [...text, ...notes]) renumber(block, footnote - 1);
  // Notes go below the text; the rule that programs draw above them has no place here.
  while (notes.length > 0 && text.at(-1)?.type === 'thematicBreak') text.pop();
  return [...text, ...notes];
}

/** Takes the notes out of wherever they stand, as in the list of a web page, and what is left empty. */
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

/** Blanks go out of stressed words, empty paragraphs go, and lists of short items stand close. */
function tidy(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) tidy(child);
  const children = (parent.children as RootContent[])
    .flatMap((child) => (isStress(child) ? moveBlanksOut(child) : [child]))
    .filter((child) => !isEmpty(child));
  parent.children = children as typeof parent.children;
  if (parent.type !== 'list') return;
  const isClose = parent.children.every(
    (item) => item.children.filter(({ type }) => type === 'paragraph').length < 2,
  );
  if (!isClose) return;
  parent.spread = false;
  for (const item of parent.children) item.spread = false;
}

type Stress = Strong | Emphasis | Delete;

function isStress(node: RootContent): node is Stress {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';
}

/** Signs of Markdown hold only next to a letter: a blank inside would leave them as signs. */
function moveBlanksOut(stress: Stress): RootContent[] {
  const [first, last] = [stress.children[0], stress.children.at(-1)];
  const lead = first?.type === 'text' ? first.value.length - first.value.trimStart().length : 0;
  if (first?.type === 'text') first.value = first.value.slice(lead);
  const trail = last?.type === 'text' ? last.value.length - last.value.trimEnd().length : 0;
  if (last?.type === 'text') last.value = last.value.trimEnd();
  const blank = { type: 'text', value: ' ' } as const;
  return [...(lead > 0 ? [blank] : []), stress, ...(trail > 0 ? [blank] : [])];
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
