/** A button of a dialog; choosing it closes the dialog. */
export interface DialogAction<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly kind?: 'primary' | 'danger';
}

export interface DialogOptions<T extends string> {
  readonly title: string;
  /** Paragraphs, lists and fields, one below the other. Texts are never read as HTML. */
  readonly content: readonly (string | Node)[];
  readonly actions: readonly DialogAction<T>[];
  /** What Escape means, and following a link of the content. */
  readonly onEscape: T;
  /** May keep the dialog open, for instance while a field is empty. */
  mayClose?(value: T): boolean | Promise<boolean>;
}

/** Asks or tells something in a dialog of the browser's own, which keeps the focus inside it. */
export function openDialog<T extends string>(options: DialogOptions<T>): Promise<T> {
  const dialog = document.createElement('dialog');
  dialog.className = 'newsroom-dialog';
  const title = element('h2', options.title);
  title.id = `dialog-${crypto.randomUUID()}`;
  dialog.setAttribute('aria-labelledby', title.id);
  const content = options.content.map((part) =>
    typeof part === 'string' ? element('p', part) : part,
  );
  const buttons = element('div');
  buttons.className = 'newsroom-dialog-actions';
  dialog.append(title, ...content, buttons);
  document.body.append(dialog);
  const focused = document.activeElement;
  return new Promise((resolve) => {
    const close = async (value: T) => {
      if (options.mayClose && !(await options.mayClose(value))) return;
      dialog.close();
      dialog.remove();
      if (focused instanceof HTMLElement) focused.focus();
      resolve(value);
    };
    for (const { label, value, kind } of options.actions) {
      const button = element('button', label);
      button.type = 'button';
      button.className = ['newsroom-button', kind].filter(Boolean).join(' ');
      button.addEventListener('click', () => void close(value));
      buttons.append(button);
    }
    // A link within the admin leads away from what the dialog is about.
    dialog.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('a[href^="#"]')) void close(options.onEscape);
    });
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      void close(options.onEscape);
    });
    dialog.showModal();
    (dialog.querySelector<HTMLElement>('input, textarea, .primary') ?? dialog).focus();
  });
}

/** An element with a text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  node.textContent = text;
  return node;
}

/** A list; an item is a text, or words and links. */
export function toList(items: readonly (string | readonly (string | Node)[])[]): HTMLUListElement {
  const list = element('ul');
  for (const item of items) {
    const line = element('li');
    line.append(...(typeof item === 'string' ? [item] : item));
    list.append(line);
  }
  return list;
}

/** A field with its label, and the control itself. */
export function toField<K extends 'input' | 'textarea'>(
  label: string,
  kind: K,
  options: { readonly value?: string; readonly type?: string; readonly autocomplete?: string } = {},
): { readonly field: HTMLElement; readonly control: HTMLElementTagNameMap[K] } {
  const control = element(kind);
  control.value = options.value ?? '';
  if (options.type && control instanceof HTMLInputElement) control.type = options.type;
  if (options.autocomplete) control.setAttribute('autocomplete', options.autocomplete);
  const field = element('label', label);
  field.className = 'newsroom-field';
  field.append(control);
  return { field, control };
}
