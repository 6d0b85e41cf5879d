import type { Element, ElementContent, Parents, Properties } from 'hast';

/** Properties by their hast names: `className`, `ariaLabel`, `srcSet`. */
export type Attributes = Record<string, string | number | boolean | string[] | null | undefined>;

/** Makes a hast element; strings become text nodes, undefined and empty strings are skipped. */
export function toElement(
  tagName: string,
  properties: Attributes,
  ...children: (ElementContent | string | undefined)[]
): Element {
  return {
    type: 'element',
    tagName,
    // hast types some of SVG's numbers as strings; the serializer writes both alike.
    properties: properties as Properties,
    children: children
      .filter((child): child is ElementContent | string => child !== undefined && child !== '')
      .map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** Whether a node is an element, with one of the tag names if any are given. */
export function isElement(node: { type: string } | undefined, ...names: string[]): node is Element {
  if (node?.type !== 'element') return false;
  return names.length === 0 || names.includes((node as Element).tagName);
}

/**
 * Rewrites a tree from the leaves up: replaces each element by what the function returns, which may be the
 * element itself, several nodes or none. Removes comments.
 */
export function mapElements(
  parent: Parents,
  map: (element: Element) => Element | ElementContent[],
): void {
  parent.children = parent.children.flatMap((child) => {
    if (!isElement(child)) return child.type === 'comment' ? [] : [child as ElementContent];
    mapElements(child, map);
    const mapped = map(child);
    return Array.isArray(mapped) ? mapped : [mapped];
  });
}

/** Whether a node is only white space, as Markdown leaves it between blocks. */
export function isSpace(node: { type: string; value?: unknown }): boolean {
  return node.type === 'text' && typeof node.value === 'string' && node.value.trim() === '';
}

/** The first element with a tag name, among nodes and their descendants. */
export function findElement(nodes: readonly ElementContent[], name: string): Element | undefined {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const found = node.tagName === name ? node : findElement(node.children, name);
    if (found) return found;
  }
  return undefined;
}
