import { createElement } from './element.ts';

/** Makes a list; an item is a text, or words and links. */
export function createList(
  items: readonly (string | readonly (string | Node)[])[],
): HTMLUListElement {
  return createElement('ul', {}, ...items.map((item) => createElement('li', {}, ...[item].flat())));
}
