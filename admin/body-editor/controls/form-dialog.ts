import type { Problem } from '../../../src/languages/problems/problem.ts';
import { type DialogAction, openDialog } from '../../dialogs/open-dialog.ts';
import { ask } from '../../dialogs/ask.ts';
import { createRow, type FormField } from './form-row.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

export interface FormDialog {
  title: string;
  fields: readonly FormField[];
  submit: string;
  /** Label of a second action, such as "Remove the link". */
  other?: string;
  /** What is wrong with the values; undefined if they are valid. */
  check?(
    values: Record<string, string>,
  ): FormProblem | undefined | Promise<FormProblem | undefined>;
}

/** A message about the values of a form, perhaps with the field to which it leads, and of a grid with the cell. */
export interface FormProblem {
  message: string;
  field?: string;
  cell?: Problem['cell'];
}

/** The values, or the second action; undefined if the dialog was cancelled. */
export type FormAnswer = { values: Record<string, string>; isOther: boolean } | undefined;

/** Opens a dialog with a form. */
export async function askForm(form: FormDialog): Promise<FormAnswer> {
  const { bodyEditor, messages } = getAdminLanguage();
  const id = crypto.randomUUID();
  const rows = form.fields.map((field) => ({
    name: field.name,
    ...createRow(`${id}-${field.name}`, field),
  }));
  const read = () => Object.fromEntries(rows.map(({ name, read: get }) => [name, get()]));
  let values = read();
  const given = JSON.stringify(values);
  const isUntouched = () => JSON.stringify(read()) === given;
  const missing = form.fields.find(({ required, value }) => required && !value);
  const actions: DialogAction<'submit' | 'other' | 'cancel'>[] = [
    { label: form.submit, value: 'submit', kind: 'primary' },
    ...(form.other ? [{ label: form.other, value: 'other' } as const] : []),
    { label: messages.dialogs.cancel, value: 'cancel' },
  ];
  const choice = await openDialog({
    title: form.title,
    content: rows.map(({ row }) => row),
    // What is asked for is not there, unlike the words that are selected.
    begin: missing && `${id}-${missing.name}`,
    actions,
    onEscape: 'cancel',
    mayEscape: () => isUntouched() || ask({ ...bodyEditor.dropDialog, kind: 'danger' }),
    async check(value) {
      values = read();
      const wrong = value === 'submit' ? await form.check?.(values) : undefined;
      const field = wrong && document.getElementById(`${id}-${wrong.field ?? ''}`);
      const [row = 1, column = 1] = wrong?.cell ?? [];
      const cell = field?.closest('table')?.rows[row - 1]?.cells[column - 1];
      const control = cell?.querySelector('input') ?? field;
      control?.focus();
      control?.scrollIntoView({ block: 'center' });
      return wrong?.message;
    },
  });
  return choice === 'cancel' ? undefined : { values, isOther: choice === 'other' };
}
