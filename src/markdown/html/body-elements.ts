import type { Element } from 'hast';
import { isElement, isSpace, toElement } from './element.ts';
import type { BodyLabels } from '../parsing/body-types.ts';

/** The image that is alone in a paragraph, perhaps inside a link. */
function getOnlyImage(parent: Element): Element | undefined {
  const content = parent.children.filter((child) => !isSpace(child));
  const [only] = content;
  if (content.length !== 1 || !only || !isElement(only)) return undefined;
  if (only.tagName === 'a') return getOnlyImage(only);
  return only.tagName === 'img' ? only : undefined;
}

/** Turns a paragraph with only a picture into a figure; the title of the picture becomes its caption. */
export function toFigure(paragraph: Element): void {
  const image = getOnlyImage(paragraph);
  if (!image) return;
  const { title } = image.properties;
  delete image.properties['title'];
  paragraph.tagName = 'figure';
  paragraph.properties = { className: ['figure'] };
  if (typeof title === 'string' && title.trim()) {
    paragraph.children.push(toElement('figcaption', {}, title));
  }
}

/** Removes the empty class that is left when the sanitizer rejects the name of a language. */
export function toCode(code: Element): Element {
  const { className, ...properties } = code.properties;
  return Array.isArray(className) && className.length === 0 ? { ...code, properties } : code;
}

/** A table with a line of heads over its rows. */
export const toTable = (heads: Element[], rows: Element[]): Element =>
  toElement(
    'table',
    {},
    toElement('thead', {}, toElement('tr', {}, ...heads)),
    toElement('tbody', {}, ...rows),
  );

/** Says where numbers come from. */
export const toSourceLine = (
  source: string | undefined,
  { labels }: { readonly labels: BodyLabels },
) => source && toElement('p', { className: ['source'] }, labels.source + labels.colon + source);

/** Wraps a table in a region that scrolls sideways, also by keyboard. */
export function toScrollRegion(table: Element, label: string): Element {
  const properties = { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: label };
  return toElement('div', properties, table);
}

/** Aligns by class, because `align` is obsolete in HTML, and gives header cells a scope. */
export function toTableCell(cell: Element): Element {
  const { align, ...properties } = cell.properties;
  if (align === 'right' || align === 'center') properties['className'] = [`align-${align}`];
  if (cell.tagName === 'th') properties['scope'] ??= 'col';
  // An empty corner is not a header.
  const tagName = cell.tagName === 'th' && cell.children.every(isSpace) ? 'td' : cell.tagName;
  if (tagName === 'td') delete properties['scope'];
  return { ...cell, tagName, properties };
}

/** Shows a task's box as an image with a name, because nobody can tick it. */
export function toTaskMark(input: Element, { taskDone, taskOpen }: BodyLabels): Element {
  const isDone = Boolean(input.properties['checked']);
  const className = ['task-mark', isDone ? 'task-done' : 'task-open'];
  const ariaLabel = isDone ? taskDone : taskOpen;
  return toElement('span', { className, role: 'img', ariaLabel }, isDone ? '☑' : '☐');
}
