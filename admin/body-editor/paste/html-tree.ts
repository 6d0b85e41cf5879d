import type { Element, Parents } from 'hast';
import { isElement } from '../../../src/markdown/html/element.ts';

/** All descendant elements, parents first. */
export function getElements(parent: Parents): Element[] {
  return parent.children.flatMap((child) =>
    isElement(child) ? [child, ...getElements(child)] : [],
  );
}

/** The rows or columns of a table, or the cells of a row, without those of tables within. */
export function getParts(parent: Element, ...tags: string[]): Element[] {
  return parent.children.flatMap((child) => {
    if (isElement(child, ...tags)) return [child];
    return isElement(child, 'tbody', 'thead', 'tfoot', 'colgroup') ? getParts(child, ...tags) : [];
  });
}

/** One declaration of an element's `style`, in lower case: `getStyle(span, 'font-weight')`. */
export function getStyle(element: Element, name: string): string | undefined {
  const { style } = element.properties;
  if (typeof style !== 'string') return undefined;
  for (const declaration of style.split(';')) {
    const [key, ...value] = declaration.split(':');
    if (key?.trim().toLowerCase() === name) return value.join(':').trim().toLowerCase();
  }
  return undefined;
}

/** Whether a class of an element matches a pattern. */
export function hasClass({ properties }: Element, pattern: RegExp): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.some((name) => pattern.test(String(name)));
}
