import { createElement } from './element.ts';

/** Creates a list. An item is a string, or a mixture of strings and nodes such as links. */
export function createList(
  items: readonly (string | readonly (string | Node)[])[],
): HTMLUListElement {
  return createElement('ul', {}, ...items.map((item) => createElement('li', {}, ...[item].flat())));
}
