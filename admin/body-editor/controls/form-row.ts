import { toElement } from './dom-element.ts';
import { getWords } from '../../messages/body-messages.ts';

/** What a dialog asks for. A control of its own brings the element and reads its value. */
export interface FormField {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  value?: string;
  kind?: 'text' | 'long' | 'number' | 'choice';
  /** For a choice: the values it has. */
  options?: readonly Option[];
  /** For text: what is offered while typing; some of it may take a while to come. */
  choices?: readonly (readonly Option[] | Promise<readonly Option[]>)[];
  /** Stands in place of an input of ours, made once with the id its label names. */
  toControl?(id: string): { element: HTMLElement; read(): string };
}

interface Option {
  value: string;
  label: string;
}

/**
 * Makes the line of a field: its label, its control and what explains it.
 *
 * @param readers takes up how the field's value is read, by its name
 */
export function toRow(
  id: string,
  field: FormField,
  readers: Map<string, () => string>,
): HTMLElement {
  const { element, read } = field.toControl?.(id) ?? toControl(id, field);
  readers.set(field.name, read);
  const hintId = field.hint ? `${id}-hint` : undefined;
  const list = field.choices && toList(`${id}-list`, field.choices);
  if (hintId) {
    const described = element.id === id ? element : element.querySelector(`[id="${id}"]`);
    described?.setAttribute('aria-describedby', hintId);
  }
  return toElement(
    'div',
    { class: 'body-dialog-row' },
    toElement(
      'label',
      { for: id },
      field.label,
      !field.required && toElement('span', { class: 'body-optional' }, ` ${getWords().optional}`),
    ),
    element,
    list,
    hintId !== undefined && toElement('p', { id: hintId, class: 'body-hint' }, field.hint),
  );
}

function toList(id: string, choices: NonNullable<FormField['choices']>): HTMLElement {
  const list = toElement('datalist', { id });
  const add = (options: readonly Option[]) =>
    list.append(...options.map(({ value, label }) => toElement('option', { value }, label)));
  for (const part of choices) void Promise.resolve(part).then(add);
  return list;
}

function toControl(id: string, field: FormField): { element: HTMLElement; read(): string } {
  const { name, kind = 'text', required, value = '', options = [], choices } = field;
  if (kind === 'choice') {
    const entries = options.map((one) =>
      toElement('option', { value: one.value, selected: one.value === value }, one.label),
    );
    const select = toElement('select', { id, name, required }, ...entries);
    return { element: select, read: () => select.value };
  }
  if (kind === 'long') {
    const area = toElement('textarea', { id, name, required, rows: 4 });
    area.value = value;
    return { element: area, read: () => area.value };
  }
  const input = toElement('input', {
    id,
    name,
    required,
    autocomplete: 'off',
    type: kind,
    list: choices && `${id}-list`,
    ...(kind === 'number' && { min: 1, max: 50 }),
  });
  input.value = value;
  return { element: input, read: () => input.value };
}
