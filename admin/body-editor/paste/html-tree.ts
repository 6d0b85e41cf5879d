import type { Element, ElementContent, Nodes, Parents } from 'hast';

/** Whether a node is an element, with one of these tags if any are named. */
export function isElement(node: Nodes | undefined, ...tags: string[]): node is Element {
  return node?.type === 'element' && (tags.length === 0 || tags.includes(node.tagName));
}

/** All elements below a node, parents first. */
export function getElements(parent: Parents): Element[] {
  return parent.children.flatMap((child) =>
    isElement(child) ? [child, ...getElements(child)] : [],
  );
}

/** The words of a node. */
export function getText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(getText).join('') : '';
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

/** Whether an element has a class, whatever the case of its letters. */
export function hasClass({ properties }: Element, pattern: RegExp): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.some((name) => pattern.test(String(name)));
}

/**
 * Rewrites a tree from the leaves up: each element becomes what the function returns, itself,
 * others, or nothing.
 */
export function mapElements(
  parent: Parents,
  map: (element: Element) => Element | ElementContent[],
): void {
  parent.children = parent.children.flatMap((child) => {
    if (!isElement(child)) return [child as ElementContent];
    mapElements(child, map);
    const mapped = map(child);
    return Array.isArray(mapped) ? mapped : [mapped];
  });
}
