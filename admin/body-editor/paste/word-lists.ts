import type { Element, ElementContent, Parents } from 'hast';
import { getStyle, getText, isElement, mapElements } from './html-tree.ts';

/** Word writes list items as paragraphs, with the mark as text and the level as a style. */
interface ListItem {
  level: number;
  isOrdered: boolean;
  start: number;
  children: ElementContent[];
}

const ordered = /^\s*\(?(\d+|[a-z]|[ivxlc]+)[.)]/i;

function toItem(node: ElementContent): ListItem | undefined {
  if (!isElement(node, 'p')) return undefined;
  const level = /\blevel(\d+)\b/.exec(getStyle(node, 'mso-list') ?? '')?.[1];
  if (!level) return undefined;
  const sign = takeSign(node);
  const [, number] = ordered.exec(sign) ?? [];
  return {
    level: Number(level),
    isOrdered: number !== undefined,
    start: Number(number) || 1,
    children: node.children,
  };
}

/** Removes the mark of an item, and returns it. */
function takeSign(node: Element): string {
  let sign = '';
  mapElements(node, (element) => {
    if (getStyle(element, 'mso-list') !== 'ignore') return element;
    sign = getText(element).trim();
    return [];
  });
  return sign;
}

/**
 * Makes text of the number that Word gives a heading: other sentences may refer to chapter 2.1. A bullet says nothing.
 */
function writeNumber(heading: Element): void {
  const sign = takeSign(heading);
  if (/\d|\p{L}[.)]/u.test(sign)) heading.children.unshift({ type: 'text', value: `${sign} ` });
}

/** Converts Word's list paragraphs to lists; keeps other paragraphs, and headings with their numbers. */
export function joinWordLists(parent: Parents): void {
  const joined: ElementContent[] = [];
  let items: ListItem[] = [];
  const flush = () => {
    joined.push(...toLists(items));
    items = [];
  };
  for (const child of parent.children as ElementContent[]) {
    const item = toItem(child);
    if (item) items.push(item);
    // Blanks between items do not end the list.
    else if (items.length === 0 || child.type !== 'text' || child.value.trim() !== '') {
      flush();
      if (isElement(child, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) writeNumber(child);
      else if (isElement(child)) joinWordLists(child);
      joined.push(child);
    }
  }
  flush();
  parent.children = joined;
}

/** Consecutive items of one level become a list; deeper ones go into the item before. */
function toLists(items: readonly ListItem[]): Element[] {
  if (items.length === 0) return [];
  const lists: Element[] = [];
  const base = Math.min(...items.map(({ level }) => level));
  let index = 0;
  while (index < items.length) {
    const item = items[index];
    if (!item) break;
    const deeper: ListItem[] = [];
    for (let next = items[++index]; next && next.level > base; next = items[++index]) {
      deeper.push(next);
    }
    const li: Element = {
      type: 'element',
      tagName: 'li',
      properties: {},
      children: [...item.children, ...toLists(deeper)],
    };
    const tagName = item.isOrdered ? 'ol' : 'ul';
    const last = lists.at(-1);
    if (last?.tagName === tagName) last.children.push(li);
    else {
      const properties = item.isOrdered && item.start !== 1 ? { start: item.start } : {};
      lists.push({ type: 'element', tagName, properties, children: [li] });
    }
  }
  return lists;
}
