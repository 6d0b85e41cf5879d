import { createElement } from '../dom/element.ts';

/** Creates a field with a label. The value is in its control. */
export function createField<K extends 'input' | 'select' | 'textarea'>(
  label: string,
  kind: K,
): { readonly field: HTMLElement; readonly control: HTMLElementTagNameMap[K] } {
  const control = createElement(kind);
  return { field: createElement('label', { class: 'newsroom-field' }, label, control), control };
}
