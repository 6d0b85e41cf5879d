import { createElement } from '../dom/element.ts';

/** Makes a field with its label; its control gives the value. */
export function createField<K extends 'input' | 'textarea'>(
  label: string,
  kind: K,
): { readonly field: HTMLElement; readonly control: HTMLElementTagNameMap[K] } {
  const control = createElement(kind);
  return { field: createElement('label', { class: 'newsroom-field' }, label, control), control };
}
