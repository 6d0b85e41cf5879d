import type { Element, ElementContent, Nodes, Parents } from 'hast';

/** Whether a node is an element, optionally with one of the given tags. */
export function isElement(node: Nodes | undefined, ...tags: string[]): node is Element {
  return node?.type === 'element' && (tags.length === 0 || tags.includes(node.tagName));
}

/** All descendant elements, parents first. */
export function getElements(parent: Parents): Element[] {
  return parent.children.flatMap((child) =>
    isElement(child) ? [child, ...getElements(child)] : [],
  );
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
