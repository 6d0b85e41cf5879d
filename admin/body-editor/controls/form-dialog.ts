import { type DialogAction, openDialog } from '../../dialogs/open-dialog.ts';
import { createRow, type FormField } from './form-row.ts';
import { getBodyMessages } from '../../messages/body-messages.ts';

export interface FormDialog {
  title: string;
  fields: readonly FormField[];
  submit: string;
  /** The label of a second way to finish, as "take the link away". */
  other?: string;
  /** What is wrong with the values, in words; nothing if they can be taken. */
  check?(values: Record<string, string>): string | undefined | Promise<string | undefined>;
}

/** What was chosen: the values, or the second way; undefined if the dialog was left. */
export type FormAnswer = { values: Record<string, string>; isOther: boolean } | undefined;

/** Asks for values in a dialog. */
export async function askForm(form: FormDialog): Promise<FormAnswer> {
  const words = getBodyMessages();
  const id = crypto.randomUUID();
  const rows = form.fields.map((field) => ({
    name: field.name,
    ...createRow(`${id}-${field.name}`, field),
  }));
  const read = () => Object.fromEntries(rows.map(({ name, read: get }) => [name, get()]));
  let values = read();
  const given = JSON.stringify(values);
  const isUntouched = () => JSON.stringify(read()) === given;
  const actions: DialogAction<'submit' | 'other' | 'cancel'>[] = [
    { label: form.submit, value: 'submit', kind: 'primary' },
    ...(form.other ? [{ label: form.other, value: 'other' } as const] : []),
    { label: words.cancel, value: 'cancel' },
  ];
  // With the browser's button “back”, say: the text that it asks for is then no longer there.
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  window.addEventListener('hashchange', leave, { once: true });
  const choice = await openDialog({
    title: form.title,
    content: rows.map(({ row }) => row),
    actions,
    onEscape: 'cancel',
    mayEscape: () => isUntouched() || confirm(words.dropDialog),
    check(value) {
      values = read();
      return value === 'submit' ? form.check?.(values) : undefined;
    },
    signal: leaving.signal,
  });
  window.removeEventListener('hashchange', leave);
  return choice === 'cancel' ? undefined : { values, isOther: choice === 'other' };
}
