import { createElement } from './element.ts';

/** An item is a string, or a mixture of strings and nodes such as links. */
type Items = readonly (string | readonly (string | Node)[])[];

export const createList = (items: Items): HTMLUListElement =>
  createElement('ul', {}, ...items.map((item) => createElement('li', {}, ...[item].flat())));

/** A list below what introduces it; without items, neither. */
export const createListBelow = (introduction: string, items: Items): (string | Node)[] =>
  items.length > 0 ? [introduction, createList(items)] : [];
