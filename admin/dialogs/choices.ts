import { createElement } from '../dom/element.ts';

/**
 * Creates a list of which one is chosen; the first is at the beginning. Unlike a select, it shows long labels whole.
 * @param fixed the index of one that can't be chosen
 * @returns the field, and a function that returns the index of what is chosen
 */
export function createChoices(
  label: string,
  options: readonly (string | readonly (string | Node)[])[],
  fixed = -1,
): { readonly field: HTMLElement; getChosen(): number } {
  const name = `choice-${crypto.randomUUID()}`;
  const first = fixed === 0 ? 1 : 0;
  const radios = options.map((_, index) =>
    createElement('input', {
      ...{ type: 'radio', name, value: index },
      ...{ checked: index === first, disabled: index === fixed },
    }),
  );
  const field = createElement(
    'fieldset',
    { class: 'newsroom-choices' },
    createElement('legend', {}, label),
    ...options.map((option, index) =>
      createElement('label', {}, radios[index]!, ...[option].flat()),
    ),
  );
  return { field, getChosen: () => radios.findIndex(({ checked }) => checked) };
}
