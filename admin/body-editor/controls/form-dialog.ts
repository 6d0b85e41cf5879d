import { toElement } from './dom-element.ts';
import { type FormField, toRow } from './form-row.ts';
import { getWords } from '../../messages/body-messages.ts';

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
    const leave = () => close(undefined);
    const close = (answer: FormAnswer) => {
      window.removeEventListener('hashchange', leave);
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
      if (event.key === 'Escape' && (isUntouched() || confirm(words.dropDialog))) close(undefined);
      if (event.key === 'Tab') keepFocus(form, event);
    });
    // With the browser's button “back”, say: the text that it asks for is then no longer there.
    window.addEventListener('hashchange', leave);
    document.body.append(overlay);
    const given = JSON.stringify(read());
    const isUntouched = () => JSON.stringify(read()) === given;
    form.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  });
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
