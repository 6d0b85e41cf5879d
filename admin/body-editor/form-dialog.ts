import { toElement } from './element.ts';
import { getWords } from './words.ts';

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

export interface FormDialog {
  title: string;
  fields: readonly FormField[];
  submit: string;
  /** A second way to finish, as "take the link away". */
  other?: { label: string; value: string };
  /** What is wrong with the values, in words; nothing if they can be taken. */
  check?(values: Record<string, string>): string | undefined | Promise<string | undefined>;
}

/** What was chosen: the values, or the second way; undefined if the dialog was left. */
export type FormAnswer = { values: Record<string, string>; other?: string } | undefined;

let count = 0;

/** Asks in a dialog over the page. Focus goes in, stays in, and returns. */
export function askForm(dialog: FormDialog): Promise<FormAnswer> {
  const words = getWords();
  const id = `body-dialog-${(count += 1)}`;
  const returnTo = document.activeElement;
  const readers = new Map<string, () => string>();
  const message = toElement('p', { class: 'body-dialog-message', role: 'alert' });
  return new Promise((resolve) => {
    const close = (answer: FormAnswer) => {
      overlay.remove();
      if (returnTo instanceof HTMLElement) returnTo.focus();
      resolve(answer);
    };
    const read = () =>
      Object.fromEntries(Array.from(readers, ([name, reader]) => [name, reader()]));
    const submit = async (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      const values = read();
      const problem = await dialog.check?.(values);
      if (problem) message.textContent = problem;
      else close({ values });
    };
    const form = toElement(
      'form',
      { class: 'body-form', autocomplete: 'off' },
      toElement('h2', { id }, dialog.title),
      ...dialog.fields.map((field) => toRow(`${id}-${field.name}`, field, readers)),
      message,
      toElement(
        'div',
        { class: 'body-dialog-buttons' },
        dialog.other &&
          toElement(
            'button',
            {
              type: 'button',
              click: () => close({ values: read(), other: dialog.other?.value ?? '' }),
            },
            dialog.other.label,
          ),
        toElement('button', { type: 'button', click: () => close(undefined) }, words.cancel),
        toElement('button', { type: 'submit', class: 'body-primary' }, dialog.submit),
      ),
    );
    form.addEventListener('submit', (event) => void submit(event));
    const box = toElement(
      'div',
      { class: 'body-dialog', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': id },
      form,
    );
    const overlay = toElement('div', { class: 'body-overlay' }, box);
    overlay.addEventListener('keydown', (event) => {
      // The page's own shortcuts, and the form of the entry, are not meant while a dialog is open.
      event.stopPropagation();
      if (event.key === 'Escape') close(undefined);
      if (event.key === 'Tab') keepFocus(form, event);
    });
    document.body.append(overlay);
    form.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  });
}

function toRow(id: string, field: FormField, readers: Map<string, () => string>): HTMLElement {
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

/** Tab goes around within the dialog. */
function keepFocus(form: HTMLElement, event: KeyboardEvent): void {
  const stops = [...form.querySelectorAll<HTMLElement>('input, textarea, select, button')].filter(
    (stop) => !stop.matches(':disabled') && stop.checkVisibility(),
  );
  const [first, last] = [stops[0], stops.at(-1)];
  const leaves = event.shiftKey
    ? document.activeElement === first
    : document.activeElement === last;
  if (!leaves) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
