type Child = Node | string | undefined | false;

/** Properties of an element: event handlers as functions, everything else as attributes. */
type Attributes = Record<string, string | number | boolean | undefined | ((event: never) => void)>;

/**
 * Creates an HTML element. `true` writes a bare attribute; `false` and undefined leave it out.
 * A function is a listener for the event of that name.
 */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value as EventListener);
    else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}
