import { createElement } from '../dom/element.ts';

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
  /** The first is also what Enter means in a field. */
  readonly actions: readonly DialogAction<T>[];
  /** What Escape means, and following a link of the content. */
  readonly onEscape: T;
  /** Whether Escape may close the dialog now; without it, always. */
  mayEscape?(): boolean;
  /** What is wrong with the answer; the dialog says it and stays open. */
  check?(value: T): string | undefined | Promise<string | undefined>;
  /** Closes the dialog as Escape does, and asks nothing. */
  readonly signal?: AbortSignal;
}

/** Asks or tells something in a dialog of the browser's own, which keeps the focus inside it. */
export function openDialog<T extends string>(options: DialogOptions<T>): Promise<T> {
  const { title, content, actions, onEscape, mayEscape, check, signal } = options;
  const id = `dialog-${crypto.randomUUID()}`;
  const problem = createElement('p', { class: 'newsroom-problem', role: 'alert' });
  const focused = document.activeElement;
  return new Promise((resolve) => {
    const close = (value: T) => {
      // An answer may still have been under check when the dialog was left.
      if (!dialog.isConnected) return;
      signal?.removeEventListener('abort', abandon);
      dialog.close();
      dialog.remove();
      if (focused instanceof HTMLElement) focused.focus();
      resolve(value);
    };
    const abandon = () => close(onEscape);
    const escape = () => {
      if (mayEscape?.() ?? true) abandon();
    };
    const choose = async (value: T) => {
      problem.textContent = (await check?.(value)) ?? '';
      if (problem.textContent === '') close(value);
    };
    const buttons = actions.map(({ label, value, kind }, index) =>
      createElement(
        'button',
        {
          type: index === 0 ? 'submit' : 'button',
          class: ['newsroom-button', kind].filter(Boolean).join(' '),
          ...(index > 0 && { click: () => void choose(value) }),
        },
        label,
      ),
    );
    const form = createElement(
      'form',
      { autocomplete: 'off' },
      createElement('h2', { id }, title),
      ...content.map((part) => (typeof part === 'string' ? createElement('p', {}, part) : part)),
      problem,
      createElement('div', { class: 'newsroom-dialog-actions' }, ...buttons),
    );
    const dialog = createElement(
      'dialog',
      { class: 'newsroom-dialog', 'aria-labelledby': id },
      form,
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void choose(actions[0]!.value);
    });
    // A link within the admin leads away from what the dialog is about.
    dialog.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('a[href^="#"]')) abandon();
    });
    dialog.addEventListener('keydown', (event) => {
      // The page's own shortcuts, and the form of the entry, are not meant while a dialog is open.
      event.stopPropagation();
      if (event.key !== 'Escape') return;
      // Asked a second time, the browser would close the dialog whatever we say.
      event.preventDefault();
      escape();
    });
    // As by the gesture “back” of a phone, which cannot always be refused.
    dialog.addEventListener('cancel', (event) => {
      if (!event.cancelable) return abandon();
      event.preventDefault();
      escape();
    });
    signal?.addEventListener('abort', abandon);
    document.body.append(dialog);
    dialog.showModal();
    (form.querySelector<HTMLElement>('input, textarea, select, .primary') ?? dialog).focus();
  });
}
