import type { Element, ElementContent, Parents } from 'hast';
import { toString } from 'hast-util-to-string';
import { isElement, mapElements } from '../../../src/markdown/html/element.ts';
import { getStyle, hasClass } from './html-tree.ts';

/** Word writes list items as paragraphs, with the mark as text and the level as a style; Word for the web, as lists of one item. */
interface ListItem {
  level: number;
  isOrdered: boolean;
  start: number;
  children: ElementContent[];
}

/** A number or letter that Markdown can write as the number of an item. */
const ordered = /^\(?(\d{1,9}|[a-z]|[ivx]+)[.)]$/i;
/** A bullet, which may be a letter of a font of signs. */
const bullet = /^(?:[^\p{L}\p{N}]*|\p{L})$/u;

function toItems(node: ElementContent): ListItem[] {
  if (isElement(node, 'div') && hasClass(node, /^ListContainerWrapper$/)) return toWebItems(node);
  if (!isElement(node, 'p')) return [];
  const level = /\blevel(\d+)\b/.exec(getStyle(node, 'mso-list') ?? '')?.[1];
  if (!level) return [];
  const sign = takeSign(node);
  const number = ordered.exec(sign)?.[1];
  // Other sentences may refer to clause 2.1 or Article 3.
  if (number === undefined && !bullet.test(sign)) writeSign(node, sign);
  const start = number === undefined ? 1 : toNumber(number.toLowerCase());
  const isOrdered = number !== undefined;
  return [{ level: Number(level), isOrdered, start, children: node.children }];
}

function toWebItems(wrapper: Element): ListItem[] {
  const lists = wrapper.children.filter((child) => isElement(child, 'ol', 'ul'));
  return lists.flatMap((list) => {
    const isOrdered = isElement(list, 'ol');
    const start = isElement(list) ? Number(list.properties['start'] ?? 1) : 1;
    const items = isElement(list) ? list.children.filter((child) => isElement(child, 'li')) : [];
    return items.map((item, index): ListItem => {
      const { properties, children } = item as Element;
      const level = Number(properties['dataAriaLevel'] ?? 1);
      return { level, isOrdered, start: start + index, children };
    });
  });
}

const roman: Record<string, number> = { i: 1, v: 5, x: 10 };

/** The value of a number, a Roman number or a letter. */
function toNumber(sign: string): number {
  if (/^\d/.test(sign)) return Number(sign);
  if (!/^[ivx]+$/.test(sign)) return sign.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
  const values = Array.from(sign, (letter) => roman[letter] ?? 0);
  return values.reduce((sum, one, index) => sum + (one < (values[index + 1] ?? 0) ? -one : one), 0);
}

/** Removes the mark of an item, and returns it. */
function takeSign(node: Element): string {
  let sign = '';
  mapElements(node, (element) => {
    if (getStyle(element, 'mso-list') !== 'ignore') return element;
    sign = toString(element).trim();
    return [];
  });
  return sign;
}

/**
 * Makes text of the number that Word gives a heading: other sentences may refer to chapter 2.1. A bullet says nothing.
 */
function writeNumber(heading: Element): void {
  const sign = takeSign(heading);
  if (/\d|\p{L}[.)]/u.test(sign)) writeSign(heading, sign);
}

const writeSign = (block: Element, sign: string) =>
  block.children.unshift({ type: 'text', value: `${sign} ` });

/** Converts Word's list paragraphs to lists; keeps other paragraphs, and headings with their numbers. */
export function joinWordLists(parent: Parents): void {
  const joined: ElementContent[] = [];
  let items: ListItem[] = [];
  const flush = () => {
    joined.push(...toLists(items));
    items = [];
  };
  for (const child of parent.children as ElementContent[]) {
    const own = toItems(child);
    if (own.length > 0) items.push(...own);
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
