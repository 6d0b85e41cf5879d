import { createElement } from '../dom/element.ts';

/** A button of a dialog; choosing it closes the dialog. */
export interface DialogAction<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly kind?: 'primary' | 'danger';
}

export interface DialogOptions<T extends string> {
  readonly title: string;
  /** Paragraphs, lists and fields, one below the other. Strings are never parsed as HTML. */
  readonly content: readonly (string | Node)[];
  /** Id of the field in which the cursor is. Default: the first. */
  readonly begin?: string | undefined;
  /** Enter in a field chooses the first. */
  readonly actions: readonly DialogAction<T>[];
  /** The value for Escape and for a click on a link in the content. */
  readonly onEscape: T;
  /** Whether Escape may close the dialog now. Default: always. */
  mayEscape?(): boolean | Promise<boolean>;
  /** What is wrong with the choice, empty where staff know it; the dialog shows it and stays open. */
  check?(value: T): string | undefined | Promise<string | undefined>;
}

/** What the dialog shows of an error of its check. Without a word, staff would choose again and again. */
const toProblem = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Whether a part of a dialog is heard when it opens: texts and lists, not fields, nor what changes or is for technicians. */
const isSaid = (part: Element) =>
  part.matches('p, ul, ol, dl') && !part.querySelector('input, select, textarea, details');

/** What Escape does in each open dialog; the last is on top. */
const escapes: (() => void)[] = [];

/** Closes the dialog on top as Escape does; undefined if none is open. */
export const getEscape = (): (() => void) | undefined => escapes.at(-1);

/** Opens a modal `<dialog>`, which keeps the focus inside. @returns the value of the chosen action */
export function openDialog<T extends string>(options: DialogOptions<T>): Promise<T> {
  const { title, content, begin, actions, onEscape, mayEscape, check } = options;
  const id = `dialog-${crypto.randomUUID()}`;
  const problem = createElement('p', { class: 'newsroom-problem', role: 'alert' });
  const focused = document.activeElement;
  return new Promise((resolve) => {
    const close = (value: T) => {
      // The dialog may have been closed while a choice was being checked.
      if (!dialog.isConnected) return;
      escapes.splice(escapes.indexOf(tryToEscape), 1);
      dialog.close();
      dialog.remove();
      // What is on the screen may be far from it.
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
      resolve(value);
    };
    const abandon = () => close(onEscape);
    const escape = async () => {
      if ((await mayEscape?.()) ?? true) abandon();
    };
    const tryToEscape = () => void escape();
    const choose = async (value: T) => {
      const wrong = await (async () => check?.(value))().catch(toProblem);
      problem.textContent = wrong ?? '';
      if (wrong === undefined) close(value);
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
      ...content.map((item) => (typeof item === 'string' ? createElement('p', {}, item) : item)),
      // With the buttons, which are always on the screen.
      createElement('div', { class: 'newsroom-dialog-actions' }, problem, ...buttons),
    );
    // The focus is on a button or in a field: nothing else would say what is asked.
    const described = [...form.children].filter(isSaid);
    for (const [index, one] of described.entries()) one.id ||= `${id}-${index}`;
    const dialog = createElement(
      'dialog',
      {
        class: 'newsroom-dialog',
        'aria-labelledby': id,
        'aria-describedby': described.map((one) => one.id).join(' '),
      },
      form,
    );
    // It may be right by now, or something else may be wrong.
    form.addEventListener('input', () => (problem.textContent = ''));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void choose(actions[0]!.value);
    });
    // A link within the admin leaves the entry that the dialog is about, unless it opens another window.
    dialog.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('a[href^="#"]:not([target])')) abandon();
    });
    dialog.addEventListener('keydown', (event) => {
      // Keep keys from the shortcuts of the page and from the entry's form.
      event.stopPropagation();
      if (event.key !== 'Escape') return;
      // At a second Escape the browser would close the dialog even if `cancel` is prevented.
      event.preventDefault();
      tryToEscape();
    });
    // For example by the “back” gesture of a phone, which cannot always be prevented.
    dialog.addEventListener('cancel', (event) => {
      // That of a file field is that no file was chosen.
      if (event.target !== dialog) return;
      if (!event.cancelable) return abandon();
      event.preventDefault();
      tryToEscape();
    });
    escapes.push(tryToEscape);
    document.body.append(dialog);
    dialog.showModal();
    const fields = [...form.querySelectorAll<HTMLElement>('input, textarea, select, .primary')];
    const field = fields.find((one) => one.id === begin) ?? fields[0];
    // A long dialog begins with its title.
    (field ?? dialog).focus({ preventScroll: true });
    // As by Tab.
    if (field instanceof HTMLInputElement) field.select();
    dialog.scrollTop = 0;
  });
}
