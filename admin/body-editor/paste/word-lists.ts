import type { Element, ElementContent, Parents } from 'hast';
import { toString } from 'hast-util-to-string';
import { isElement, mapElements } from '../../../src/markdown/html/element.ts';
import { getElements, getStyle, hasClass } from './html-tree.ts';

/**
 * Word writes list items as paragraphs, with the mark as text and the level as a style; Word for the web, as lists of one item.
 * In a mail, only the mark and the margin are left.
 */
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

function toItems(node: ElementContent, isInCell: boolean): ListItem[] {
  if (isElement(node, 'div') && hasClass(node, /^ListContainerWrapper$/)) return toWebItems(node);
  if (!isElement(node, 'p', 'div')) return [];
  const level = /\blevel(\d+)\b/.exec(getStyle(node, 'mso-list') ?? '')?.[1];
  if (level) return [toItem(node, Number(level), takeSign(node))];
  if (getElements(node).some((inner) => isElement(inner, 'p', 'div', 'ul', 'ol', 'table')))
    return [];
  const mark = findMailedMark(node);
  if (mark) {
    mapElements(node, (element) => (element === mark ? [] : element));
    return [toItem(node, getLevel(node), toString(mark).trim())];
  }
  // In a cell, which has no lists, it keeps its bullet.
  return !isInCell && takeTypedBullet(node) ? [toItem(node, 1, '')] : [];
}

function toItem(node: Element, level: number, sign: string): ListItem {
  const number = ordered.exec(sign)?.[1];
  // Other sentences may refer to clause 2.1 or Article 3.
  if (number === undefined && !bullet.test(sign)) writeSign(node, sign);
  const start = number === undefined ? 1 : toNumber(number.toLowerCase());
  const isOrdered = number !== undefined;
  return { level, isOrdered, start, children: node.children };
}

/** The blanks between the mark of an item and its words: Word writes them in these letters, and Gmail and Outlook keep that. */
const isFiller = (element: Element): boolean =>
  /^7(?:\.0)?pt\b/.test(getStyle(element, 'font-size') ?? getStyle(element, 'font') ?? '');

/** The mark of an item that was written in Word and came in a mail, where nothing else says that it is one. */
function findMailedMark(node: Element): Element | undefined {
  const mark = getElements(node).find(
    (element) => getElements(element).some(isFiller) && /^\s*\S{1,5}\s+$/.test(toString(element)),
  );
  const isFirst = mark && toString(node).trimStart().startsWith(toString(mark).trimStart());
  return isFirst ? mark : undefined;
}

/** Points of a length in each unit. */
const units: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 28.35 };

/** Word moves each level half an inch further. */
function getLevel(node: Element): number {
  const left = getStyle(node, 'margin-left') ?? getStyle(node, 'margin')?.split(/\s+/)[3] ?? '';
  const [, number, unit = ''] = /^([\d.]+)(pt|px|in|cm)$/.exec(left) ?? [];
  return Math.max(1, Math.round((Number(number) * (units[unit] ?? NaN)) / 36) || 1);
}

/** Removes a bullet that somebody typed before the words of a paragraph. @returns whether there was one */
function takeTypedBullet(node: Element): boolean {
  const [first] = node.children.filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  if (first?.type === 'element' && isElement(first, 'span', 'font')) return takeTypedBullet(first);
  const found = first?.type === 'text' && /^\s*[•●▪‣◦]\s+(?=\S)/.exec(first.value);
  if (!found) return false;
  first.value = first.value.slice(found[0].length);
  return true;
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
  const isInCell = isElement(parent as Element, 'td', 'th');
  const joined: ElementContent[] = [];
  let items: ListItem[] = [];
  const flush = () => {
    joined.push(...toLists(items));
    items = [];
  };
  for (const child of parent.children as ElementContent[]) {
    const own = toItems(child, isInCell);
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
