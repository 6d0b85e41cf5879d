import { createElement } from '../../dom/element.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

/** A field of a dialog. It can have a control of its own. */
export interface FormField {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  value?: string;
  kind?: 'text' | 'long' | 'choice';
  /** For a choice: its options. */
  options?: readonly Option[];
  /** For text: suggestions for what was typed so far. */
  suggest?(typed: string): Promise<readonly Option[]>;
  /** Creates a control that replaces the input; `id` is the target of the label. */
  createControl?(id: string): Control;
}

interface Option {
  value: string;
  label: string;
}

interface Control {
  element: HTMLElement;
  read(): string;
}

/** Creates the row of a field: label, control and hint. */
export function createRow(id: string, field: FormField): { row: HTMLElement; read(): string } {
  const { element, read } = field.createControl?.(id) ?? createControl(id, field);
  const hintId = field.hint ? `${id}-hint` : undefined;
  if (hintId) {
    const described = element.id === id ? element : element.querySelector(`[id="${id}"]`);
    described?.setAttribute('aria-describedby', hintId);
  }
  const row = createElement(
    'div',
    { class: 'body-dialog-row' },
    createElement(
      'label',
      { for: id },
      field.label,
      !field.required &&
        createElement(
          'span',
          { class: 'body-optional' },
          ` ${getAdminLanguage().bodyEditor.optional}`,
        ),
    ),
    element,
    field.suggest && createDataList(`${id}-list`, element, read, field.suggest),
    hintId !== undefined && createElement('p', { id: hintId, class: 'body-hint' }, field.hint),
  );
  return { row, read };
}

function createDataList(
  id: string,
  input: HTMLElement,
  read: Control['read'],
  suggest: NonNullable<FormField['suggest']>,
): HTMLElement {
  const list = createElement('datalist', { id });
  const update = async () => {
    const typed = read();
    const found = await suggest(typed);
    const options = found.map(({ value, label }) => createElement('option', { value }, label));
    // Somebody may have typed on.
    if (read() === typed) list.replaceChildren(...options);
  };
  input.addEventListener('input', () => void update());
  void update();
  return list;
}

function createControl(id: string, field: FormField): Control {
  const { name, kind = 'text', required, value = '', options = [], suggest } = field;
  if (kind === 'choice') {
    const entries = options.map((one) =>
      createElement('option', { value: one.value, selected: one.value === value }, one.label),
    );
    const select = createElement('select', { id, name, required }, ...entries);
    return { element: select, read: () => select.value };
  }
  if (kind === 'long') {
    const area = createElement('textarea', { id, name, required, rows: 4 });
    area.value = value;
    return { element: area, read: () => area.value };
  }
  const input = createElement('input', {
    id,
    name,
    required,
    autocomplete: 'off',
    type: kind,
    list: suggest && `${id}-list`,
  });
  input.value = value;
  return { element: input, read: () => input.value };
}
