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
  /** An error message about the values; undefined if they are valid. */
  check?(values: Record<string, string>): string | undefined | Promise<string | undefined>;
  /** Name of the field that the check is about, to which it leads. */
  checked?: string;
}

/** The values, or the second action; undefined if the dialog was cancelled. */
export type FormAnswer = { values: Record<string, string>; isOther: boolean } | undefined;

/** Opens a dialog with a form. */
export async function askForm(form: FormDialog): Promise<FormAnswer> {
  const messages = getAdminLanguage().bodyEditor;
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
    { label: messages.cancel, value: 'cancel' },
  ];
  const choice = await openDialog({
    title: form.title,
    content: rows.map(({ row }) => row),
    // What is asked for is not there, unlike the words that are selected.
    begin: missing && `${id}-${missing.name}`,
    actions,
    onEscape: 'cancel',
    mayEscape: () => isUntouched() || ask({ ...messages.dropDialog, kind: 'danger' }),
    async check(value) {
      values = read();
      const wrong = value === 'submit' ? await form.check?.(values) : undefined;
      const checked = document.getElementById(`${id}-${form.checked ?? ''}`);
      const control = (wrong && findQuoted(checked, wrong)) || checked;
      if (wrong) control?.focus();
      if (wrong) control?.scrollIntoView({ block: 'center' });
      return wrong;
    },
  });
  return choice === 'cancel' ? undefined : { values, isOther: choice === 'other' };
}

/** The cell of a grid that a message quotes: the check reads the text of an element, which has no cells. */
function findQuoted(first: Element | null, message: string): HTMLElement | undefined {
  const cells = [...(first?.closest('table')?.querySelectorAll('input') ?? [])];
  const quoted = /[“"«]\s*(.+?)\s*[”"»]/u.exec(message)?.[1];
  return cells.find(({ value }) => value.trim() !== '' && value.trim() === quoted);
}
